import type { Claim } from '../claim.ts';
import { CLAIM_SLOTS, type ClaimSlot, relateReadings } from './arbitrated-slots.ts';
import type { Relation } from './compare-slots.ts';

export type Reader = 'rules' | 'model';

/** Says how probable it is that the model's reading of a slot is the one to keep. */
export type Arbiter = (slot: ClaimSlot, odds: Relation) => number;

/** One slot of a merged claim: whose reading stands, and how probably it was the one to keep. */
export interface SlotDecision {
  readonly slot: ClaimSlot;
  readonly odds: Relation;
  readonly kept: Reader;
  readonly probability: number;
}

/** What hangs on whether a number is a level or a change. */
const OF_KIND: readonly ClaimSlot[] = ['versus', 'from'];

/** Decides slot by slot whose reading stands; where the kinds differ what only one kind has follows the kind. */
export function decideSlots(rules: Claim, model: Claim, arbiter: Arbiter): SlotDecision[] {
  const decided: SlotDecision[] = [];
  let kind: SlotDecision | undefined;
  for (const slot of CLAIM_SLOTS) {
    const odds = relateReadings(slot, rules, model);
    const follows = kind?.odds === 'differ' && OF_KIND.includes(slot) ? kind : undefined;
    const believed = odds === 'same' ? 0 : arbiter(slot, odds);
    const kept = follows?.kept ?? (believed > 0.5 ? 'model' : 'rules');
    const probability = odds === 'same' ? 1 : (follows?.probability ?? Math.max(believed, 1 - believed));
    const decision = { slot, odds, kept, probability };
    if (slot === 'kind') kind = decision;
    decided.push(decision);
  }
  return decided;
}

/** The claim that has each slot from the reading that was kept; what stands at the number itself is the same in both. */
export function mergeSlots(rules: Claim, model: Claim, decisions: readonly SlotDecision[]): Claim {
  const keptOf = new Map(decisions.map(({ slot, kept }) => [slot, kept === 'model' ? model : rules]));
  const of = (slot: ClaimSlot): Claim => keptOf.get(slot) ?? rules;
  const { kind, basis, change } = of('kind');
  const { role, method } = of('owner');
  const isAgreed = decisions.some(({ slot, odds }) => slot === 'owner' && odds === 'same');
  return {
    ...rules,
    kind,
    basis,
    change,
    benchmark: of('benchmark').benchmark,
    metric: of('metric').metric,
    // The rules read no settings: what a model says of one takes nothing from them.
    setting: rules.setting ?? model.setting,
    role,
    // Where both name nobody, the one that at least says "our method".
    method: method ?? (isAgreed ? model.method : null),
    base: of('base').base,
    versus: kind === 'gain' ? of('versus').versus : null,
    from: of('from').from,
  };
}
