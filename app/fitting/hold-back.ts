import { type Decision, type FitOptions, probabilities } from './log-linear.ts';

/** Weights to begin with, the penalty of a fit from nothing, and how many times what is taught they count as. */
interface Held {
  readonly penalty: Float64Array;
  readonly centre: Float64Array;
  readonly times: number;
}

/**
 * Draws weights to a centre, each as hard as it was settled before. What settles a weight is its Fisher information: how much
 * the decisions vary in the feature. Those that the centre was fitted on are not at hand; they are taken to have varied as the
 * decisions that are taught do, so many times over.
 */
export function holdBack(decisions: readonly Decision[], { penalty, centre, times }: Held): FitOptions {
  const settled = informationOf(decisions, centre);
  return { centre, penalty: penalty.map((each, i) => each + times * (settled[i] as number)) };
}

/** The diagonal of the Fisher information of the weights: how much each feature varies among the candidates, by probability. */
function informationOf(decisions: readonly Decision[], weights: Float64Array): Float64Array {
  const information = new Float64Array(weights.length);
  for (const decision of decisions) {
    const means = new Map<number, number>();
    const squares = new Map<number, number>();
    const p = probabilities(decision, weights);
    decision.candidates.forEach((features, k) => {
      for (const [feature, times] of countFeatures(decision, features, k)) {
        means.set(feature, (means.get(feature) ?? 0) + (p[k] as number) * times);
        squares.set(feature, (squares.get(feature) ?? 0) + (p[k] as number) * times * times);
      }
    });
    const { weight = 1 } = decision;
    for (const [feature, mean] of means)
      information[feature]! += weight * Math.max(0, (squares.get(feature) as number) - mean * mean);
  }
  return information;
}

function countFeatures({ shared }: Decision, features: Int32Array, k: number): Map<number, number> {
  const counts = new Map<number, number>();
  const count = (feature: number): void => void counts.set(feature, (counts.get(feature) ?? 0) + 1);
  features.forEach(count);
  if (shared && k >= shared.from) shared.features.forEach(count);
  return counts;
}
