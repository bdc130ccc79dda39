import type { ActionFunctionArgs } from '@remix-run/node';
import { requireAccount } from '#app/accounts/require-account.ts';
import { readForm } from '#app/forms/read-form.ts';
import { toReviewView } from '#app/leaderboard/review-view.ts';
import { answerDecision } from '#app/review/answer-decision.ts';
import { explainSlots } from '#app/review/explain-slots.ts';
import { rulesInUse } from '#app/rules/rules-in-use.server.ts';

/** The same as a plain form sends, for pages that stay where they are: the answer is JSON. */
export async function action({ request, context }: ActionFunctionArgs) {
  const account = await requireAccount({ request, context }, 'reviewer');
  const { status, claim, outcome, intent, sent } = await answerDecision(
    context.db,
    account,
    await readForm(request),
  );
  const reasons = claim ? explainSlots(claim, await rulesInUse(context.db)) : undefined;
  return Response.json({ outcome, intent, sent, claim: claim && toReviewView(claim, reasons) }, { status });
}
