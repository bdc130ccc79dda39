import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Account } from '#app/accounts/account.ts';
import { findPaperText } from '#db/papers/find-paper-text.server.ts';
import { findSameClaim, insertClaimByHand } from '#db/reviews/insert-claim.server.ts';
import { insertReview } from '#db/reviews/insert-review.server.ts';
import { refreshAfterReview } from '#db/reviews/refresh-queue.server.ts';
import type { Database } from '#db/schema.ts';
import { inTransaction, takeWritersTurn } from '#db/transaction.server.ts';
import { claimFields, note } from './claim-fields.ts';
import { parseForm, type Parsed } from './decision.ts';
import { toDone, toRefusal, type Outcome } from './outcome.ts';
import { nameClaim, stateClaim } from './state-claim.ts';

const missedClaim = z.strictObject({ intent: z.literal('add'), ...claimFields, note });
export type MissedClaim = z.output<typeof missedClaim>;

/** A claim that the extractor has missed, as a form tells it. */
export function parseMissedClaim(form: FormData): Parsed<MissedClaim> {
  return parseForm(missedClaim, form);
}

/** Adds a claim that stands in the abstract of a paper and that nobody has read there. All or nothing. */
export async function addClaim(
  db: Kysely<Database>,
  reviewer: Pick<Account, 'id'>,
  { paper: slug, fields }: { paper: string; fields: MissedClaim },
): Promise<Outcome> {
  return inTransaction(db, async (transaction) => {
    await takeWritersTurn(transaction);
    const paper = await findPaperText(transaction, slug);
    if (!paper) return toRefusal('missing', 'No paper has this address.');
    const stated = stateClaim(paper.abstract, fields);
    if (!stated.ok) return toRefusal('invalid', stated.problem);
    const same = await findSameClaim(transaction, paper.id, stated.claim);
    if (same !== undefined)
      return toRefusal(
        'invalid',
        `“${stated.claim.quote}” of this method is there already, as claim ${same}.`,
        same,
      );
    const claim = await nameClaim(transaction, stated.claim);
    const claimId = await insertClaimByHand(transaction, paper.id, claim);
    if (claimId === undefined) throw new Error('A claim that was not there is there.');
    await insertReview(transaction, {
      claimId,
      userId: reviewer.id,
      action: 'add',
      note: fields.note,
      before: null,
      after: claim,
    });
    await refreshAfterReview(transaction);
    return toDone(claimId);
  });
}
