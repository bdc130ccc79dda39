import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { isStorableText } from '../storable-text.ts';
import { countReportedOn } from './list-reported.server.ts';
import { selectClaims, toPaperClaimRow, type NamedLink, type PaperClaimRow } from './claim-row.server.ts';

export interface LeaderboardBenchmark {
  slug: string;
  name: string;
  task: string | null;
  /** The metric that is usual for it; what a score without a stated metric is read as. */
  metric: string | null;
  isLowerBetter: boolean;
  min: number | null;
  max: number | null;
  /** Other names that texts use for it. */
  aliases: string[];
  parent: { slug: string; name: string } | null;
  /** How many results other leaderboards and model cards have on it. */
  reportedElsewhere: number;
}

/** A claim on the benchmark, of kind score in `rows`, of kind gain in `gains`. */
export type LeaderboardRow = PaperClaimRow & { benchmark: NamedLink };

export interface Leaderboard {
  benchmark: LeaderboardBenchmark;
  /** Metrics as the texts name them, with the number of scores and gains, most scores first; null: the text names none. */
  metrics: { metric: string | null; scores: number; gains: number }[];
  /** All scores, in no order: ranking is up to the leaderboard's own rules. */
  rows: LeaderboardRow[];
  gains: LeaderboardRow[];
}

/** Everything that is claimed on one benchmark, or undefined where no benchmark has that slug. */
export async function findLeaderboard(
  db: Kysely<Database>,
  { slug }: { slug: string },
): Promise<Leaderboard | undefined> {
  if (!isStorableText(slug)) return undefined;
  const found = await db
    .selectFrom('benchmarks as benchmark')
    .leftJoin('benchmarks as parent', 'parent.id', 'benchmark.parentId')
    .where('benchmark.slug', '=', slug)
    // One that was merged has its results elsewhere.
    .where('benchmark.mergedIntoId', 'is', null)
    .selectAll('benchmark')
    .select(['parent.slug as parentSlug', 'parent.name as parentName'])
    .select((eb) => countReportedOn(eb.ref('benchmark.id')).as('reportedElsewhere'))
    .executeTakeFirst();
  if (!found) return undefined;

  const aliases = await db
    .selectFrom('benchmarkAliases')
    .where('benchmarkId', '=', found.id)
    .select(['id', 'name'])
    .orderBy('name')
    .execute();
  const aliasIds = aliases.map((alias) => alias.id);
  const claims =
    aliasIds.length === 0
      ? []
      : await selectClaims(db)
          .where('claim.benchmarkAliasId', '=', sql<number>`any(${aliasIds}::int[])`)
          .execute();
  const rows = claims.map((claim) => toPaperClaimRow(claim) as LeaderboardRow);

  return {
    benchmark: {
      slug: found.slug,
      name: found.name,
      task: found.task,
      metric: found.metric,
      isLowerBetter: found.isLowerBetter,
      min: found.minValue,
      max: found.maxValue,
      aliases: aliases.map((alias) => alias.name).filter((name) => name !== found.name),
      parent:
        found.parentSlug !== null && found.parentName !== null
          ? { slug: found.parentSlug, name: found.parentName }
          : null,
      reportedElsewhere: found.reportedElsewhere,
    },
    metrics: countMetrics(rows),
    rows: rows.filter((row) => row.kind === 'score'),
    gains: rows.filter((row) => row.kind === 'gain'),
  };
}

function countMetrics(rows: readonly PaperClaimRow[]): Leaderboard['metrics'] {
  const counts = new Map<string | null, { metric: string | null; scores: number; gains: number }>();
  for (const { metric, kind } of rows) {
    const count = counts.get(metric) ?? { metric, scores: 0, gains: 0 };
    if (kind === 'score') count.scores += 1;
    else count.gains += 1;
    counts.set(metric, count);
  }
  return [...counts.values()].sort(
    (a, b) => b.scores - a.scores || b.gains - a.gains || (a.metric ?? '').localeCompare(b.metric ?? ''),
  );
}
