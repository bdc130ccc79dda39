import type { Kysely } from 'kysely';
import { isLowerBetter } from '#app/extraction/registry/registry.ts';
import { parseCompareParams } from '#app/leaderboard/compare-params.ts';
import { toComparison } from '#app/leaderboard/comparison.ts';
import { compareMethods } from '#db/queries/compare.server.ts';
import type { Database } from '#db/schema.ts';
import { toComparisonTable } from '../comparison-table.ts';
import { toPlainWriter, type ViewQuestion, type ViewWriter } from '../view-file.server.ts';

/** A comparison as it is shown. */
export async function openComparison(db: Kysely<Database>, { search }: ViewQuestion): Promise<ViewWriter> {
  const { methods, benchmarks, rows } = await compareMethods(db, parseCompareParams(search));
  const slugs = methods.map(({ slug }) => slug);
  return toPlainWriter(toComparisonTable(methods, toComparison(rows, slugs, benchmarks, isLowerBetter)));
}
