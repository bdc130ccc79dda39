import { toProbabilities } from '#app/extraction/choose/scorer.ts';
import { minimise } from './minimise.ts';

/** One decision: its candidates with their features, and which of them are right. */
export interface Decision {
  /** For each candidate the indexes of its features. */
  readonly candidates: readonly Int32Array[];
  /** Features that all candidates from a place in the list on have besides. */
  readonly shared?: { readonly from: number; readonly features: Int32Array };
  /** Indexes of the candidates that are right: at least one. */
  readonly right: readonly number[];
  /** How much it counts beside one of weight 1; 1 where it does not say. */
  readonly weight?: number;
}

export interface FitOptions {
  /** Strength of the L2 penalty of each weight: half of it times the squared weight is added to the loss. */
  readonly penalty: Float64Array;
  /** What the penalty draws the weights to, and where the search begins: zero unless told. */
  readonly centre?: Float64Array;
  readonly steps?: number;
}

/**
 * Fits a log-linear model: the probability of a candidate is the softmax of the sums of its features' weights. Minimises
 * the negative log of the probability that a right candidate is chosen, plus an L2 penalty on how far the weights are from
 * their centre. Deterministic.
 * @param size number of features
 */
export function fitLogLinear(
  decisions: readonly Decision[],
  size: number,
  options: FitOptions,
): Float64Array {
  const { penalty, centre = new Float64Array(size), steps = 120 } = options;
  return minimise(
    (weights, gradient) => {
      let loss = 0;
      for (let i = 0; i < size; i++) {
        const away = (weights[i] as number) - (centre[i] as number);
        loss += 0.5 * (penalty[i] as number) * away * away;
        gradient[i] = (penalty[i] as number) * away;
      }
      for (const decision of decisions) loss += addDecision(decision, weights, gradient);
      return loss;
    },
    Float64Array.from(centre),
    { steps },
  );
}

/** The probability of each candidate. */
export function probabilities(
  { candidates, shared }: Omit<Decision, 'right'>,
  weights: Float64Array,
): Float64Array {
  const p = Float64Array.from(candidates, (features) => sumOf(features, weights));
  if (shared) {
    const sum = sumOf(shared.features, weights);
    for (let k = shared.from; k < p.length; k++) p[k] = (p[k] as number) + sum;
  }
  return toProbabilities(p);
}

function sumOf(features: Int32Array, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < features.length; i++) sum += weights[features[i] as number] as number;
  return sum;
}

function addDecision(decision: Decision, weights: Float64Array, gradient: Float64Array): number {
  const { candidates, right, shared, weight = 1 } = decision;
  const p = probabilities(decision, weights);
  let mass = 0;
  for (const k of right) mass += p[k] as number;
  mass = Math.max(mass, 1e-12);
  let sharedPush = 0;
  for (const [k, features] of candidates.entries()) {
    const wanted = right.includes(k) ? (p[k] as number) / mass : 0;
    const push = weight * ((p[k] as number) - wanted);
    if (shared && k >= shared.from) sharedPush += push;
    if (push < 1e-9 && push > -1e-9) continue;
    addTo(gradient, features, push);
  }
  if (shared) addTo(gradient, shared.features, sharedPush);
  return -weight * Math.log(mass);
}

function addTo(gradient: Float64Array, features: Int32Array, push: number): void {
  for (let i = 0; i < features.length; i++) {
    const f = features[i] as number;
    gradient[f] = (gradient[f] as number) + push;
  }
}
