import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerViewFile } from '#app/export/view-file.server.ts';
import { openGains } from '#app/export/views/gain-views.server.ts';

/** Gains of a basis, one by one or brought together, as `table.csv` and the like. */
export function loader({ request, params: { file }, context }: LoaderFunctionArgs) {
  const { origin, searchParams: search } = new URL(request.url);
  const view = openGains(context.db, { slug: '', search, origin });
  return answerViewFile(context.db, file, view, context.cacheHeaders);
}
