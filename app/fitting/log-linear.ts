import { minimise } from './minimise.ts';

/** One decision: its candidates with their features, and which of them are right. */
export interface Decision {
  /** For each candidate the indexes of its features. */
  readonly candidates: readonly Int32Array[];
  /** Indexes of the candidates that are right: at least one. */
  readonly right: readonly number[];
}

export interface FitOptions {
  /** Strength of the L2 penalty of each weight: half of it times the squared weight is added to the loss. */
  readonly penalty: Float64Array;
  readonly steps?: number;
}

/**
 * Fits a log-linear model: the probability of a candidate is the softmax of the sums of its features' weights. Minimises
 * the negative log of the probability that a right candidate is chosen, plus an L2 penalty. Deterministic.
 * @param size number of features
 */
export function fitLogLinear(
  decisions: readonly Decision[],
  size: number,
  options: FitOptions,
): Float64Array {
  const { penalty, steps = 120 } = options;
  return minimise(
    (weights, gradient) => {
      let loss = 0;
      for (let i = 0; i < size; i++) {
        const w = weights[i] as number;
        loss += 0.5 * (penalty[i] as number) * w * w;
        gradient[i] = (penalty[i] as number) * w;
      }
      for (const decision of decisions) loss += addDecision(decision, weights, gradient);
      return loss;
    },
    new Float64Array(size),
    { steps },
  );
}

/** The probability of each candidate. */
export function probabilities(candidates: readonly Int32Array[], weights: Float64Array): Float64Array {
  const p = new Float64Array(candidates.length);
  let top = -Infinity;
  for (const [k, features] of candidates.entries()) {
    let score = 0;
    for (let i = 0; i < features.length; i++) score += weights[features[i] as number] as number;
    p[k] = score;
    if (score > top) top = score;
  }
  let sum = 0;
  for (let k = 0; k < p.length; k++) sum += p[k] = Math.exp((p[k] as number) - top);
  for (let k = 0; k < p.length; k++) p[k] = (p[k] as number) / sum;
  return p;
}

function addDecision({ candidates, right }: Decision, weights: Float64Array, gradient: Float64Array): number {
  const p = probabilities(candidates, weights);
  let mass = 0;
  for (const k of right) mass += p[k] as number;
  mass = Math.max(mass, 1e-12);
  for (const [k, features] of candidates.entries()) {
    const wanted = right.includes(k) ? (p[k] as number) / mass : 0;
    const push = (p[k] as number) - wanted;
    if (push < 1e-9 && push > -1e-9) continue;
    for (let i = 0; i < features.length; i++) {
      const f = features[i] as number;
      gradient[f] = (gradient[f] as number) + push;
    }
  }
  return -Math.log(mass);
}
