import type { Claim } from '../claim.ts';
import { type ComparedSlot, relateSlot, type Relation } from './compare-slots.ts';

/**
 * What is decided apart where two readings differ: whether the number is a result at all, and slot by slot what it means. Role and
 * method are one decision: whose the number is.
 */
export const ARBITRATED_SLOTS = [
  'number',
  'kind',
  'benchmark',
  'metric',
  'owner',
  'base',
  'versus',
  'from',
] as const;
export type ArbitratedSlot = (typeof ARBITRATED_SLOTS)[number];
/** Those that a claim has. */
export type ClaimSlot = Exclude<ArbitratedSlot, 'number'>;
export const CLAIM_SLOTS: readonly ClaimSlot[] = ARBITRATED_SLOTS.filter((slot) => slot !== 'number');

/** The fields of a claim that go together. */
export function fieldsOf(slot: ClaimSlot): readonly ComparedSlot[] {
  return slot === 'owner' ? ['role', 'method'] : [slot];
}

/** How two readings of one number stand to each other in a slot. */
export function relateReadings(slot: ClaimSlot, rules: Claim, model: Claim): Relation {
  if (slot !== 'owner') return relateSlot(slot, rules, model);
  return relateSlot('role', rules, model) === 'differ' ? 'differ' : relateSlot('method', rules, model);
}
/** How sure the rules are of a slot; of those that have no probability of their own, as sure as of whose the number is. */
export function sureness(slot: ArbitratedSlot, { slotConfidence }: Claim): number {
  if (slot === 'number' || slot === 'kind') return slotConfidence.kind;
  if (slot === 'benchmark' || slot === 'metric') return slotConfidence[slot];
  return Math.min(slotConfidence.method, slotConfidence.role);
}
