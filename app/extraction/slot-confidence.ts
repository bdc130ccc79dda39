import { type Claim, SLOT_NAMES, type SlotConfidence } from './claim.ts';

/** The same probability for every slot: what is known of a claim that is only judged as a whole. */
export function toEvenSlots(confidence: number): SlotConfidence {
  const each = Math.round(confidence * 1000) / 1000;
  return { kind: each, benchmark: each, metric: each, method: each, role: each };
}

/** Gives a claim another probability; its slots become surer or less sure in the same measure. */
export function withConfidence(claim: Claim, confidence: number): Claim {
  const move = (p: number): number =>
    confidence > claim.confidence
      ? 1 - ((1 - p) * (1 - confidence)) / (1 - claim.confidence)
      : (p * confidence) / (claim.confidence || 1);
  const slots = SLOT_NAMES.map((slot) => [slot, Math.round(move(claim.slotConfidence[slot]) * 1000) / 1000]);
  return { ...claim, confidence, slotConfidence: Object.fromEntries(slots) as SlotConfidence };
}
