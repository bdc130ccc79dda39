import type { ReactNode } from 'react';
import type { SlotName } from '#app/extraction/claim.ts';
import {
  describeDoubt,
  listReasonsOf,
  type SlotDoubt,
  type SlotReason,
  type SlotRival,
} from '#app/leaderboard/slot-doubt.ts';
import { Badge } from '../badge.tsx';

interface SlotFactProps {
  slot: SlotName;
  name: string;
  doubt: SlotDoubt | null;
  /** What was seen of all slots. */
  reasons?: readonly SlotReason[] | undefined;
  /** What came next for all slots. */
  rivals?: readonly SlotRival[] | undefined;
  children: ReactNode;
}

/** A field that was chosen: what it holds, whether that is doubtful, and what spoke for it and against it. */
export function SlotFact({ slot, name, doubt, reasons = [], rivals = [], children }: SlotFactProps) {
  const isDoubtful = doubt !== null && !doubt.isEvery && doubt.slots.includes(slot);
  const rival = rivals.find((each) => each.slot === slot);
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
      <Why name={name} reasons={listReasonsOf(slot, reasons)} rival={rival} />
    </Fact>
  );
}

interface WhyProps {
  name: string;
  /** What was seen of the slot. */
  reasons: readonly SlotReason[];
  rival: SlotRival | undefined;
}

/** What came next for a field, and what spoke for what it holds and against it: folded up until somebody asks. */
function Why({ name, reasons, rival }: WhyProps) {
  if (reasons.length === 0) return null;
  return (
    <details className="text-sm">
      <summary className="w-fit cursor-pointer text-muted">
        why<span className="sr-only"> ({name})</span>
      </summary>
      {rival && (
        <p>
          <span className="text-muted">rather than</span> {rival.text} ({Math.round(rival.probability * 100)}
          %)
        </p>
      )}
      <ul role="list">
        {reasons.map(({ text, weight }) => (
          <li key={text}>
            <span className="text-muted">{weight < 0 ? 'against' : 'for'}:</span> {text}
          </li>
        ))}
      </ul>
    </details>
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
