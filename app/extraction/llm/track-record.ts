import {
  ARBITRATED_SLOTS,
  type ArbitratedSlot,
  CLAIM_SLOTS,
  relateReadings,
  sureness,
} from './arbitrated-slots.ts';
import { isAgreement } from './compare-slots.ts';
import type { ReadingPair } from './pair-readings.ts';

/** In how many decisions of which the rules were sure a model said the same. */
export interface SlotTally {
  readonly asked: number;
  readonly agreed: number;
}

/** How a model has done so far, by slot. */
export type TrackRecord = Readonly<Record<ArbitratedSlot, SlotTally>>;

/** Below this the rules are too often wrong themselves to say anything of a model. */
const SURE = 0.9;

/** The record of a model of which nothing is known. */
export const NO_RECORD: TrackRecord = toRecord(() => ({ asked: 0, agreed: 0 }));

/** What the readings of one paper say of a model: each decision counts for as much as the rules are sure of it. */
export function recordOf(pairs: readonly ReadingPair[]): TrackRecord {
  const tallies = toRecord(() => ({ asked: 0, agreed: 0 }));
  const count = (slot: ArbitratedSlot, weight: number, isAgreed: boolean): void => {
    if (weight < SURE) return;
    tallies[slot].asked += weight;
    if (isAgreed) tallies[slot].agreed += weight;
  };
  for (const { rules, model } of pairs) {
    if (!rules) continue;
    count('number', sureness('number', rules), model !== undefined);
    if (!model) continue;
    for (const slot of CLAIM_SLOTS) {
      count(slot, sureness(slot, rules), isAgreement(relateReadings(slot, rules, model)));
    }
  }
  return tallies;
}

/** Two records as one. */
export function joinRecords(a: TrackRecord, b: TrackRecord): TrackRecord {
  return toRecord((slot) => ({
    asked: a[slot].asked + b[slot].asked,
    agreed: a[slot].agreed + b[slot].agreed,
  }));
}

/** A record without a part of it. */
export function withoutRecord(whole: TrackRecord, part: TrackRecord): TrackRecord {
  return toRecord((slot) => ({
    asked: Math.max(0, whole[slot].asked - part[slot].asked),
    agreed: Math.max(0, whole[slot].agreed - part[slot].agreed),
  }));
}

function toRecord<T extends SlotTally>(make: (slot: ArbitratedSlot) => T): Record<ArbitratedSlot, T> {
  return Object.fromEntries(ARBITRATED_SLOTS.map((slot) => [slot, make(slot)])) as Record<ArbitratedSlot, T>;
}
