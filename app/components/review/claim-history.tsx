import type { ReactNode } from 'react';
import type { ClaimHistory as History, HistoryReview } from '#db/queries/claim-history.server.ts';
import { FieldChanges } from './field-changes.tsx';

interface ClaimHistoryProps {
  claimId: number;
  history: History;
  /** What whoever looks at it may send; null for those who may only read. */
  version: string | null;
}

const DONE: Record<HistoryReview['action'], string> = {
  accept: 'accepted it',
  correct: 'corrected it',
  reject: 'rejected it',
  add: 'added it by hand',
  withdraw: 'went back to what was read',
};

/** Everything that was ever said of a claim, the latest first, with the way back to any state. */
export function ClaimHistory({ claimId, history, version }: ClaimHistoryProps) {
  const { reviews, readings, extracted, run, isStillRead } = history;
  const inForce = reviews.at(-1)?.id ?? 0;
  const revertTo = (review: number) =>
    version !== null && !history.isDetached && review !== inForce ? (
      <RevertForm claimId={claimId} version={version} review={review} />
    ) : null;
  const events = [
    ...reviews.map((review) => ({
      at: review.at,
      node: <ReviewEvent review={review} all={reviews} />,
      id: review.id,
    })),
    ...readings.map(({ at, change, run: by, before, after }) => ({
      at,
      id: null,
      node: (
        <Event
          at={at}
          who={by}
          what={
            change === 'gone' ? 'no longer finds it' : change === 'new' ? 'found it' : 'reads it otherwise'
          }
        >
          {change === 'otherwise' && <FieldChanges before={before} after={after} />}
        </Event>
      ),
    })),
  ].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <ol role="list" className="max-w-3xl space-y-3">
      {events.map(({ node, id, at }, index) => (
        <li key={`${at} ${index}`} className="rounded-md border border-line bg-surface px-4 py-3">
          {node}
          {id !== null && revertTo(id)}
        </li>
      ))}
      {extracted && (
        <li className="rounded-md border border-line bg-surface px-4 py-3">
          <p>
            <strong>{run}</strong> {isStillRead ? 'reads' : 'read'} it as
          </p>
          <FieldChanges before={null} after={extracted} />
          {revertTo(0)}
        </li>
      )}
    </ol>
  );
}

function ReviewEvent({ review, all }: { review: HistoryReview; all: HistoryReview[] }) {
  const { at, by, action, note, before, after, undoesId, restoresId } = review;
  const undone = all.find(({ id }) => id === undoesId);
  const restored = all.find(({ id }) => id === restoresId);
  const what = undone
    ? `took back: ${DONE[undone.action]}`
    : restored
      ? `went back to the state of ${toMinute(restored.at)}`
      : DONE[action];
  return (
    <Event at={at} who={by ?? 'Somebody'} what={what}>
      {note && <p className="[overflow-wrap:anywhere]">“{note}”</p>}
      {action !== 'reject' && after && <FieldChanges before={before} after={after} />}
    </Event>
  );
}

interface EventProps {
  at: string;
  who: string;
  what: string;
  children?: ReactNode;
}

function Event({ at, who, what, children }: EventProps) {
  return (
    <>
      <p className="flex flex-wrap justify-between gap-x-4">
        <span>
          <strong>{who}</strong> {what}
        </span>
        <time dateTime={at} className="text-sm text-muted">
          {toMinute(at)}
        </time>
      </p>
      {children}
    </>
  );
}

/** `2026-03-01 14:05` (UTC). */
function toMinute(at: string): string {
  return at.slice(0, 16).replace('T', ' ');
}

function RevertForm({ claimId, version, review }: { claimId: number; version: string; review: number }) {
  return (
    <form method="post" action="/review" className="mt-2">
      <input type="hidden" name="claim" value={claimId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="review" value={review} />
      <input type="hidden" name="to" value={`/claims/${claimId}`} />
      <button name="intent" value="revert" className="button-quiet">
        {review === 0 ? 'Go back to what was read' : 'Go back to this'}
      </button>
    </form>
  );
}
