import type { LoaderFunctionArgs } from '@remix-run/node';
import { listBenchmarkBatches, toBenchmarkTable } from '#app/export/benchmark-table.server.ts';
import { toFileResponse } from '#app/export/file-response.ts';
import { refuseFile } from '#app/export/table-file.server.ts';
import { findTableFormat } from '#app/export/table-formats.ts';
import { parsePageParams } from '#app/leaderboard/page-params.ts';

/** The benchmarks that have claims, as `table.csv` and the like. */
export async function loader({ request, params: { file }, context }: LoaderFunctionArgs) {
  const format = findTableFormat(file);
  if (!format) throw refuseFile();
  const { origin, searchParams } = new URL(request.url);
  const { q } = parsePageParams(searchParams);
  const table = toBenchmarkTable(listBenchmarkBatches(context.db, { q }), origin);
  return toFileResponse(format.write(table), { type: format.type, headers: context.cacheHeaders });
}
