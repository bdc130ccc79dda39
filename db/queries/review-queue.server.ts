import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { findMovedPaper } from '../papers/paper-moves.server.ts';
import { isStorableText } from '../storable-text.ts';

/** Why a claim waits to be looked at, the most pressing first. */
export const QUEUE_REASONS = ['arithmetic', 'conflict', 'disagreement', 'top', 'unsure'] as const;
export type QueueReason = (typeof QUEUE_REASONS)[number];

/** Which part of the queue is asked for. */
export interface QueueFilter {
  benchmarkId?: number;
  paperId?: number;
  reason?: QueueReason;
}

/** The queue as one reviewer sees it: without what they have put off. */
function selectQueued(db: Kysely<Database>, userId: number, { benchmarkId, paperId, reason }: QueueFilter) {
  return (
    db
      .selectFrom('reviewQueue as queued')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('reviewSkips as skip')
              .whereRef('skip.claimId', '=', 'queued.claimId')
              .where('skip.userId', '=', userId)
              .select('skip.claimId'),
          ),
        ),
      )
      .$if(benchmarkId !== undefined, (query) => query.where('queued.benchmarkId', '=', benchmarkId ?? null))
      .$if(paperId !== undefined, (query) => query.where('queued.paperId', '=', paperId ?? 0))
      // Written out, so that Postgres knows the index of that reason.
      .$if(reason !== undefined, (query) =>
        query.where(sql<boolean>`${sql.lit(reason)} = any(queued.reasons)`),
      )
  );
}

/** The claims that are to be looked at next, as ids. */
export async function listQueued(
  db: Kysely<Database>,
  { userId, filter, limit }: { userId: number; filter: QueueFilter; limit: number },
): Promise<number[]> {
  const rows = await selectQueued(db, userId, filter)
    .select('queued.claimId')
    .orderBy('queued.priority', 'desc')
    .orderBy('queued.claimId')
    .limit(limit)
    .execute();
  return rows.map(({ claimId }) => claimId);
}

/** How many claims wait, counted up to `most`: beyond that nobody needs to know exactly. */
export async function countQueued(
  db: Kysely<Database>,
  { userId, filter, most }: { userId: number; filter: QueueFilter; most: number },
): Promise<number> {
  const { count } = await db
    .selectFrom(selectQueued(db, userId, filter).select('queued.claimId').limit(most).as('some'))
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

export interface ReviewerProgress {
  /** Reviews since midnight (UTC) that still hold. */
  today: number;
  /** Claims that were put off. */
  skipped: number;
}

/** What a reviewer has done today. */
export async function findProgress(db: Kysely<Database>, userId: number): Promise<ReviewerProgress> {
  const { rows } = await sql<ReviewerProgress>`
    select
      (select count(*) filter (where undoes_id is null)::int - count(*) filter (where undoes_id is not null)::int
        from reviews
        where user_id = ${userId} and created_at >= date_trunc('day', now() at time zone 'UTC') at time zone 'UTC'
      ) as today,
      (select count(*)::int from review_skips where user_id = ${userId}) as skipped
  `.execute(db);
  const [found] = rows;
  return { today: Math.max(0, found?.today ?? 0), skipped: found?.skipped ?? 0 };
}

export interface NamedFilter {
  benchmark: { id: number; slug: string; name: string } | null;
  paper: { id: number; slug: string; title: string } | null;
}

/** The benchmark (by slug or name) and the paper (by slug) that an address names; null where there is no such thing. */
export async function findFilter(
  db: Kysely<Database>,
  { benchmark, paper }: { benchmark: string; paper: string },
): Promise<NamedFilter> {
  const [foundBenchmark, foundPaper] = await Promise.all([
    benchmark !== '' && isStorableText(benchmark)
      ? db
          .selectFrom('benchmarks')
          .where((eb) => eb.or([eb('slug', '=', benchmark), eb('name', '=', benchmark)]))
          .select(['id', 'slug', 'name'])
          .orderBy(sql`slug <> ${benchmark}`)
          .limit(1)
          .executeTakeFirst()
      : undefined,
    paper !== '' && isStorableText(paper)
      ? db
          .selectFrom('papers')
          .where('slug', '=', (await findMovedPaper(db, paper)) ?? paper)
          .select(['id', 'slug', 'title'])
          .executeTakeFirst()
      : undefined,
  ]);
  return { benchmark: foundBenchmark ?? null, paper: foundPaper ?? null };
}
