import type { LoaderFunctionArgs } from '@remix-run/node';
import { toComparisonTable } from '#app/export/comparison-table.ts';
import { toFileResponse } from '#app/export/file-response.ts';
import { refuseFile } from '#app/export/table-file.server.ts';
import { findTableFormat } from '#app/export/table-formats.ts';
import { isLowerBetter } from '#app/extraction/registry/registry.ts';
import { parseCompareParams } from '#app/leaderboard/compare-params.ts';
import { toComparison } from '#app/leaderboard/comparison.ts';
import { leadOn } from '#app/names/follow-merges.server.ts';
import { compareMethods } from '#db/queries/compare.server.ts';

/** A comparison as it is shown, as `table.csv` and the like. */
export async function loader({ request, params: { file }, context }: LoaderFunctionArgs) {
  const format = findTableFormat(file);
  if (!format) throw refuseFile();
  const moved = await leadOn(context.db, request.url);
  if (moved) throw moved;
  const asked = parseCompareParams(new URL(request.url).searchParams);
  const { methods, benchmarks, rows } = await compareMethods(context.db, asked);
  const slugs = methods.map(({ slug }) => slug);
  const table = toComparisonTable(methods, toComparison(rows, slugs, benchmarks, isLowerBetter));
  return toFileResponse(format.write(table), { type: format.type, headers: context.cacheHeaders });
}
