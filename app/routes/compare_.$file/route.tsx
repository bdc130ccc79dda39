import type { LoaderFunctionArgs } from '@remix-run/node';
import { isLowerBetter } from '#app/extraction/registry/registry.ts';
import { parseCompareParams } from '#app/leaderboard/compare-params.ts';
import { toComparison } from '#app/leaderboard/comparison.ts';
import { toComparisonTable } from '#app/leaderboard/comparison-text.ts';
import { findTableFormat } from '#app/leaderboard/table-file.ts';
import { compareMethods } from '#db/queries/compare.server.ts';

/** A comparison as it is shown, as `table.csv` or `table.md`. */
export async function loader({ request, params: { file }, context }: LoaderFunctionArgs) {
  const format = findTableFormat(file);
  if (!format) throw new Response('Tables end in .csv or .md.', { status: 404 });
  const asked = parseCompareParams(new URL(request.url).searchParams);
  const { methods, benchmarks, rows } = await compareMethods(context.db, asked);
  const slugs = methods.map(({ slug }) => slug);
  const table = toComparisonTable(methods, toComparison(rows, slugs, benchmarks, isLowerBetter));
  return new Response(format.write(table), { headers: { 'Content-Type': format.type } });
}
