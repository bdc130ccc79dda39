import { sql, type Transaction } from 'kysely';
import { FINDINGS } from '../claims/replace-findings.server.ts';
import type { Database } from '../schema.ts';
import { findSentence } from './quoted-sentence.ts';
import type { TextChange } from './reattach-reviewed.server.ts';

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
 * reviewed are kept as history, detached from the text, each with the sentence that it stood in.
 */
export async function forgetFindings(
  transaction: Transaction<Database>,
  changes: readonly TextChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const paperIds = changes.map(({ paperId }) => paperId);
  const isOne = sql<number>`any(${paperIds}::int[])`;
  await removeFindings(transaction, paperIds);
  await transaction
    .deleteFrom('claims')
    .where('paperId', '=', isOne)
    .where('isReviewed', '=', false)
    .execute();
  const detached = await transaction
    .updateTable('claims')
    .set({ isDetached: true })
    .where('paperId', '=', isOne)
    .where('isDetached', '=', false)
    .returning(['id', 'paperId', 'startOffset', 'endOffset'])
    .execute();
  const texts = new Map(changes.map(({ paperId, oldAbstract }) => [paperId, oldAbstract]));
  await rememberSentences(
    transaction,
    detached.map(({ id, paperId, startOffset, endOffset }) => {
      const { sentence, startInSentence } = findSentence(texts.get(paperId) ?? '', startOffset, endOffset);
      return { claimId: id, sentence, startInSentence };
    }),
  );
}

/** Removes what was read in papers besides claims. */
export async function removeFindings(
  transaction: Transaction<Database>,
  paperIds: readonly number[],
): Promise<void> {
  for (const table of FINDINGS)
    await transaction
      .deleteFrom(table)
      .where('paperId', '=', sql<number>`any(${paperIds}::int[])`)
      .execute();
}

/** Keeps the sentences that detached claims stood in. */
export async function rememberSentences(
  transaction: Transaction<Database>,
  rows: readonly { claimId: number; sentence: string; startInSentence: number }[],
): Promise<void> {
  if (rows.length === 0) return;
  await transaction
    .insertInto('detachedClaims')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('claimId').doUpdateSet(({ ref }) => ({
        sentence: ref('excluded.sentence'),
        startInSentence: ref('excluded.startInSentence'),
      })),
    )
    .execute();
}
