import type { SlotConfidence, SlotName } from '#app/extraction/claim.ts';

/** A slot that is less sure than this is called doubtful. */
export const DOUBTFUL = 0.8;

/** What is least sure of a claim. */
export interface SlotDoubt {
  /** Several where they are as sure as each other. */
  slots: SlotName[];
  /** Whether that is all of them: then no field is more doubtful than another. */
  isEvery: boolean;
  confidence: number;
}

/** Something that was seen and speaks for what a slot holds (a positive weight) or against it. */
export interface SlotReason {
  slot: SlotName;
  text: string;
  weight: number;
}

/** What a slot would hold if it did not hold what it holds. */
export interface SlotRival {
  slot: SlotName;
  text: string;
  probability: number;
}

/** The least sure slots, where they are doubtful; null where none is, or where slots were not judged one by one. */
export function findDoubt(slots: SlotConfidence | null): SlotDoubt | null {
  if (slots === null) return null;
  const judged = Object.entries(slots) as [SlotName, number][];
  const confidence = Math.min(...judged.map(([, sure]) => sure));
  if (!(confidence < DOUBTFUL)) return null;
  const least = judged.filter(([, sure]) => sure === confidence).map(([slot]) => slot);
  return { slots: least, isEvery: least.length === judged.length, confidence };
}

/** `doubtful: benchmark (62%)`; without a slot `doubtful: every field (62%)`. */
export function describeDoubt({ confidence }: Pick<SlotDoubt, 'confidence'>, slot?: SlotName): string {
  return `doubtful: ${slot ?? 'every field'} (${Math.round(confidence * 100)}%)`;
}

/** What was seen of one slot, that which weighs most first. */
export function listReasonsOf(slot: SlotName, reasons: readonly SlotReason[]): SlotReason[] {
  return reasons
    .filter((reason) => reason.slot === slot)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}
