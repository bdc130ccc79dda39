import { sigmoid } from '#app/extraction/claims/confidence.ts';
import { minimise } from './minimise.ts';

/** One observation: its features, and what came. */
export interface Observation {
  features: readonly number[];
  isRight: boolean;
}

/**
 * Fits a logistic regression. The first feature is taken for the constant and not shrunk.
 * @param shrinkage strength of the ridge penalty, per observation
 * @returns one coefficient a feature
 */
export function fitLogistic(observations: readonly Observation[], shrinkage: number): number[] {
  const size = observations[0]?.features.length ?? 0;
  const fitted = minimise(
    (point, gradient) => {
      let loss = 0;
      for (let i = 0; i < size; i++) {
        const held = i === 0 ? 0 : shrinkage * observations.length;
        loss += 0.5 * held * (point[i] as number) ** 2;
        gradient[i] = held * (point[i] as number);
      }
      for (const observation of observations) loss += addObservation(observation, point, gradient);
      return loss;
    },
    new Float64Array(size),
    // Features that say nearly the same need many small steps.
    { steps: 1000, tolerance: 1e-12 },
  );
  return [...fitted];
}

/** The probability that a logistic regression gives to an observation, 0 to 1. */
export function predict(coefficients: ArrayLike<number>, features: readonly number[]): number {
  return sigmoid(scoreOf(coefficients, features));
}

function scoreOf(coefficients: ArrayLike<number>, features: readonly number[]): number {
  return features.reduce((sum, feature, i) => sum + feature * (coefficients[i] ?? 0), 0);
}

/** Adds to the gradient; gives the negative log likelihood, log(1 + e^x) without overflow. */
function addObservation(
  { features, isRight }: Observation,
  point: Float64Array,
  gradient: Float64Array,
): number {
  const score = scoreOf(point, features);
  const miss = sigmoid(score) - Number(isRight);
  features.forEach((value, i) => (gradient[i]! += miss * value));
  return Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score))) - (isRight ? score : 0);
}
