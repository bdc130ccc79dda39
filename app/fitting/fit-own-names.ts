import { OWN_KINDS } from '#app/extraction/names/own/own-model.ts';
import type { FittedFeature } from './fit-slot.ts';
import { fitLogLinear } from './log-linear.ts';
import type { OwnDecision, OwnRecord } from './record-own-names.ts';

/** How much the weights are held back; the best of a few values on papers left out. */
const PENALTY = 4;
/** A feature that is rarer in the annotated papers teaches nothing that holds elsewhere. */
const RAREST = 15;
/** A feature whose weights are smaller is left out. */
const SMALLEST = 0.03;
const STEPS = 80;

/** Fits the weights of own names on the papers that `isTaught` accepts: one for methods and one for benchmarks each feature. Deterministic. */
export function fitOwnNames(
  { index, decisions }: OwnRecord,
  isTaught: (paper: number) => boolean,
): FittedFeature[] {
  const taught = decisions.filter(({ paper }) => isTaught(paper));
  const kept = frequentFeatures(index.size, taught);
  const places = new Map(kept.map((feature, place) => [feature, place]));
  const penalty = Float64Array.from(kept, (feature) => PENALTY * index.meaning(feature).template.caution);
  const columns = OWN_KINDS.map((kind) => {
    const answered = taught.filter((decision) => decision[kind].length > 0);
    const dense = answered.map((decision) => ({
      candidates: toPlaces(decision, places),
      right: decision[kind],
    }));
    return fitLogLinear(dense, kept.length, { penalty, steps: STEPS });
  });
  return kept
    .map((feature, place) => ({ feature, weights: columns.map((column) => round(column[place] as number)) }))
    .filter(({ weights }) => weights.some((weight) => Math.abs(weight) >= SMALLEST));
}

function frequentFeatures(size: number, decisions: readonly OwnDecision[]): number[] {
  const counts = new Int32Array(size);
  for (const { candidates } of decisions)
    for (const features of candidates) for (const f of features) counts[f] = (counts[f] as number) + 1;
  return [...counts.keys()].filter((feature) => (counts[feature] as number) >= RAREST);
}

function toPlaces({ candidates }: OwnDecision, places: ReadonlyMap<number, number>): Int32Array[] {
  return candidates.map((features) => features.map((f) => places.get(f) ?? -1).filter((place) => place >= 0));
}

function round(weight: number): number {
  return Math.round(weight * 1000) / 1000;
}
