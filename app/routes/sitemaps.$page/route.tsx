import type { LoaderFunctionArgs } from '@remix-run/node';
import { toFileResponse } from '#app/export/file-response.ts';
import { writeSiteMapPart } from '#app/export/site-map-pages.server.ts';

/** Some of the pages, where they are too many for one site map. */
export async function loader({ request, params: { page = '' }, context }: LoaderFunctionArgs) {
  const map = await writeSiteMapPart(context.db, page, new URL(request.url).origin);
  if (map === undefined) throw new Response('There is no such site map.', { status: 404 });
  return toFileResponse(map, { type: 'application/xml; charset=utf-8', headers: context.cacheHeaders });
}
