import type { Kysely, Transaction } from 'kysely';
import type { Account } from '#app/accounts/account.ts';
import { findClaimState } from '#db/reviews/find-claim-state.server.ts';
import {
  findReview,
  findReviewBefore,
  findReviewInForce,
  findUndoable,
} from '#db/reviews/find-review.server.ts';
import { insertReview, type NewReview } from '#db/reviews/insert-review.server.ts';
import { refreshAfterReview } from '#db/reviews/refresh-queue.server.ts';
import type { Database } from '#db/schema.ts';
import { inTransaction, takeWritersTurn } from '#db/transaction.server.ts';
import { onClaim } from './decide.ts';
import type { DecisionOn } from './decision.ts';
import { GONE, toDone, toRefusal, type Outcome } from './outcome.ts';

type Reviewer = Pick<Account, 'id'>;

/**
 * Takes the reviewer's latest review back that has not been taken back yet: another review brings the state before it into
 * force again. Nothing is deleted.
 */
export async function undo(db: Kysely<Database>, reviewer: Reviewer): Promise<Outcome> {
  return inTransaction(db, async (transaction) => {
    await takeWritersTurn(transaction);
    const last = await findUndoable(transaction, reviewer.id);
    if (!last) return toRefusal('invalid', 'There is nothing of yours to take back.');
    const state = await findClaimState(transaction, last.claimId);
    if (!state) return toRefusal('missing', GONE, last.claimId);
    if ((await findReviewInForce(transaction, last.claimId)) !== last.id)
      return toRefusal(
        'changed',
        'Somebody has reviewed this claim after you. Its history shows all of it, and goes back to any state.',
        last.claimId,
      );
    await insertReview(transaction, {
      claimId: state.id,
      userId: reviewer.id,
      before: state.stated,
      undoesId: last.id,
      ...(await findStateBefore(transaction, last)),
    });
    await refreshAfterReview(transaction);
    return toDone(state.id);
  });
}

type State = Pick<NewReview, 'action' | 'after' | 'restoresId'>;

async function findStateBefore(
  transaction: Transaction<Database>,
  last: { id: number; claimId: number; action: NewReview['action']; after: NewReview['after'] },
): Promise<State> {
  const previous = await findReviewBefore(transaction, last);
  if (previous) return { action: previous.action, after: previous.after, restoresId: previous.id };
  // Before a claim was added there was none.
  return last.action === 'add'
    ? { action: 'reject', after: last.after }
    : { action: 'withdraw', after: null };
}

/** Brings an earlier state of a claim into force again: that of one of its reviews, or what was extracted. */
export async function revert(
  db: Kysely<Database>,
  reviewer: Reviewer,
  decision: DecisionOn<'revert'>,
): Promise<Outcome> {
  return onClaim(db, decision, async (transaction, claim) => {
    const state = await findStateOf(transaction, claim, decision.review);
    if (!state)
      return toRefusal('invalid', 'The claim was never in that state. Load its history anew.', claim.id);
    if (decision.review === (claim.latest?.id ?? 0))
      return toRefusal('invalid', 'The claim is in that state already.', claim.id);
    await insertReview(transaction, {
      claimId: claim.id,
      userId: reviewer.id,
      before: claim.stated,
      note: decision.note,
      ...state,
    });
    return toDone(claim.id);
  });
}

async function findStateOf(
  transaction: Transaction<Database>,
  { id, runId }: { id: number; runId: number | null },
  reviewId: number,
): Promise<State | undefined> {
  if (reviewId === 0) return runId === null ? undefined : { action: 'withdraw', after: null };
  const review = await findReview(transaction, reviewId);
  if (review?.claimId !== id) return undefined;
  return { action: review.action, after: review.after, restoresId: review.id };
}
