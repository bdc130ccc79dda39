/** One observation: its features, and what came. */
export interface Observation {
  features: readonly number[];
  isRight: boolean;
}

const ROUNDS = 4000;
const STEP = 0.5;

/**
 * Fits a logistic regression by gradient descent. The first feature is taken for the constant and not shrunk.
 * @param shrinkage strength of the ridge penalty, per observation
 * @returns one coefficient a feature
 */
export function fitLogistic(observations: readonly Observation[], shrinkage: number): number[] {
  const size = observations[0]?.features.length ?? 0;
  const coefficients = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = coefficients.map((value, i) => (i === 0 ? 0 : shrinkage * value));
    for (const { features, isRight } of observations) {
      const miss = predict(coefficients, features) - Number(isRight);
      for (let i = 0; i < size; i++) gradient[i]! += (miss * features[i]!) / observations.length;
    }
    for (let i = 0; i < size; i++) coefficients[i]! -= STEP * gradient[i]!;
  }
  return coefficients;
}

/** The probability that a logistic regression gives to an observation, 0 to 1. */
export function predict(coefficients: readonly number[], features: readonly number[]): number {
  const score = features.reduce((sum, feature, i) => sum + feature * (coefficients[i] ?? 0), 0);
  return 1 / (1 + Math.exp(-score));
}
