import { COEFFICIENTS } from './coefficients.ts';
import { type Evidence, toFeatures } from './evidence.ts';

/**
 * The probability, 0 to 1, that every field of a claim is right, by logistic regression over what was seen while reading
 * it. Fitted on annotated papers, so that of the claims with confidence 0.8 about 80 in 100 are right.
 */
export function estimateConfidence(evidence: Evidence): number {
  const score = toFeatures(evidence).reduce((sum, feature, i) => sum + feature * (COEFFICIENTS[i] ?? 0), 0);
  return Math.round((1 / (1 + Math.exp(-score))) * 1000) / 1000;
}
