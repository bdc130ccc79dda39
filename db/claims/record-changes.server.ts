import { sql, type Transaction } from 'kysely';
import type { Database, ExtractionChange } from '../schema.ts';
import { findReadFields, type EarlierClaim } from './earlier-claims.server.ts';

interface Change {
  paper_id: number;
  run_id: number;
  earlier_run_id: number | null;
  change: ExtractionChange;
  claim_id: number | null;
  review_id: number | null;
  quote: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

interface Reading {
  runId: number;
  /** Papers that another run had read before, with that run. */
  earlierRuns: ReadonlyMap<number, number>;
  earlier: readonly EarlierClaim[];
  /** Ids of all claims that the new reading has. */
  claimIds: readonly number[];
  /** Papers of new claims by id. */
  paperOf: ReadonlyMap<number, number>;
}

/** Keeps what a run reads otherwise than the run before it: new, gone, or with other fields. The rest takes no room. */
export async function recordChanges(transaction: Transaction<Database>, reading: Reading): Promise<void> {
  const { runId, earlierRuns, earlier, claimIds, paperOf } = reading;
  if (earlierRuns.size === 0) return;
  const ids = claimIds.filter((id) => earlierRuns.has(paperOf.get(id) ?? 0));
  const now = await findReadFields(transaction, ids);
  const before = new Map(earlier.map((claim) => [claim.id, claim]));
  const toChange = (paperId: number, claim: Omit<Change, 'paper_id' | 'run_id' | 'earlier_run_id'>) => ({
    paper_id: paperId,
    run_id: runId,
    earlier_run_id: earlierRuns.get(paperId) ?? null,
    ...claim,
  });
  const read = ids.flatMap((id) => {
    const change = compare(id, before.get(id), now.get(id) ?? {});
    return change ? [toChange(paperOf.get(id) as number, change)] : [];
  });
  const gone = earlier
    // What a person added was never read, and what has been said to be gone is not gone again.
    .filter(
      ({ id, paperId, runId: by }) =>
        earlierRuns.has(paperId) && !now.has(id) && by === earlierRuns.get(paperId),
    )
    .map((claim) => toChange(claim.paperId, toGone(claim)));
  await insertChanges(transaction, [...read, ...gone]);
}

function compare(id: number, earlier: EarlierClaim | undefined, now: Record<string, unknown>) {
  const quote = String(now.quote);
  if (!earlier) {
    return { change: 'new' as const, claim_id: id, review_id: null, quote, before: null, after: now };
  }
  const fields = Object.keys(now).filter((field) => now[field] !== earlier.read[field]);
  if (fields.length === 0) return undefined;
  const pick = (from: Record<string, unknown>) =>
    Object.fromEntries(fields.map((field) => [field, from[field]]));
  return {
    change: 'otherwise' as const,
    claim_id: id,
    review_id: earlier.reviewId,
    quote,
    before: pick(earlier.read),
    after: pick(now),
  };
}

function toGone({ id, reviewId, read }: EarlierClaim) {
  return {
    change: 'gone' as const,
    // Without a review the claim itself goes.
    claim_id: reviewId === null ? null : id,
    review_id: reviewId,
    quote: String(read.quote),
    before: read,
    after: null,
  };
}

async function insertChanges(transaction: Transaction<Database>, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  await sql`
    insert into extraction_changes
      (paper_id, run_id, earlier_run_id, change, claim_id, review_id, quote, before, after)
    select paper_id, run_id, earlier_run_id, change, claim_id, review_id, quote, before, after
    from json_to_recordset(${JSON.stringify(changes)}) as given (
      paper_id integer, run_id integer, earlier_run_id integer, change text, claim_id integer, review_id integer,
      quote text, before jsonb, after jsonb
    )
  `.execute(transaction);
}
