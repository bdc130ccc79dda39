import { logOdds, sigmoid } from '../claims/confidence.ts';
import type { Claim, SlotConfidence } from '../claim.ts';
import { sureness } from './arbitrated-slots.ts';
import { isAgreement } from './compare-slots.ts';
import { type ArbitrationWeights, type JudgedSlot, JUDGED_SLOTS } from './arbitration.ts';
import type { SlotDecision } from './merge-slots.ts';
import type { ReadingPair } from './pair-readings.ts';

/** What became of a number that either reading takes for a result. */
export interface Outcome {
  readonly pair: ReadingPair;
  /** The probability that it is one. */
  readonly number: number;
  /** Slot by slot, where both read it. */
  readonly decisions: readonly SlotDecision[];
  /** How the model has done so far. */
  readonly overall: number;
}

/** What a slot's confidence is told from, and by which of its calibrations. */
export function slotSigns(
  slot: JudgedSlot,
  { pair, number, decisions, overall }: Outcome,
): { by: 'agreed' | 'kept' | 'alone'; signs: readonly number[] } | undefined {
  const decision = decisions.find((each) => each.slot === slot);
  if (!decision) return pair.rules ? undefined : { by: 'alone', signs: [1, overall, logOdds(number)] };
  if (isAgreement(decision.odds))
    return { by: 'agreed', signs: [1, overall, logOdds(sureness(slot, pair.rules as Claim))] };
  return { by: 'kept', signs: [1, overall, logOdds(decision.probability)] };
}

/** What a whole claim's confidence is told from: its slots together, the weakest of them, and whether both read the number. */
export function claimSigns(slots: Readonly<Record<JudgedSlot, number>>, { pair }: Outcome): number[] {
  const { kind, benchmark, owner } = slots;
  const isBoth = pair.rules !== undefined && pair.model !== undefined;
  return [1, logOdds(kind * benchmark * owner), logOdds(Math.min(kind, benchmark, owner)), Number(isBoth)];
}

/** How sure each slot is of a merged claim. */
export function judgeSlots(
  outcome: Outcome,
  weights: Pick<ArbitrationWeights, 'slots'>,
): Record<JudgedSlot, number> {
  const { rules, model } = outcome.pair;
  const judge = (slot: JudgedSlot): number => {
    const told = slotSigns(slot, outcome);
    if (told) {
      const probability = weigh(told.signs, weights.slots[slot][told.by]);
      // Who says the same as another is not less sure for it.
      return rules && told.by === 'agreed' ? Math.max(probability, sureness(slot, rules)) : probability;
    }
    return slot === 'kind' ? outcome.number : sureness(slot, (rules ?? model) as Claim);
  };
  return Object.fromEntries(JUDGED_SLOTS.map((slot) => [slot, judge(slot)])) as Record<JudgedSlot, number>;
}

/** Gives a merged claim the confidence that arbitration has in it. */
export function confide(claim: Claim, outcome: Outcome, weights: ArbitrationWeights): Claim {
  const slots = judgeSlots(outcome, weights);
  const { kind, benchmark, metric, owner } = slots;
  const slotConfidence: SlotConfidence = {
    kind: round(kind),
    benchmark: round(benchmark),
    metric: round(metric),
    method: round(owner),
    role: round(owner),
  };
  const { rules } = outcome.pair;
  const told = weigh(claimSigns(slots, outcome), weights.claim);
  const isAgreed =
    rules !== undefined &&
    outcome.decisions.length > 0 &&
    outcome.decisions.every(({ odds }) => isAgreement(odds));
  const confidence = isAgreed ? Math.max(told, 1 - (1 - rules.confidence) * DOUBT_LEFT) : told;
  return { ...claim, confidence: round(confidence), slotConfidence };
}

/** The part of the rules' doubt that is left at most where another reading says the same. */
const DOUBT_LEFT = 0.9;

function weigh(signs: readonly number[], weights: readonly number[]): number {
  return sigmoid(signs.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0));
}

function round(p: number): number {
  return Math.round(p * 1000) / 1000;
}
