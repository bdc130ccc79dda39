import type { Kysely, Transaction } from 'kysely';
import { findBoardConflicts } from '#app/leaderboard/board-conflicts.ts';
import { replaceConflicts } from '#db/conflicts/replace-conflicts.server.ts';
import { hasStaleBoards, readBoards, takeStaleBoards } from '#db/conflicts/stale-boards.server.ts';
import type { Database } from '#db/schema.ts';
import { inTransaction, takeWritersTurn } from '#db/transaction.server.ts';

/** Boards in one transaction. */
const BATCH_SIZE = 100;

/**
 * Works the conflicts of all boards out that have changed since it was last done.
 * @param mostMs begins no further batch after so many milliseconds
 * @param signal begins no further batch either
 * @returns whether everything is up to date
 */
export async function refreshConflicts(
  db: Kysely<Database>,
  { mostMs = Infinity, signal }: { mostMs?: number; signal?: AbortSignal } = {},
): Promise<boolean> {
  const end = performance.now() + mostMs;
  while (await hasStaleBoards(db)) {
    if (performance.now() >= end || signal?.aborted) return false;
    await inTransaction(db, async (transaction) => {
      await takeWritersTurn(transaction);
      await refreshBoards(transaction, await takeStaleBoards(transaction, BATCH_SIZE));
    });
  }
  return true;
}

/** Works the conflicts of these boards out. The transaction has its turn of writing. */
export async function refreshBoards(
  transaction: Transaction<Database>,
  benchmarkIds: readonly number[],
): Promise<void> {
  const boards = await readBoards(transaction, benchmarkIds);
  const conflicts = boards.flatMap(({ benchmarkId, benchmark, rows }) =>
    findBoardConflicts(rows, benchmark.metric).map(({ rows: claims, ...conflict }) => ({
      ...conflict,
      benchmarkId,
      claimIds: claims.map(({ id }) => id),
    })),
  );
  await replaceConflicts(transaction, benchmarkIds, conflicts);
}
