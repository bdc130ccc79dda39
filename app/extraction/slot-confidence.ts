import type { Claim, SlotConfidence } from './claim.ts';

/** The same probability for every slot: what is known of a claim that is only judged as a whole. */
export function toEvenSlots(confidence: number): SlotConfidence {
  const each = Math.round(confidence * 1000) / 1000;
  return { kind: each, benchmark: each, metric: each, method: each, role: each };
}

/** Gives a claim another probability, which is that of each of its slots too. */
export function withConfidence(claim: Claim, confidence: number): Claim {
  return { ...claim, confidence, slotConfidence: toEvenSlots(confidence) };
}
