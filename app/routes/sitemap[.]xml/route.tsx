import type { LoaderFunctionArgs } from '@remix-run/node';
import { toFileResponse } from '#app/export/file-response.ts';
import { writeSiteMap } from '#app/export/site-map-pages.server.ts';

/** All pages, for search engines. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { origin } = new URL(request.url);
  const map = await context.remember(`site map ${origin}`, () => writeSiteMap(context.db, origin));
  return toFileResponse(map, { type: 'application/xml; charset=utf-8', headers: context.cacheHeaders });
}
