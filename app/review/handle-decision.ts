import type { Kysely } from 'kysely';
import type { Account } from '#app/accounts/account.ts';
import { deleteSkips, insertSkip } from '#db/reviews/review-skips.server.ts';
import type { Database } from '#db/schema.ts';
import { decide } from './decide.ts';
import type { Decision } from './decision.ts';
import { GONE, toDone, toRefusal, type Outcome } from './outcome.ts';
import { revert, undo } from './take-back.ts';

/** Does what a reviewer has decided, whatever it is. */
export async function handleDecision(
  db: Kysely<Database>,
  reviewer: Pick<Account, 'id'>,
  decision: Decision,
): Promise<Outcome> {
  switch (decision.intent) {
    case 'skip':
      return skip(db, reviewer, decision.claim);
    case 'unskip':
      await deleteSkips(db, reviewer.id);
      return toDone(null);
    case 'undo':
      return undo(db, reviewer);
    case 'revert':
      return revert(db, reviewer, decision);
    default:
      return decide(db, reviewer, decision);
  }
}

async function skip(db: Kysely<Database>, { id }: Pick<Account, 'id'>, claimId: number): Promise<Outcome> {
  const isThere = await insertSkip(db, { userId: id, claimId });
  return isThere ? toDone(claimId) : toRefusal('missing', GONE, claimId);
}
