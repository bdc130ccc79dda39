import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Account } from '#app/accounts/account.ts';
import { addClaim, parseMissedClaim } from '#app/review/add-claim.ts';
import { parseForm } from '#app/review/decision.ts';
import { insertPaperReview } from '#db/reviews/paper-reviews.server.ts';
import type { Database } from '#db/schema.ts';

const doneForm = z.strictObject({ intent: z.enum(['done', 'reopen']) });

/** What became of a form of a paper's page: stored, with the claim that was added, or a problem. */
export type PaperAnswer =
  { ok: true; claimId: number | null } | { ok: false; status: 400 | 404; problem: string };

/** Adds a missed claim, or notes that an abstract is done or open again. */
export async function answerPaper(
  db: Kysely<Database>,
  account: Pick<Account, 'id'>,
  { slug, form }: { slug: string; form: FormData },
): Promise<PaperAnswer> {
  if (form.get('intent') === 'add') {
    const parsed = parseMissedClaim(form);
    if (!parsed.ok) return { ok: false, status: 400, problem: parsed.problem };
    const outcome = await addClaim(db, account, { paper: slug, fields: parsed.value });
    if (outcome.ok) return outcome;
    return { ok: false, status: outcome.kind === 'missing' ? 404 : 400, problem: outcome.problem };
  }
  const parsed = parseForm(doneForm, form);
  if (!parsed.ok) return { ok: false, status: 400, problem: parsed.problem };
  const isThere = await insertPaperReview(db, { slug, userId: account.id, action: parsed.value.intent });
  return isThere
    ? { ok: true, claimId: null }
    : { ok: false, status: 404, problem: 'No paper has this address.' };
}
