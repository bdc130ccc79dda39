import { ARBITRATED_SLOTS, type ArbitratedSlot } from './arbitrated-slots.ts';
import type { SlotTally, TrackRecord } from './track-record.ts';

/** How a model that is worth reading agrees with the rules where they are sure, by slot; and what is made of one unknown. */
export interface UsualAgreement {
  readonly rates: Readonly<Record<ArbitratedSlot, number>>;
  /** The share of its decisions in which a model that nothing is known of is taken to be worse, until its record says otherwise. */
  readonly caution: number;
  /** Of how many decisions that counts for. */
  readonly weight: number;
}

/** How a model has done: 0 as well as usual, the more below the more often it is at odds with the rules where they are sure. */
export interface Standing {
  readonly overall: number;
  readonly slots: Readonly<Record<ArbitratedSlot, number>>;
}

/** What the overall record counts for against that of a slot, in decisions. */
const OVERALL_WEIGHT = 40;
/** So small a share of mistakes is as good as none, and so much of what is usual. */
const NEGLIGIBLE = 0.01;
const NEGLIGIBLE_PART = 0.15;

/** Sums up a record: overall, and by slot as far as the slot has been asked. */
export function standingOf(record: TrackRecord, { rates, caution, weight }: UsualAgreement): Standing {
  const expected = ARBITRATED_SLOTS.reduce((sum, slot) => sum + record[slot].asked * rates[slot], 0);
  const agreed = ARBITRATED_SLOTS.reduce((sum, slot) => sum + record[slot].agreed, 0);
  const overall = worse({ asked: expected, agreed }, caution, weight);
  const slots = Object.fromEntries(
    ARBITRATED_SLOTS.map((slot) => {
      const { asked, agreed } = record[slot];
      const share = worse({ asked: asked * rates[slot], agreed }, overall, OVERALL_WEIGHT);
      return [slot, toStanding(share, rates[slot])];
    }),
  ) as Record<ArbitratedSlot, number>;
  const asked = ARBITRATED_SLOTS.reduce((sum, slot) => sum + record[slot].asked, 0);
  return { overall: toStanding(overall, asked > 0 ? expected / asked : 0.95), slots };
}

/** The share of decisions in which a model is worse than usual, smoothed. */
function worse({ asked: expected, agreed }: SlotTally, prior: number, weight: number): number {
  return Math.max(0, (expected - agreed + prior * weight) / (expected + weight));
}

/** From one mistake in a hundred to two is as far as from ten to twenty. */
function toStanding(share: number, usual: number): number {
  const negligible = NEGLIGIBLE + NEGLIGIBLE_PART * (1 - usual);
  return Math.log(negligible) - Math.log(share + negligible);
}
