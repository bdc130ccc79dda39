import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerViewFile } from '#app/export/view-file.server.ts';
import { openBenchmarkList } from '#app/export/views/benchmark-views.server.ts';

/** The benchmarks that have claims, as `table.csv` and the like. */
export function loader({ request, params: { file }, context }: LoaderFunctionArgs) {
  const { origin, searchParams: search } = new URL(request.url);
  const view = openBenchmarkList(context.db, { slug: '', search, origin });
  return answerViewFile(context.db, file, view, context.cacheHeaders);
}
