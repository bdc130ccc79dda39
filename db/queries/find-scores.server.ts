import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { selectClaims, toPaperClaimRow, type PaperClaimRow } from './claim-row.server.ts';
import { search } from './search.server.ts';

export interface ScoreQuestion {
  /** Name of a benchmark, or part of it. */
  name: string;
  operator: '>' | '>=' | '<' | '<=' | '=';
  value: number;
}

export interface FoundScores {
  /** The benchmark that the name means. */
  benchmark: { slug: string; name: string };
  /** The scores that answer, the closest to the bound last. */
  rows: PaperClaimRow[];
}

/** Scores on one benchmark above or below a value as written, or undefined where no benchmark has the name. */
export async function findScores(
  db: Kysely<Database>,
  { name, operator, value }: ScoreQuestion,
  { limit = 50 }: { limit?: number } = {},
): Promise<FoundScores | undefined> {
  const [benchmark] = (await search(db, name, { limit: 1 })).benchmarks;
  if (!benchmark) return undefined;
  const rows = await selectClaims(db)
    .where('claim.kind', '=', 'score')
    .where('benchmark.slug', '=', benchmark.slug)
    .where(
      'claim.benchmarkAliasId',
      '=',
      sql<number>`any(array(
        select alias.id from benchmark_aliases alias
        join benchmarks found on found.id = alias.benchmark_id
        where found.slug = ${benchmark.slug}
      ))`,
    )
    .where('claim.value', operator, value)
    .orderBy('claim.value', operator.startsWith('<') ? 'asc' : 'desc')
    .orderBy('claim.id')
    .limit(limit)
    .execute();
  return { benchmark: { slug: benchmark.slug, name: benchmark.name }, rows: rows.map(toPaperClaimRow) };
}
