import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { toSearchKey } from '../names/search-key.ts';
import type { Database } from '../schema.ts';
import { isStorableText } from '../storable-text.ts';
import { selectClaims, toPaperClaimRow, type PaperClaimRow } from './claim-row.server.ts';
import { escapeLike } from './like-pattern.ts';
import { search } from './search.server.ts';

export interface ScoreQuestion {
  /** Name of a benchmark; with bounds, part of one will do. */
  name: string;
  bounds: readonly { operator: '>' | '>=' | '<' | '<=' | '='; value: number }[];
  /** Words of which the metric has one in it; without any, every metric will do. */
  metrics: readonly string[];
  /** Year in which the paper appeared. */
  year: number | null;
}

export interface FoundScores {
  /** The benchmark that the name means. */
  benchmark: { slug: string; name: string };
  /** The scores that answer; those with an upper bound alone from the lowest, others from the highest. */
  rows: PaperClaimRow[];
}

/**
 * Scores on one benchmark that answer the first of the readings of a question whose name is the name of a benchmark, or else
 * the first one with bounds; undefined where no benchmark is meant.
 */
export async function findScores(
  db: Kysely<Database>,
  readings: readonly ScoreQuestion[],
  { limit = 50 }: { limit?: number } = {},
): Promise<FoundScores | undefined> {
  const asked = readings.filter(({ name }) => isStorableText(name));
  const named = await listNamed(
    db,
    asked.map(({ name }) => toSearchKey(name)),
  );
  for (const reading of asked) {
    const benchmark = named.get(toSearchKey(reading.name));
    // The text is nothing but a name: nobody has asked for numbers.
    if (benchmark && !asksForMore(reading)) return undefined;
    if (benchmark) return { benchmark, rows: await listScores(db, benchmark.slug, reading, limit) };
  }
  const bounded = asked.find(({ bounds }) => bounds.length > 0);
  const [closest] = bounded ? (await search(db, bounded.name, { limit: 1 })).benchmarks : [];
  if (!bounded || !closest) return undefined;
  const { slug, name } = closest;
  return { benchmark: { slug, name }, rows: await listScores(db, slug, bounded, limit) };
}

function asksForMore({ bounds, metrics, year }: ScoreQuestion): boolean {
  return bounds.length > 0 || metrics.length > 0 || year !== null;
}

/** The benchmarks that have these very names, by the key of the name. */
async function listNamed(
  db: Kysely<Database>,
  keys: readonly string[],
): Promise<Map<string, { slug: string; name: string }>> {
  const found = await db
    .selectFrom('benchmarkAliases as alias')
    .innerJoin('benchmarks as benchmark', 'benchmark.id', 'alias.benchmarkId')
    .where('alias.key', '=', sql<string>`any(${[...keys]}::text[])`)
    .select(['alias.key', 'benchmark.slug', 'benchmark.name'])
    .execute();
  return new Map(found.map(({ key, ...benchmark }) => [key, benchmark]));
}

async function listScores(
  db: Kysely<Database>,
  slug: string,
  { bounds, metrics, year }: ScoreQuestion,
  limit: number,
): Promise<PaperClaimRow[]> {
  let query = selectClaims(db)
    .where('claim.kind', '=', 'score')
    .where(
      'claim.benchmarkAliasId',
      '=',
      sql<number>`any(array(
        select alias.id from benchmark_aliases alias
        join benchmarks found on found.id = alias.benchmark_id
        where found.slug = ${slug}
      ))`,
    );
  for (const { operator, value } of bounds) query = query.where('claim.value', operator, value);
  if (metrics.length > 0) {
    const patterns = metrics.map((metric) => `%${escapeLike(metric)}%`);
    query = query.where('claim.metric', 'ilike', sql<string>`any(${patterns}::text[])`);
  }
  if (year !== null)
    query = query
      .where('paper.publishedOn', '>=', `${year}-01-01`)
      .where('paper.publishedOn', '<=', `${year}-12-31`);
  const isFromLowest = bounds.length > 0 && bounds.every(({ operator }) => operator.startsWith('<'));
  const rows = await query
    .orderBy('claim.value', isFromLowest ? 'asc' : 'desc')
    .orderBy('claim.id')
    .limit(limit)
    .execute();
  return rows.map(toPaperClaimRow);
}
