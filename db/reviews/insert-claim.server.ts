import type { Transaction } from 'kysely';
import type { SlotConfidence } from '#app/extraction/claim.ts';
import type { Database } from '../schema.ts';
import type { StatedClaim } from './stated-claim.ts';

/** The rule of claims that no rule has read. */
export const BY_HAND = 'by hand';
const CERTAIN: SlotConfidence = { kind: 1, benchmark: 1, metric: 1, method: 1, role: 1 };

/**
 * Adds a claim that a person has found. Returns its id, or undefined where a claim with these characters, kind and method
 * is there already.
 */
export async function insertClaimByHand(
  transaction: Transaction<Database>,
  paperId: number,
  claim: StatedClaim,
): Promise<number | undefined> {
  const inserted = await transaction
    .insertInto('claims')
    .values({
      ...claim,
      paperId,
      runId: null,
      rule: BY_HAND,
      confidence: 1,
      slotConfidence: JSON.stringify(CERTAIN),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted?.id;
}

/** The claim with these characters, kind and method, shown or rejected. */
export async function findSameClaim(
  transaction: Transaction<Database>,
  paperId: number,
  {
    startOffset,
    endOffset,
    kind,
    methodName,
  }: Pick<StatedClaim, 'startOffset' | 'endOffset' | 'kind' | 'methodName'>,
): Promise<number | undefined> {
  const found = await transaction
    .selectFrom('claims')
    .where('paperId', '=', paperId)
    .where('startOffset', '=', startOffset)
    .where('endOffset', '=', endOffset)
    .where('kind', '=', kind)
    .where('methodName', 'is not distinct from', methodName)
    .where('isDetached', '=', false)
    .select('id')
    .executeTakeFirst();
  return found?.id;
}
