import type { GoldClaim, PredictedClaim } from './annotated-paper.ts';
import { toPlainKey } from './benchmark-key.ts';
import type { Matches } from './match-claims.ts';
import { isSameMetric } from './same-metric.ts';

/** What a claim says besides what the levels compare. */
export const SLOTS = ['metric', 'basis', 'base', 'from', 'versus'] as const;
export type Slot = (typeof SLOTS)[number];

/** Of the claims found, how many there are that could agree in a slot, and how many do. */
export interface SlotReport {
  slot: Slot;
  right: number;
  claims: number;
}

const isSame: Record<Slot, (predicted: PredictedClaim, gold: GoldClaim) => boolean> = {
  metric: isSameMetric,
  basis: (predicted, gold) => predicted.basis === gold.basis,
  base: isSameBase,
  from: (predicted, gold) => predicted.from === gold.from,
  // Which words name it is a matter of taste; whether there is anything is not.
  versus: (predicted, gold) => (predicted.versus === null) === (gold.versus === null),
};

/** Slots that only a gain has. */
const OF_GAINS: ReadonlySet<Slot> = new Set(['basis', 'versus']);

/** Counts slot by slot how often the claims that were found agree with the gold; optional ones do not count. */
export function reportSlots(papers: readonly Matches[]): SlotReport[] {
  const found = papers
    .flatMap(({ expected }) => expected)
    .filter(({ gold, reached }) => reached !== null && !gold.optional);
  return SLOTS.map((slot) => {
    const asked = found.filter(({ gold }) => gold.kind === 'gain' || !OF_GAINS.has(slot));
    const right = asked.filter(({ gold, predicted }) => isSame[slot](predicted!, gold));
    return { slot, right: right.length, claims: asked.length };
  });
}

function isSameBase(predicted: PredictedClaim, gold: GoldClaim): boolean {
  if (gold.base === null || predicted.base === null) return gold.base === predicted.base;
  const [given, expected] = [toPlainKey(predicted.base), toPlainKey(gold.base)];
  return given.includes(expected) || expected.includes(given);
}
