import { featureKey } from '#app/extraction/choose/template.ts';
import { FITTED_SLOTS, type FittedSlot } from '#app/extraction/choose/walk.ts';
import type { Models } from '#app/extraction/choose/models.ts';
import type { SlotModel } from '#app/extraction/choose/slot-model.ts';
import { type LearntWeights, openWeights, type Weights } from '#app/extraction/weights/learnt-weights.ts';
import { fitWeights, type FittedFeature, type Prior } from './fit-slot.ts';
import type { FeatureIndex } from './feature-index.ts';
import type { Records } from './record-decisions.ts';
import { toFeatureLines } from './weight-file.ts';

/** Weights to begin with, and how many papers they count as. */
export interface Start {
  readonly weights: Weights;
  readonly models: Models;
  readonly papers: number;
}

/**
 * How many papers the weights to begin with count as, beside those that are taught: about as many as they were fitted on. As
 * 1000 they lost more on papers left out than they gained (log loss 1616, as 8000 it was 1588, and 1594 before).
 */
export const PRIOR_PAPERS = 8000;
/** A weight that moves less stays as it was. */
const LEAST_MOVE = 0.01;

/** Opens weights to begin with. */
export function startFrom(weights: Weights, papers = PRIOR_PAPERS): Start {
  return { weights, models: openWeights(weights), papers };
}

/**
 * Fits the weights of every slot anew on the papers that `isTaught` accepts, drawn to those that it begins with. Deterministic.
 * @param texts the text of each hash that features use (`recordTexts`)
 * @returns what moved
 */
export function learnWeights(
  start: Start,
  records: Records,
  texts: ReadonlyMap<number, string>,
  isTaught: (paper: number) => boolean = () => true,
): LearntWeights {
  return Object.fromEntries(
    FITTED_SLOTS.map((slot) => {
      const { index } = records[slot];
      const prior = priorOf(start, slot, index);
      const fitted = fitWeights(slot, records[slot], isTaught, prior);
      const moved = fitted.filter((feature) => hasMoved(feature, prior));
      return [slot, toFeatureLines(index, moved, texts)];
    }),
  ) as unknown as LearntWeights;
}

function priorOf({ models, papers }: Start, slot: FittedSlot, index: FeatureIndex): Prior {
  const known = new Map<number, readonly number[] | undefined>();
  return {
    papers,
    weightsOf(feature) {
      if (!known.has(feature)) known.set(feature, findWeights(models[slot], index, feature));
      return known.get(feature);
    },
  };
}

function findWeights({ table }: SlotModel, index: FeatureIndex, feature: number): number[] | undefined {
  const { template, a, b } = index.meaning(feature);
  const at = table.find(featureKey(template.id, a, b));
  return at === -1 ? undefined : [...table.values.subarray(at, at + table.classes)];
}

function hasMoved({ feature, weights }: FittedFeature, prior: Prior): boolean {
  const before = prior.weightsOf(feature);
  return weights.some((weight, k) => Math.abs(weight - (before?.[k] ?? 0)) >= LEAST_MOVE);
}
