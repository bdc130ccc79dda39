import type { Transaction } from 'kysely';
import type { Database, ReviewAction } from '../schema.ts';
import { toColumns, type StatedClaim } from './stated-claim.ts';

export interface NewReview {
  claimId: number;
  userId: number;
  action: ReviewAction;
  note?: string | null;
  before: StatedClaim | null;
  /** Everything that holds from now on; null where the claim stands as extracted. */
  after: StatedClaim | null;
  undoesId?: number | null;
  restoresId?: number | null;
}

/**
 * Adds a review, which is in force from then on; its claim leaves the reviewers' lists of what they have put off. Returns
 * its id.
 */
export async function insertReview(transaction: Transaction<Database>, review: NewReview): Promise<number> {
  const { before, after, note = null, undoesId = null, restoresId = null, ...said } = review;
  const { id } = await transaction
    .insertInto('reviews')
    .values({
      ...said,
      note,
      before: before && JSON.stringify(toColumns(before)),
      after: after && JSON.stringify(toColumns(after)),
      undoesId,
      restoresId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await transaction.deleteFrom('reviewSkips').where('claimId', '=', review.claimId).execute();
  return id;
}
