import { Form } from '@remix-run/react';
import type { ShownSettlement } from '#app/conflicts/show-conflict.server.ts';
import { formatNumber } from '#app/leaderboard/format-value.ts';
import { NoteField } from '../note-field.tsx';
import { WrittenTime } from '../written-time.tsx';

interface ConflictHistoryProps {
  history: ShownSettlement[];
  /** Whether whoever looks may take the last word back. */
  mayReview: boolean;
}

/** What reviewers have said of a conflict, the latest first. */
export function ConflictHistory({ history, mayReview }: ConflictHistoryProps) {
  return (
    <ol role="list" className="max-w-3xl space-y-3">
      {history.map((settlement) => (
        <li key={settlement.id} className="space-y-1.5 rounded-md border border-line bg-surface px-4 py-3">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <strong>{describe(settlement)}</strong>
            <span className="text-sm text-muted">
              step {settlement.id}, by {settlement.author}, <WrittenTime at={settlement.at} />
            </span>
          </p>
          <p className="text-sm [overflow-wrap:anywhere] text-muted">{settlement.label}</p>
          {settlement.note && (
            <p className="[overflow-wrap:anywhere] whitespace-pre-line">{settlement.note}</p>
          )}
          {mayReview && settlement.isLatest && <TakeBack id={settlement.id} />}
        </li>
      ))}
    </ol>
  );
}

function TakeBack({ id }: { id: number }) {
  return (
    <details>
      <summary className="w-fit py-1 text-sm text-accent">Take it back</summary>
      <Form method="post" className="max-w-md space-y-3 pt-2">
        <input type="hidden" name="intent" value="reopen" />
        <input type="hidden" name="settlementId" value={id} />
        <NoteField />
        <button type="submit" className="button">
          Take it back
        </button>
      </Form>
    </details>
  );
}

function describe({ verdict, claims, revertsId }: ShownSettlement): string {
  const prefix = revertsId === null ? '' : `Took step ${revertsId} back: `;
  return prefix + toSentence(verdict, claims);
}

function toSentence(verdict: ShownSettlement['verdict'], claims: ShownSettlement['claims']): string {
  if (verdict === 'open') return 'Open again';
  if (verdict === 'setups') return 'All stand, in different setups';
  const list = (isStanding: boolean) =>
    claims
      .filter((claim) => claim.isStanding === isStanding)
      .map(({ value, unit }) => formatNumber(value, unit))
      .join(', ');
  return `${list(true)} stands, ${list(false)} does not`;
}
