import type { Claim } from '../claim.ts';
import { type ArbitrationWeights, believeModel } from './arbitration.ts';
import type { Case } from './evidence.ts';
import type { Outcome } from './merged-confidence.ts';
import { decideSlots, mergeSlots } from './merge-slots.ts';
import type { ReadingPair } from './pair-readings.ts';

/** A number that is taken for a result: what it says, and how that was decided. */
export interface Settled {
  readonly claim: Claim;
  readonly outcome: Outcome;
}

/**
 * Settles what a number says: slot by slot the reading stands that is the more probable one, by the rules' own
 * probability, by what the text bears out and by how the model has done so far. Undefined where the number is taken for no
 * result after all.
 */
export function settlePair(
  pair: ReadingPair,
  paper: Case,
  weights: Pick<ArbitrationWeights, 'choice'>,
): Settled | undefined {
  const { rules, model } = pair;
  const { overall } = paper.standing;
  if (rules && model) {
    const decisions = decideSlots(rules, model, (slot, odds) =>
      believeModel(weights, paper, slot, odds, pair),
    );
    return {
      claim: mergeSlots(rules, model, decisions),
      outcome: { pair, number: 1, decisions, overall },
    };
  }
  const believed = believeModel(weights, paper, 'number', rules ? 'rules alone' : 'model alone', pair);
  const number = rules ? 1 - believed : believed;
  if (number < 0.5) return undefined;
  return { claim: (rules ?? model) as Claim, outcome: { pair, number, decisions: [], overall } };
}
