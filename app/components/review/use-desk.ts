import { useRevalidator } from '@remix-run/react';
import { useRef, useState } from 'react';
import type { ReviewView } from '#app/leaderboard/review-view.ts';
import { sendDecision, type DecisionAnswer } from './send-decision.ts';

/** The claim on the desk, and what came back about it. */
export interface Desk {
  view: ReviewView | null;
  refused: DecisionAnswer | null;
  /** What was done last, in words. */
  said: string;
  /** Decided here and not yet counted by the server. */
  onTheWay: number;
  decide(form: FormData, view: ReviewView, said: string): void;
  undo(): void;
  leaveRefused(): void;
}

/**
 * The pile of claims on a desk. A decision takes the claim off the pile at once and is sent behind it, one after the other;
 * what the server refuses comes back on top, with what was entered.
 */
export function useDesk(claims: readonly ReviewView[], first: DecisionAnswer | null): Desk {
  const [decided, setDecided] = useState<ReadonlySet<number>>(new Set());
  const [refusals, setRefusals] = useState<readonly DecisionAnswer[]>(
    first && !first.outcome.ok ? [first] : [],
  );
  const [back, setBack] = useState<readonly ReviewView[]>([]);
  const [said, setSaid] = useState('');
  const [onTheWay, setOnTheWay] = useState(0);
  const sending = useRef(Promise.resolve());
  const { revalidate } = useRevalidator();

  const send = (form: FormData, seen?: ReviewView) => {
    setOnTheWay((count) => count + 1);
    sending.current = sending.current.then(async () => {
      const answer = await sendDecision(form);
      setOnTheWay((count) => count - 1);
      if (!answer.outcome.ok) {
        setRefusals((others) => [...others, { ...answer, claim: answer.claim ?? seen ?? null }]);
        setSaid(answer.outcome.problem);
      } else if (answer.intent === 'undo' && answer.claim) {
        const { claim } = answer;
        setBack((others) => [claim, ...others.filter(({ id }) => id !== claim.id)]);
        setSaid(`Taken back: ${claim.stated.quote}`);
      }
      revalidate();
    });
  };

  const refused = refusals[0] ?? null;
  const isLeft = ({ id }: ReviewView) => !decided.has(id);
  // Each review weighs the queue anew: what lies on the desk stays there nevertheless.
  const [held, setHeld] = useState<ReviewView | null>(null);
  const next = held && isLeft(held) ? held : (claims.find(isLeft) ?? null);
  if (next !== held) setHeld(next);
  return {
    view: refused?.claim ?? back[0] ?? next,
    refused,
    said,
    onTheWay,
    decide(form, view, words) {
      setDecided((others) => new Set(others).add(view.id));
      setBack((others) => others.filter(({ id }) => id !== view.id));
      setRefusals((others) => others.filter(({ claim }) => claim?.id !== view.id));
      setSaid(words);
      send(form, view);
    },
    undo() {
      const form = new FormData();
      form.set('intent', 'undo');
      send(form);
    },
    leaveRefused: () => setRefusals((others) => others.slice(1)),
  };
}
