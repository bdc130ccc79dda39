import type { Transaction } from 'kysely';
import type { Database } from '../schema.ts';

/**
 * Removes what was read in abstracts that are about to change: its characters will be others. Claims that a person has
 * reviewed are kept as history, detached from the text.
 */
export async function forgetChangedText(
  transaction: Transaction<Database>,
  paperIds: readonly number[],
): Promise<void> {
  if (paperIds.length === 0) return;
  for (const table of ['passedOver', 'checks', 'impliedScores'] as const) {
    await transaction.deleteFrom(table).where('paperId', 'in', paperIds).execute();
  }
  await transaction
    .deleteFrom('claims')
    .where('paperId', 'in', paperIds)
    .where('isReviewed', '=', false)
    .execute();
  await transaction
    .updateTable('claims')
    .set({ isDetached: true })
    .where('paperId', 'in', paperIds)
    .where('isDetached', '=', false)
    .execute();
}
