import { lazy, Suspense, useState } from 'react';
import type { ReviewView } from '#app/leaderboard/review-view.ts';
import { EmptyState } from '../empty-state.tsx';
import { DecisionForms, Key } from './decision-forms.tsx';
import { RefusedNote } from './refused-note.tsx';
import { ReviewFacts, ReviewPaper, ReviewReasons } from './review-facts.tsx';
import { ReviewText } from './review-text.tsx';
import type { DecisionAnswer } from './send-decision.ts';
import { areKeysOn, keepKeysOn } from './keys-setting.ts';
import { useDesk, type Desk } from './use-desk.ts';
import { useReviewKeys } from './use-review-keys.ts';
import { useWork, type Work } from './use-work.ts';

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
  // Another claim, or another state of it, begins with closed forms and nothing marked.
  const place = view ? `${view.id} ${view.version} ${desk.refused ? 'again' : ''}` : '';
  const work = useWork(place, desk.refused?.sent ?? null);
  useReviewKeys(hasKeys, (key) => {
    if (key === 'u') desk.undo();
    else if (key === '?') setIsHelp(true);
    else if (key === 'Escape') work.close();
    else if (view && key === 'c') work.openAndFocus('correct', 'input[name=value]');
    else if (view && key === 'r') work.openAndFocus('reject', 'textarea[name=note]');
    else if (view) sendIntent(desk, view, key === 'a' ? 'accept' : 'skip');
  });
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
        <ClaimOnDesk key={place} view={view} desk={desk} here={here} work={work} />
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
  work: Work;
}

function ClaimOnDesk({ view, desk, here, work }: ClaimOnDeskProps) {
  const isCorrecting = work.open === 'correct';
  return (
    <article aria-label={`Claim ${view.stated.quote}`} data-claim={view.id} className="space-y-4">
      <ReviewPaper view={view} />
      <div className="grid gap-x-10 gap-y-4 lg:grid-cols-[minmax(0,46rem)_minmax(18rem,26rem)]">
        <div className="space-y-3">
          <ReviewText view={view} isWhole={isCorrecting} mark={work.mark} onMark={work.setMark} />
          {isCorrecting && (
            <p className="text-sm text-muted">Mark other characters in the text to move the claim there.</p>
          )}
          <ReviewReasons view={view} />
        </div>
        <ReviewFacts view={view} reasons={view.slotReasons} rivals={view.slotRivals} />
      </div>
      <DecisionForms
        view={view}
        here={here}
        open={work.open}
        onOpen={work.setOpen}
        onSend={(form) => desk.decide(form, view, describe(form, view))}
        mark={work.mark}
        entered={desk.refused?.sent ?? null}
        withKeys
      >
        <SkipForm view={view} here={here} desk={desk} />
      </DecisionForms>
    </article>
  );
}

function SkipForm({ view, here, desk }: Pick<ClaimOnDeskProps, 'view' | 'here' | 'desk'>) {
  return (
    <form
      method="post"
      action="/review"
      onSubmit={(event) => {
        event.preventDefault();
        sendIntent(desk, view, 'skip');
      }}
    >
      <input type="hidden" name="claim" value={view.id} />
      <input type="hidden" name="to" value={here} />
      <button name="intent" value="skip" className="button-quiet" aria-keyshortcuts="s">
        Skip <Key name="s" />
      </button>
    </form>
  );
}

function sendIntent(desk: Desk, view: ReviewView, intent: 'accept' | 'skip'): void {
  const form = new FormData();
  form.set('intent', intent);
  form.set('claim', String(view.id));
  if (intent === 'accept') form.set('version', view.version);
  desk.decide(form, view, describe(form, view));
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
