import type { Kysely } from 'kysely';
import type { Account } from '#app/accounts/account.ts';
import { listReviewClaims, type ReviewClaim } from '#db/queries/review-claim.server.ts';
import type { Database } from '#db/schema.ts';
import { parseDecision, type Decision } from './decision.ts';
import { handleDecision } from './handle-decision.ts';
import type { Outcome } from './outcome.ts';

/** What a reviewer is told about something that was sent. */
export type Answer = {
  status: 200 | 400 | 404 | 409;
  intent: Decision['intent'] | null;
  /** Where a plain form goes on, as it was sent. */
  to: string | undefined;
  outcome: Outcome;
  /** The claim as it stands now, where the reviewer has to see it: it has changed, it could not be corrected, or it is back. */
  claim: ReviewClaim | null;
  /** What was sent, where it is not stored: nothing typed is lost. */
  sent: Record<string, string> | null;
};

const STATUS = { invalid: 400, missing: 404, changed: 409 } as const;

/** Does what a form asks for, or says why not. */
export async function answerDecision(
  db: Kysely<Database>,
  reviewer: Pick<Account, 'id'>,
  form: FormData,
): Promise<Answer> {
  const parsed = parseDecision(form);
  const outcome: Outcome = parsed.ok
    ? await handleDecision(db, reviewer, parsed.value)
    : { ok: false, kind: 'invalid', problem: parsed.problem, claimId: toClaimId(form.get('claim')) };
  const intent = parsed.ok ? parsed.value.intent : null;
  const isToBeSeen = !outcome.ok || intent === 'undo';
  const [claim] = isToBeSeen && outcome.claimId ? await listReviewClaims(db, [outcome.claimId]) : [];
  return {
    status: outcome.ok ? 200 : STATUS[outcome.kind],
    intent,
    to: parsed.ok ? parsed.value.to : undefined,
    outcome,
    claim: claim ?? null,
    sent: outcome.ok ? null : toTexts(form),
  };
}

function toClaimId(text: FormDataEntryValue | null): number | null {
  const id = Number(text);
  return Number.isInteger(id) && id > 0 && id < 2 ** 31 ? id : null;
}

function toTexts(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
