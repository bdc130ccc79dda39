import { lazy, Suspense, useState } from 'react';
import type { ReviewView } from '#app/leaderboard/review-view.ts';
import { EmptyState } from '../empty-state.tsx';
import { DecisionForms, Key, type OpenForm } from './decision-forms.tsx';
import { RefusedNote } from './refused-note.tsx';
import { ReviewFacts, ReviewPaper, ReviewReasons } from './review-facts.tsx';
import { ReviewText } from './review-text.tsx';
import type { DecisionAnswer } from './send-decision.ts';
import { areKeysOn, keepKeysOn } from './keys-setting.ts';
import { useDesk, type Desk } from './use-desk.ts';
import type { MarkedSpan } from './use-marked-span.ts';
import { useReviewKeys, type ReviewKey } from './use-review-keys.ts';

/** Its code comes with its first use. */
const HelpDialog = lazy(() => import('./help-dialog.tsx'));

interface ReviewDeskProps {
  /** What comes next, the most useful first. */
  claims: ReviewView[];
  /** Where a plain form goes on: the next claim of the same part of the queue. */
  here: string;
  waiting: string;
  progress: { today: number; skipped: number };
  /** What the server said about a plain form. */
  answer: DecisionAnswer | null;
}

/** One claim at a time, by keys or by plain forms. */
export function ReviewDesk({ claims, here, waiting, progress, answer }: ReviewDeskProps) {
  const desk = useDesk(claims, answer);
  const [isHelp, setIsHelp] = useState<boolean | null>(null);
  const [hasKeys, setHasKeys] = useState(areKeysOn);
  const { view } = desk;
  return (
    <div className="space-y-4">
      <DeskHead
        here={here}
        waiting={waiting}
        progress={progress}
        desk={desk}
        onHelp={() => setIsHelp(true)}
      />
      {desk.refused && (
        <RefusedNote key={desk.refused.outcome.claimId} answer={desk.refused} onLeave={desk.leaveRefused} />
      )}
      {view ? (
        <ClaimOnDesk
          // Another claim, or another state of it, begins with closed forms.
          key={`${view.id} ${view.version} ${desk.refused ? 'again' : ''}`}
          view={view}
          desk={desk}
          here={here}
          hasKeys={hasKeys}
          onHelp={() => setIsHelp(true)}
        />
      ) : (
        <EmptyState title={desk.onTheWay > 0 ? 'Storing …' : 'Nothing waits here'}>
          {progress.skipped > 0
            ? 'All that is left is what you have put off.'
            : 'Every claim of this part of the queue has been looked at.'}
        </EmptyState>
      )}
      {isHelp !== null && (
        <Suspense fallback={null}>
          <HelpDialog
            isOpen={isHelp}
            onOpenChange={setIsHelp}
            hasKeys={hasKeys}
            onKeys={(isOn) => {
              setHasKeys(isOn);
              keepKeysOn(isOn);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

interface DeskHeadProps extends Pick<ReviewDeskProps, 'here' | 'waiting' | 'progress'> {
  desk: Desk;
  onHelp(): void;
}

/** How far one is today, and the ways back. */
function DeskHead({ here, waiting, progress, desk, onHelp }: DeskHeadProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2 border-y border-line py-2 text-sm">
      <p>
        <strong data-today>{progress.today}</strong> reviewed today · <strong>{waiting}</strong> waiting
      </p>
      {progress.skipped > 0 && (
        <form method="post" action="/review">
          <input type="hidden" name="to" value={here} />
          <button name="intent" value="unskip" className="text-accent underline">
            {progress.skipped} put off: bring back
          </button>
        </form>
      )}
      <form
        method="post"
        action="/review"
        onSubmit={(event) => {
          event.preventDefault();
          desk.undo();
        }}
      >
        <input type="hidden" name="to" value={here} />
        <button name="intent" value="undo" className="text-accent underline" aria-keyshortcuts="u">
          Undo my last <Key name="u" />
        </button>
      </form>
      <button type="button" onClick={onHelp} className="text-accent underline" aria-keyshortcuts="?">
        Keys <Key name="?" />
      </button>
      <p role="status" className="min-w-0 flex-1 truncate text-right text-muted">
        {desk.said}
      </p>
    </div>
  );
}

interface ClaimOnDeskProps {
  view: ReviewView;
  desk: Desk;
  here: string;
  hasKeys: boolean;
  onHelp(): void;
}

function ClaimOnDesk({ view, desk, here, hasKeys, onHelp }: ClaimOnDeskProps) {
  const entered = desk.refused?.sent ?? null;
  const [open, setOpen] = useState<OpenForm>(
    entered?.intent === 'correct' || entered?.intent === 'reject' ? entered.intent : null,
  );
  const [mark, setMark] = useState<MarkedSpan | null>(null);
  const send = (form: FormData) => desk.decide(form, view, describe(form, view));
  const sendIntent = (intent: string) => {
    const form = new FormData();
    form.set('intent', intent);
    form.set('claim', String(view.id));
    if (intent !== 'skip') form.set('version', view.version);
    send(form);
  };
  useReviewKeys(hasKeys, (key: ReviewKey) => {
    if (key === 'a') sendIntent('accept');
    else if (key === 's') sendIntent('skip');
    else if (key === 'c') setOpenAndFocus(setOpen, 'correct', 'input[name=value]');
    else if (key === 'r') setOpenAndFocus(setOpen, 'reject', 'textarea[name=note]');
    else if (key === 'u') desk.undo();
    else if (key === '?') onHelp();
    else {
      setOpen(null);
      setMark(null);
    }
  });
  return (
    <article
      aria-label={`Claim ${view.stated.quote}`}
      data-claim={view.id}
      className="review-claim space-y-4"
    >
      <ReviewPaper view={view} />
      <div className="grid gap-x-10 gap-y-4 lg:grid-cols-[minmax(0,46rem)_minmax(18rem,26rem)]">
        <div className="space-y-3">
          <ReviewText view={view} isWhole={open === 'correct'} mark={mark} onMark={setMark} />
          {open === 'correct' && (
            <p className="text-sm text-muted">Mark other characters in the text to move the claim there.</p>
          )}
          <ReviewReasons view={view} />
        </div>
        <ReviewFacts view={view} />
      </div>
      <DecisionForms
        view={view}
        here={here}
        open={open}
        onOpen={setOpen}
        onSend={send}
        mark={mark}
        entered={entered}
        withKeys
      >
        <form
          method="post"
          action="/review"
          onSubmit={(event) => {
            event.preventDefault();
            sendIntent('skip');
          }}
        >
          <input type="hidden" name="claim" value={view.id} />
          <input type="hidden" name="to" value={here} />
          <button name="intent" value="skip" className="button-quiet" aria-keyshortcuts="s">
            Skip <Key name="s" />
          </button>
        </form>
      </DecisionForms>
    </article>
  );
}

/** The form is there once it has been drawn open. */
function setOpenAndFocus(setOpen: (form: OpenForm) => void, form: OpenForm, field: string): void {
  setOpen(form);
  requestAnimationFrame(() => {
    const input = document.querySelector<HTMLInputElement>(`details[open] ${field}`);
    input?.focus();
  });
}

const WORDS: Record<string, string> = {
  accept: 'Accepted',
  correct: 'Corrected',
  reject: 'Rejected',
  skip: 'Put off',
};

function describe(form: FormData, view: ReviewView): string {
  return `${WORDS[String(form.get('intent'))] ?? 'Sent'}: ${view.stated.quote}`;
}
