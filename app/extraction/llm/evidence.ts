import { logOdds } from '../claims/confidence.ts';
import type { Claim } from '../claim.ts';
import { type ArbitratedSlot, type ClaimSlot, relateReadings, sureness } from './arbitrated-slots.ts';
import { isAgreement, type Relation } from './compare-slots.ts';
import type { GroundingText } from './ground-claim.ts';
import { isNameSlot, traitsOf } from './name-traits.ts';
import type { ReadingPair } from './pair-readings.ts';
import type { Standing } from './standing.ts';

/** What speaks for either reading where they are at odds: named features, as weights/arbitration.json weighs them. */
export type Evidence = ReadonlyMap<string, number>;

/** One paper with both readings of it, and how the model has done so far. */
export interface Case {
  readonly grounding: GroundingText;
  readonly pairs: readonly ReadingPair[];
  readonly standing: Standing;
}

/** How readings are at odds. */
export type Odds = Relation | 'rules alone' | 'model alone';

/** Beyond these log odds the rules' probability says nothing more. */
const SUREST = 4;
/** Below this standing a model is wrong in one field of five. */
const BAD = -2.2;

/** Lists what speaks for the model's reading or against it in one slot of one number. */
export function listEvidence(
  { grounding, pairs, standing }: Case,
  slot: ArbitratedSlot,
  odds: Odds,
  pair: ReadingPair,
): Evidence {
  const evidence = new Map<string, number>([['any', 1]]);
  const add = (name: string, value = 1): void => void evidence.set(name, value);
  const rules = pair.rules ? Math.min(logOdds(sureness(slot, pair.rules)), SUREST) : 0;
  const [overall, own] = [standing.overall, standing.slots[slot]];
  const at = `${slot}, ${odds}`;
  add(at);
  if (pair.isRefused) add('refused');
  add(`${slot}: rules sure`, rules);
  add('rules sure', rules);
  add('record', overall);
  add('record of the slot', own);
  add(`${at}: record`, overall);
  add('record x rules sure', overall * rules);
  add(`${at}: record of the slot`, own);
  add('record of the slot x rules sure', own * rules);
  add('bad record', Math.max(0, BAD - overall));
  add('bad record x rules sure', Math.max(0, BAD - overall) * rules);
  if (slot === 'number' || slot === 'kind') return evidence;
  for (const [who, claim] of [
    ['model', pair.model],
    ['rules', pair.rules],
  ] as const) {
    if (!claim) continue;
    const traits = isNameSlot(slot) ? traitsOf(grounding, slot, claim, pair) : [];
    for (const trait of [...traits, ...echoesOf(slot, claim, pair, pairs)]) {
      add(`${who}: ${slot} ${trait}`);
      add(`${who}: ${slot} ${trait}, by record`, overall / 3);
    }
  }
  return evidence;
}

/** Whether either reading says the same of other numbers of the paper. */
function echoesOf(slot: ClaimSlot, claim: Claim, pair: ReadingPair, pairs: readonly ReadingPair[]): string[] {
  const others = pairs.filter((other) => other !== pair);
  const says = (other: Claim | undefined): boolean =>
    other !== undefined && isStatedAlike(slot, claim, other);
  const echoes: string[] = [];
  if (others.some(({ model }) => says(model))) echoes.push('as the model says elsewhere');
  if (others.some(({ rules }) => says(rules))) echoes.push('as the rules say elsewhere');
  return echoes;
}

function isStatedAlike(slot: ClaimSlot, a: Claim, b: Claim): boolean {
  return isAgreement(relateReadings(slot, a, b));
}
