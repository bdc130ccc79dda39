import { sql, type Transaction } from 'kysely';
import { FINDINGS } from '../claims/replace-findings.server.ts';
import type { Database } from '../schema.ts';

/** Makes papers wait to be read: their title or abstract is about to change. */
export async function forgetReadings(
  transaction: Transaction<Database>,
  paperIds: readonly number[],
): Promise<void> {
  if (paperIds.length === 0) return;
  await transaction
    .deleteFrom('readings')
    .where('paperId', '=', sql<number>`any(${paperIds}::int[])`)
    .execute();
}

/**
 * Removes what was read in abstracts that are about to change: its characters will be others. Claims that a person has
 * reviewed are kept as history, detached from the text.
 */
export async function forgetFindings(
  transaction: Transaction<Database>,
  paperIds: readonly number[],
): Promise<void> {
  if (paperIds.length === 0) return;
  const isOne = sql<number>`any(${paperIds}::int[])`;
  for (const table of FINDINGS) {
    await transaction.deleteFrom(table).where('paperId', '=', isOne).execute();
  }
  await transaction
    .deleteFrom('claims')
    .where('paperId', '=', isOne)
    .where('isReviewed', '=', false)
    .execute();
  await transaction
    .updateTable('claims')
    .set({ isDetached: true })
    .where('paperId', '=', isOne)
    .where('isDetached', '=', false)
    .execute();
}
