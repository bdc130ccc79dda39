import { sql, type Kysely } from 'kysely';
import type { Database, ExtractionChange, ReviewAction } from '../schema.ts';

/** One review of a claim, as its history tells it. */
export interface HistoryReview {
  id: number;
  action: ReviewAction;
  by: string | null;
  at: string;
  note: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  undoesId: number | null;
  restoresId: number | null;
}

/** What another run read otherwise. */
export interface HistoryReading {
  change: ExtractionChange;
  run: string;
  at: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

export interface ClaimHistory {
  /** What the extractor says now, by column; null for a claim that was added by hand and that no extractor has read. */
  extracted: Record<string, unknown> | null;
  /** Extractor and version that said it last. */
  run: string | null;
  /** Whether the last reading of the abstract still has it. */
  isStillRead: boolean;
  isDetached: boolean;
  /** The oldest first. */
  reviews: HistoryReview[];
  readings: HistoryReading[];
}

interface Row {
  runId: number | null;
  lastRunId: number | null;
  run: string | null;
  isDetached: boolean;
  claim: Record<string, unknown>;
}

/** Everything that was ever said of a claim, or undefined where there is none. */
export async function findClaimHistory(
  db: Kysely<Database>,
  claimId: number,
): Promise<ClaimHistory | undefined> {
  const { rows } = await sql<Row>`
    select claim.run_id, reading.run_id as last_run_id, run.extractor || ' ' || run.version as run, claim.is_detached,
      to_jsonb(claim) as claim
    from claims claim
    left join extraction_runs run on run.id = claim.run_id
    left join readings reading on reading.paper_id = claim.paper_id
    where claim.id = ${claimId}
  `.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const [reviews, readings] = await Promise.all([listReviews(db, claimId), listReadings(db, claimId)]);
  return {
    extracted: row.runId === null ? null : row.claim,
    run: row.run,
    isStillRead: row.runId !== null && row.runId === row.lastRunId,
    isDetached: row.isDetached,
    reviews,
    readings,
  };
}

async function listReviews(db: Kysely<Database>, claimId: number): Promise<HistoryReview[]> {
  const rows = await db
    .selectFrom('reviews as review')
    .leftJoin('users as user', 'user.id', 'review.userId')
    .where('review.claimId', '=', claimId)
    .orderBy('review.id')
    .select([
      'review.id',
      'review.action',
      'user.name as by',
      'review.createdAt as at',
      'review.note',
      'review.before',
      'review.after',
      'review.undoesId',
      'review.restoresId',
    ])
    .execute();
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

async function listReadings(db: Kysely<Database>, claimId: number): Promise<HistoryReading[]> {
  const rows = await db
    .selectFrom('extractionChanges as change')
    .innerJoin('extractionRuns as run', 'run.id', 'change.runId')
    .where('change.claimId', '=', claimId)
    .orderBy('change.id')
    .select(['change.change', 'change.before', 'change.after', 'change.createdAt as at'])
    .select(sql<string>`run.extractor || ' ' || run.version`.as('run'))
    .execute();
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
