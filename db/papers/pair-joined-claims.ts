import type { ReviewAction } from '../schema.ts';
import type { Place } from './restate-review.ts';

/** A claim of one of two papers that become one. */
export interface JoinedClaim {
  id: number;
  startOffset: number;
  endOffset: number;
  value: number;
  kind: string;
  methodName: string | null;
  /** The latest review; null where there is none. */
  reviewId: number | null;
  action: ReviewAction | null;
}

/** A claim of the paper whose text goes, at its place in the text that stays. */
export interface PlacedClaim extends JoinedClaim {
  place: Place;
}

/** Which claims stand when two papers have become one. */
export interface JoinPlan {
  /** Claims of the text that stays which give their place to one that somebody has reviewed, or reviewed later. */
  taken: { from: number; place: Place }[];
  /** Claims of the other text that a standing one stands for. */
  yielded: { from: number; to: number }[];
  /** Reviewed claims that nothing else stands for. */
  attached: Place[];
}

type IsSame = (moving: PlacedClaim, standing: JoinedClaim) => boolean;

const isSameSpan: IsSame = ({ place }, { startOffset, endOffset }) =>
  place.start === startOffset && place.end === endOffset;
const isSameKind: IsSame = (moving, standing) =>
  moving.kind === standing.kind && isSameSpan(moving, standing);
const isSameClaim: IsSame = (moving, standing) =>
  moving.methodName === standing.methodName && isSameKind(moving, standing);
const isSameNumber: IsSame = (moving, standing) =>
  moving.value === standing.value && isSameSpan(moving, standing);

/**
 * Pairs the claims of two texts that stand in the same characters, and says which of two is left: the one that a reviewer spoke
 * of, of two the one that was spoken of last, and else the one that was read in the text that stays.
 */
export function planJoin(standing: readonly JoinedClaim[], moving: readonly PlacedClaim[]): JoinPlan {
  const ordered = [...moving].sort((a, b) => weigh(b) - weigh(a) || a.id - b.id);
  const pairs = pairClaims(standing, ordered);
  const plan: JoinPlan = { taken: [], yielded: [], attached: [] };
  const occupied = new Set(
    standing.map(({ startOffset, endOffset, ...claim }) => keyOf(claim, startOffset, endOffset)),
  );
  for (const claim of ordered) {
    const other = pairs.get(claim);
    const key = keyOf(claim, claim.place.start, claim.place.end);
    if (other && weigh(claim) > weigh(other)) plan.taken.push({ from: other.id, place: claim.place });
    else if (other) plan.yielded.push({ from: claim.id, to: other.id });
    else if (weigh(claim) > 0 && !occupied.has(key)) {
      occupied.add(key);
      plan.attached.push(claim.place);
    }
  }
  return plan;
}

function pairClaims(standing: readonly JoinedClaim[], moving: readonly PlacedClaim[]) {
  const pairs = new Map<PlacedClaim, JoinedClaim>();
  const free = new Set(standing);
  for (const isSame of [isSameClaim, isSameKind, isSameNumber])
    for (const claim of moving) {
      const match = pairs.has(claim) ? undefined : [...free].find((candidate) => isSame(claim, candidate));
      if (!match) continue;
      free.delete(match);
      pairs.set(claim, match);
    }
  return pairs;
}

/** The review that is in force; 0 where there is none, or where it has been taken back. */
function weigh({ reviewId, action }: JoinedClaim): number {
  return action === 'withdraw' ? 0 : (reviewId ?? 0);
}

function keyOf({ kind, methodName }: Pick<JoinedClaim, 'kind' | 'methodName'>, start: number, end: number) {
  return JSON.stringify([start, end, kind, methodName]);
}
