import type { Kysely, Transaction } from 'kysely';
import type { Account } from '#app/accounts/account.ts';
import { findClaimState, type ClaimState } from '#db/reviews/find-claim-state.server.ts';
import { insertReview } from '#db/reviews/insert-review.server.ts';
import { refreshAfterReview } from '#db/reviews/refresh-queue.server.ts';
import type { Database } from '#db/schema.ts';
import { inTransaction, takeWritersTurn } from '#db/transaction.server.ts';
import type { DecisionOn } from './decision.ts';
import { CHANGED, GONE, toDone, toRefusal, type Outcome } from './outcome.ts';
import { isSameClaim, nameClaim, stateClaim } from './state-claim.ts';

type Reviewer = Pick<Account, 'id'>;

/** Accepts, corrects or rejects a claim as the reviewer saw it. All or nothing, in one transaction. */
export async function decide(
  db: Kysely<Database>,
  reviewer: Reviewer,
  decision: DecisionOn<'accept' | 'correct' | 'reject'>,
): Promise<Outcome> {
  return onClaim(db, decision, async (transaction, state) => {
    if (decision.intent === 'correct') return correct(transaction, reviewer, state, decision);
    // The whole claim is kept with the review, so that no later reading can change what was agreed to.
    await insertReview(transaction, {
      claimId: state.id,
      userId: reviewer.id,
      action: decision.intent === 'reject' ? 'reject' : toAgreement(state),
      note: decision.intent === 'reject' ? decision.note : null,
      before: state.stated,
      after: state.stated,
    });
    return toDone(state.id);
  });
}

/** Runs a change of a claim, unless the claim has gone or is another one than the reviewer saw. */
export async function onClaim(
  db: Kysely<Database>,
  { claim, version }: { claim: number; version: string },
  change: (transaction: Transaction<Database>, state: ClaimState) => Promise<Outcome>,
): Promise<Outcome> {
  return inTransaction(db, async (transaction) => {
    await takeWritersTurn(transaction);
    const state = await findClaimState(transaction, claim);
    if (!state) return toRefusal('missing', GONE, claim);
    if (state.version !== version) return toRefusal('changed', CHANGED, claim);
    const outcome = await change(transaction, state);
    if (outcome.ok) await refreshAfterReview(transaction);
    return outcome;
  });
}

async function correct(
  transaction: Transaction<Database>,
  reviewer: Reviewer,
  state: ClaimState,
  decision: DecisionOn<'correct'>,
): Promise<Outcome> {
  const { startOffset: start, endOffset: end } = state.stated;
  const stated = stateClaim(state.abstract, decision, { start, end });
  if (!stated.ok) return toRefusal('invalid', stated.problem, state.id);
  const claim = await nameClaim(transaction, stated.claim, state);
  const isAsItWas = isSameClaim(claim, state.stated);
  await insertReview(transaction, {
    claimId: state.id,
    userId: reviewer.id,
    action: isAsItWas ? toAgreement(state) : state.latest?.action === 'add' ? 'add' : 'correct',
    note: decision.note,
    before: state.stated,
    after: claim,
  });
  return toDone(state.id);
}

/** To agree with what a person has corrected or added leaves it corrected or added. */
function toAgreement({ latest }: ClaimState): 'accept' | 'correct' | 'add' {
  return latest?.action === 'add' || latest?.action === 'correct' ? latest.action : 'accept';
}
