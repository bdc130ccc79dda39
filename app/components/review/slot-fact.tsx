import type { ReactNode } from 'react';
import type { SlotName } from '#app/extraction/claim.ts';
import {
  describeDoubt,
  listReasonsOf,
  type SlotDoubt,
  type SlotReason,
} from '#app/leaderboard/slot-doubt.ts';
import { Badge } from '../badge.tsx';

interface SlotFactProps {
  slot: SlotName;
  name: string;
  doubt: SlotDoubt | null;
  /** What was seen of all slots. */
  reasons?: readonly SlotReason[] | undefined;
  children: ReactNode;
}

/** A field that was chosen: what it holds, whether that is doubtful, and what spoke for it and against it. */
export function SlotFact({ slot, name, doubt, reasons = [], children }: SlotFactProps) {
  const isDoubtful = doubt !== null && !doubt.isEvery && doubt.slots.includes(slot);
  const seen = listReasonsOf(slot, reasons);
  return (
    <Fact name={name}>
      {children ?? <NotSaid />}
      {isDoubtful && (
        <>
          {' '}
          <Badge tone="danger" canWrap title="The least sure field of this claim">
            {describeDoubt(doubt, slot)}
          </Badge>
        </>
      )}
      {seen.length > 0 && (
        <details className="text-sm">
          <summary className="w-fit cursor-pointer text-muted">why</summary>
          <ul role="list">
            {seen.map(({ text, weight }) => (
              <li key={text}>
                <span className="text-muted">{weight < 0 ? 'against' : 'for'}:</span> {text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Fact>
  );
}

/** A field of a claim; an empty one is as telling as a full one. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="[overflow-wrap:anywhere]">{children ?? <NotSaid />}</dd>
    </>
  );
}

function NotSaid() {
  return <span className="text-muted">not said</span>;
}
