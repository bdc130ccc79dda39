import type { Matches } from './match-claims.ts';

/** A claim's confidence, 0 to 1, and whether it turned out right. */
export interface Outcome {
  confidence: number;
  isRight: boolean;
}

/** Claims of similar confidence: what was promised and what came. */
export interface ReliabilityBin {
  /** Half-open range of confidence; the last bin holds 1 too. */
  from: number;
  to: number;
  claims: number;
  /** Mean confidence of the bin's claims, 0 to 1. */
  confidence: number;
  /** Share of the bin's claims that are right, 0 to 1. */
  accuracy: number;
}

export interface Calibration {
  bins: ReliabilityBin[];
  /** Expected calibration error: mean distance between promise and outcome, weighted by claims, 0 to 1. */
  error: number;
}

const BINS = 10;

/** The outcomes of all claims that carry a confidence; optional claims of the gold count only where they were found. */
export function listOutcomes(papers: readonly Matches[]): Outcome[] {
  return papers.flatMap(({ expected, unexpected }) => [
    ...expected.flatMap(({ gold, predicted, reached }) =>
      predicted?.confidence === undefined || (gold.optional && !reached)
        ? []
        : [{ confidence: predicted.confidence, isRight: reached === 'attributed' }],
    ),
    ...unexpected.flatMap(({ confidence }) =>
      confidence === undefined ? [] : [{ confidence, isRight: false }],
    ),
  ]);
}

/**
 * Compares confidence with outcome in ten bins of equal width
 * (reliability diagram and expected calibration error as in Guo et al., On Calibration of Modern Neural Networks, 2017).
 */
export function measureCalibration(outcomes: readonly Outcome[]): Calibration {
  const bins = Array.from({ length: BINS }, (_, i) => toBin(outcomes, i));
  const error = bins.reduce(
    (sum, { claims, confidence, accuracy }) =>
      sum + (claims / (outcomes.length || 1)) * Math.abs(confidence - accuracy),
    0,
  );
  return { bins, error };
}

function toBin(outcomes: readonly Outcome[], index: number): ReliabilityBin {
  const inside = outcomes.filter(
    ({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === index,
  );
  const claims = inside.length;
  return {
    from: index / BINS,
    to: (index + 1) / BINS,
    claims,
    confidence: inside.reduce((sum, { confidence }) => sum + confidence, 0) / (claims || 1),
    accuracy: inside.filter(({ isRight }) => isRight).length / (claims || 1),
  };
}
