import { useRevalidator } from '@remix-run/react';
import { useState } from 'react';
import type { ReviewView } from '#app/leaderboard/review-view.ts';
import { DecisionForms, type OpenForm } from './decision-forms.tsx';
import { RefusedNote } from './refused-note.tsx';
import { sendDecision, type DecisionAnswer } from './send-decision.ts';

interface InPlaceReviewProps {
  view: ReviewView;
  /** The page that it stands on. */
  here: string;
}

/** Accept, correct, reject beside a claim, without leaving its paper. */
export function InPlaceReview({ view, here }: InPlaceReviewProps) {
  const [open, setOpen] = useState<OpenForm>(null);
  const [refused, setRefused] = useState<DecisionAnswer | null>(null);
  const { revalidate } = useRevalidator();
  const send = async (form: FormData) => {
    const answer = await sendDecision(form);
    setRefused(answer.outcome.ok ? null : answer);
    if (answer.outcome.ok) setOpen(null);
    revalidate();
  };
  return (
    <div className="mt-2.5 space-y-3 border-t border-line pt-2.5">
      {refused && <RefusedNote answer={refused} onLeave={() => setRefused(null)} />}
      <DecisionForms
        // What was entered is shown again beside what the claim is now.
        key={`${view.version} ${refused ? 'again' : ''}`}
        view={view}
        here={here}
        open={open}
        onOpen={setOpen}
        onSend={(form) => void send(form)}
        mark={null}
        entered={refused?.sent}
      />
    </div>
  );
}
