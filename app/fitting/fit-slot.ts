import { featureKey } from '#app/extraction/choose/template.ts';
import { SlotModel } from '#app/extraction/choose/slot-model.ts';
import type { FittedSlot } from '#app/extraction/choose/walk.ts';
import { WeightTable } from '#app/extraction/choose/weight-table.ts';
import type { FeatureIndex } from './feature-index.ts';
import { type Decision, type FitOptions, fitLogLinear } from './log-linear.ts';
import { holdBack } from './hold-back.ts';
import type { SlotRecord } from './record-decisions.ts';

/** How much a slot's weights are held back; the best of a few values on papers left out. */
export const PENALTIES: Readonly<Record<FittedSlot, number>> = {
  kind: 3,
  owner: 4,
  benchmark: 4,
  metric: 2,
  versus: 3,
  base: 4,
};

/** A feature that is rarer in the annotated papers teaches nothing that holds elsewhere. */
const RAREST = 2;
/** Where weights are known before, a feature that has none must be in so many papers: it was found to be worth nothing, or never seen. */
const RAREST_NEW = 5;
/** A weight that is smaller in all classes is left out. */
const SMALLEST = 0.06;
const STEPS = 80;

type Taught = SlotRecord['decisions'][number];

/** A feature with its weights, a class each. */
export interface FittedFeature {
  /** Number of the feature in the slot's index. */
  readonly feature: number;
  readonly weights: readonly number[];
}

/** Weights that are known before anything is taught: the fit stays near them where it is not taught otherwise. */
export interface Prior {
  /** The weights of a feature, a class each; undefined where nothing is known of it, and it begins at zero. */
  weightsOf(feature: number): readonly number[] | undefined;
  /** How many papers like those that are taught it counts as. */
  readonly papers: number;
}

/** Fits the weights of a slot on the papers that `isTaught` accepts. Deterministic. */
export function fitSlot(
  slot: FittedSlot,
  record: SlotRecord,
  isTaught: (paper: number) => boolean,
): FittedFeature[] {
  const fitted = fitWeights(slot, record, isTaught);
  return fitted.filter(({ weights }) => weights.some((w) => Math.abs(w) >= SMALLEST));
}

/** As `fitSlot`, drawn to weights that are known before, or to zero; also the features whose weights are small. */
export function fitWeights(
  slot: FittedSlot,
  record: SlotRecord,
  isTaught: (paper: number) => boolean,
  prior?: Prior,
): FittedFeature[] {
  const { index, classes } = record;
  const taught = record.decisions.filter(({ paper }) => isTaught(paper));
  const places = placeFeatures(index, taught, prior);
  const kept = places.reduce((most, place) => Math.max(most, place + 1), 0);
  const decisions = taught.map((decision) => toDense(decision, places, classes));
  const penalty = penaltiesOf(slot, index, places, kept, classes);
  const options: FitOptions = prior
    ? holdBack(decisions, {
        penalty,
        centre: centreOf(prior, places, kept, classes),
        times: prior.papers / Math.max(1, new Set(taught.map(({ paper }) => paper)).size),
      })
    : { penalty };
  const weights = fitLogLinear(decisions, kept * classes, { ...options, steps: STEPS });
  const fitted: FittedFeature[] = [];
  for (const [feature, place] of places.entries()) {
    if (place === -1) continue;
    const own = [...weights.subarray(place * classes, (place + 1) * classes)].map(
      (w) => Math.round(w * 1000) / 1000,
    );
    fitted.push({ feature, weights: own });
  }
  return fitted;
}

/** A model of fitted features, as the reader uses it. */
export function toModel(record: SlotRecord, fitted: readonly FittedFeature[]): SlotModel {
  return new SlotModel(toTable(record.index, fitted, record.classes));
}

/** Fitted features as they are looked up while reading. */
export function toTable(index: FeatureIndex, fitted: readonly FittedFeature[], classes: number): WeightTable {
  const features = fitted.map(({ feature, weights }) => {
    const { template, a, b } = index.meaning(feature);
    return { key: featureKey(template.id, a, b), weights };
  });
  return new WeightTable(features, classes);
}

/** A dense number for each feature that is known before or frequent enough, -1 for the others. */
function placeFeatures(index: FeatureIndex, decisions: readonly Taught[], prior?: Prior): Int32Array {
  const counts = new Int32Array(index.size);
  const papers = new Int32Array(index.size);
  const latest = new Int32Array(index.size).fill(-1);
  for (const { candidates, shared, paper } of decisions)
    for (const features of shared ? [...candidates, shared.features] : candidates)
      for (const f of features) {
        counts[f] = (counts[f] as number) + 1;
        if (latest[f] !== paper) papers[f] = (papers[f] as number) + 1;
        latest[f] = paper;
      }
  const isKept = (feature: number): boolean => {
    if (!prior) return (counts[feature] as number) >= RAREST;
    const isKnown = prior.weightsOf(feature) !== undefined;
    return (papers[feature] as number) >= (isKnown ? 1 : RAREST_NEW);
  };
  let next = 0;
  return counts.map((_, feature) => (isKept(feature) ? next++ : -1));
}

function centreOf(prior: Prior, places: Int32Array, kept: number, classes: number): Float64Array {
  const centre = new Float64Array(kept * classes);
  for (const [feature, place] of places.entries())
    if (place !== -1) centre.set(prior.weightsOf(feature) ?? [], place * classes);
  return centre;
}

function toDense(decision: Decision, places: Int32Array, classes: number): Decision {
  const toPlaces = (features: Int32Array): Int32Array =>
    features.map((f) => places[f] as number).filter((f) => f >= 0);
  const { right, shared, weight } = decision;
  const candidates = decision.candidates.map(toPlaces);
  if (classes === 1)
    return {
      candidates,
      right,
      weight,
      ...(shared && { shared: { ...shared, features: toPlaces(shared.features) } }),
    };
  const [features] = candidates as [Int32Array];
  return {
    candidates: Array.from({ length: classes }, (_, k) => features.map((f) => f * classes + k)),
    right,
    weight,
  };
}

function penaltiesOf(
  slot: FittedSlot,
  index: FeatureIndex,
  places: Int32Array,
  kept: number,
  classes: number,
): Float64Array {
  const penalties = new Float64Array(kept * classes);
  places.forEach((place, feature) => {
    if (place === -1) return;
    penalties.fill(
      PENALTIES[slot] * index.meaning(feature).template.caution,
      place * classes,
      (place + 1) * classes,
    );
  });
  return penalties;
}
