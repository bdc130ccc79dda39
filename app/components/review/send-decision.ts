import type { ReviewView } from '#app/leaderboard/review-view.ts';
import type { Outcome } from '#app/review/outcome.ts';

/** What the server says about something that was sent. */
export interface DecisionAnswer {
  outcome: Outcome;
  intent: string | null;
  /** The claim as it stands now, where it has to be seen. */
  claim: ReviewView | null;
  /** What was sent, where it is not stored. */
  sent: Record<string, string> | null;
}

/** Sends a decision without leaving the page. Never fails: where no answer comes, that is the answer. */
export async function sendDecision(form: FormData): Promise<DecisionAnswer> {
  try {
    const response = await fetch('/review/decisions', { method: 'POST', body: form });
    if (response.headers.get('content-type')?.includes('application/json'))
      return (await response.json()) as DecisionAnswer;
    return toUnsent(
      form,
      response.status === 401
        ? 'You are signed out. Sign in in another tab, then try again here: what you typed is still there.'
        : 'The server could not take it. Nothing is stored; try again.',
    );
  } catch {
    return toUnsent(form, 'The server does not answer. Nothing is stored; try again.');
  }
}

function toUnsent(form: FormData, problem: string): DecisionAnswer {
  const texts = [...form].map(([name, value]) => [name, String(value)]);
  return {
    outcome: { ok: false, kind: 'invalid', problem, claimId: Number(form.get('claim')) || null },
    intent: null,
    claim: null,
    sent: Object.fromEntries(texts) as Record<string, string>,
  };
}
