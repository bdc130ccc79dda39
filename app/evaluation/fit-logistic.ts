/** One observation: its features, and what came. */
export interface Observation {
  features: readonly number[];
  isRight: boolean;
}

const ROUNDS = 50;
/** No coefficient moves by more than this in the last round. */
const SETTLED = 1e-7;
const MOST_HALVINGS = 30;

/**
 * Fits a logistic regression by Newton's method with halved steps, which finds the one minimum however alike the features are
 * (gradient descent with a fixed step need not). The first feature is taken for the constant and not shrunk.
 * @param shrinkage strength of the ridge penalty, per observation
 * @returns one coefficient a feature
 */
export function fitLogistic(observations: readonly Observation[], shrinkage: number): number[] {
  const size = observations[0]?.features.length ?? 0;
  let coefficients = new Array<number>(size).fill(0);
  let loss = lossOf(observations, coefficients, shrinkage);
  for (let round = 0; round < ROUNDS; round++) {
    const { gradient, curvature } = slopesAt(observations, coefficients, shrinkage);
    const step = solve(curvature, gradient);
    let scale = 1;
    let [next, reached] = [coefficients, loss];
    for (let halving = 0; halving < MOST_HALVINGS; halving++, scale /= 2) {
      next = coefficients.map((value, i) => value - scale * (step[i] as number));
      reached = lossOf(observations, next, shrinkage);
      if (reached <= loss) break;
    }
    const moved = Math.max(0, ...step.map((value) => Math.abs(value * scale)));
    if (reached > loss) break;
    [coefficients, loss] = [next, reached];
    if (moved < SETTLED) break;
  }
  return coefficients;
}

/** The probability that a logistic regression gives to an observation, 0 to 1. */
export function predict(coefficients: readonly number[], features: readonly number[]): number {
  return 1 / (1 + Math.exp(-scoreOf(coefficients, features)));
}

function scoreOf(coefficients: readonly number[], features: readonly number[]): number {
  return features.reduce((sum, feature, i) => sum + feature * (coefficients[i] ?? 0), 0);
}

/** The mean negative log likelihood, and half the ridge penalty. */
function lossOf(
  observations: readonly Observation[],
  coefficients: readonly number[],
  shrinkage: number,
): number {
  let sum = 0;
  for (const { features, isRight } of observations) {
    const score = scoreOf(coefficients, features);
    // log(1 + e^x) without overflow.
    sum += Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score))) - (isRight ? score : 0);
  }
  const penalty = coefficients.reduce((total, value, i) => (i === 0 ? total : total + value * value), 0);
  return sum / Math.max(1, observations.length) + (shrinkage * penalty) / 2;
}

function slopesAt(
  observations: readonly Observation[],
  coefficients: readonly number[],
  shrinkage: number,
): { gradient: number[]; curvature: number[][] } {
  const gradient = coefficients.map((value, i) => (i === 0 ? 0 : shrinkage * value));
  // A little on the diagonal keeps features that say the same apart.
  const curvature = coefficients.map((_, i) => coefficients.map((_, k) => (i === k ? shrinkage + 1e-9 : 0)));
  for (const { features, isRight } of observations) {
    const p = predict(coefficients, features);
    const weight = Math.max(p * (1 - p), 1e-9) / observations.length;
    const miss = (p - Number(isRight)) / observations.length;
    features.forEach((a, i) => {
      gradient[i]! += miss * a;
      const row = curvature[i] as number[];
      features.forEach((b, k) => (row[k]! += weight * a * b));
    });
  }
  return { gradient, curvature };
}

/** Solves a symmetric positive definite system by Cholesky's decomposition. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length;
  const lower: number[][] = [];
  for (let i = 0; i < size; i++) {
    const row: number[] = [];
    for (let k = 0; k <= i; k++) {
      let sum = matrix[i]![k]!;
      for (let j = 0; j < k; j++) sum -= row[j]! * (k === i ? row[j]! : lower[k]![j]!);
      row.push(k === i ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[k]![k]!);
    }
    lower.push(row);
  }
  const forward: number[] = [];
  for (let i = 0; i < size; i++) {
    let sum = right[i]!;
    for (let j = 0; j < i; j++) sum -= lower[i]![j]! * forward[j]!;
    forward.push(sum / lower[i]![i]!);
  }
  const solution = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    let sum = forward[i]!;
    for (let j = i + 1; j < size; j++) sum -= lower[j]![i]! * solution[j]!;
    solution[i] = sum / lower[i]![i]!;
  }
  return solution;
}
