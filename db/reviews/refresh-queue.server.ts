import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import { takeWritersTurn, tryWritersTurn } from '../transaction.server.ts';

/** Leaderboards and papers that are weighed in one transaction. */
const BATCH_SIZE = 2000;
/** What one review or one look at the queue waits for; the rest is left to the next one. */
const FEW = 60;

/** Weighs what a change of a few claims has touched, in the transaction of that change. */
export async function refreshAfterReview(transaction: Transaction<Database>): Promise<void> {
  await refresh(transaction, FEW);
}

/** Weighs everything that waits for it, a batch a transaction. */
export async function refreshReviewQueue(
  db: Kysely<Database>,
  { signal }: { signal?: AbortSignal } = {},
): Promise<void> {
  for (let taken = 1; taken > 0 && !signal?.aborted;) {
    taken = await db.transaction().execute(async (transaction) => {
      await takeWritersTurn(transaction);
      return refresh(transaction, BATCH_SIZE);
    });
  }
}

/** Weighs a little of what other programs have left, unless one of them is writing right now. */
export async function catchUpReviewQueue(db: Kysely<Database>): Promise<void> {
  const waiting = await db.selectFrom('reviewQueueStale').select('id').limit(1).executeTakeFirst();
  if (!waiting) return;
  await db.transaction().execute(async (transaction) => {
    if (await tryWritersTurn(transaction)) await refresh(transaction, FEW);
  });
}

async function refresh(transaction: Transaction<Database>, most: number): Promise<number> {
  const { rows } = await sql<{ taken: number }>`select refresh_review_queue(${most}::int) as taken`.execute(
    transaction,
  );
  return rows[0]?.taken ?? 0;
}
