import type { GoldClaim, PredictedClaim } from './annotated-paper.ts';
import { toBenchmarkKey } from './benchmark-key.ts';
import { isSameMethod } from './same-method.ts';

/** How far a prediction agrees with the gold; each level includes those before it. */
export const LEVELS = ['found', 'placed', 'attributed'] as const;
export type Level = (typeof LEVELS)[number];

/** What became of one claim of the gold. */
export interface Expected {
  gold: GoldClaim;
  /** The prediction that says it, else the nearest one at its place. */
  predicted: PredictedClaim | null;
  /** The highest level reached; null where nobody found it. */
  reached: Level | null;
}

export interface Matches {
  expected: Expected[];
  /** Predictions where the gold has no claim. */
  unexpected: PredictedClaim[];
}

/** Pairs the predictions for one paper with its gold, claim by claim in the order of the gold. */
export function matchClaims(predicted: readonly PredictedClaim[], gold: readonly GoldClaim[]): Matches {
  const unused = new Set(predicted);
  const expected = gold.map((claim): Expected => {
    const candidates = [...unused].filter((candidate) => isAtPlaceOf(claim, candidate));
    // One number said twice at its place is one mistake or one hit, not two.
    for (const candidate of candidates) unused.delete(candidate);
    const ranked = candidates.sort((a, b) => rateAgreement(b, claim) - rateAgreement(a, claim));
    const hit = ranked.find((candidate) => isSameNumber(candidate, claim));
    return { gold: claim, predicted: hit ?? ranked[0] ?? null, reached: hit ? findLevel(hit, claim) : null };
  });
  return { expected, unexpected: [...unused] };
}

/** Whether a level is reached by what was reached. */
export function includesLevel(reached: Level | null, level: Level): boolean {
  return reached !== null && LEVELS.indexOf(level) <= LEVELS.indexOf(reached);
}

function findLevel(predicted: PredictedClaim, gold: GoldClaim): Level {
  if (!isSameBenchmark(predicted, gold)) return 'found';
  return predicted.role === gold.role && isSameMethod(predicted, gold) ? 'attributed' : 'placed';
}

/** Orders the predictions at one place: the number counts more than the benchmark, then role, then method. */
function rateAgreement(predicted: PredictedClaim, gold: GoldClaim): number {
  return (
    Number(isSameNumber(predicted, gold)) * 8 +
    Number(isSameBenchmark(predicted, gold)) * 4 +
    Number(predicted.role === gold.role) * 2 +
    Number(isSameMethod(predicted, gold))
  );
}

function isAtPlaceOf(gold: GoldClaim, predicted: PredictedClaim): boolean {
  const places = [[gold.start, gold.end] as const, ...gold.also];
  return places.some(([start, end]) => predicted.start < end && start < predicted.end);
}

function isSameNumber(predicted: PredictedClaim, gold: GoldClaim): boolean {
  const isValue = isNear(Math.abs(predicted.value), Math.abs(gold.value));
  const isOtherEnd = gold.low != null && isNear(predicted.value, gold.low);
  return (isValue || isOtherEnd) && [gold.kind, ...gold.kindAlso].includes(predicted.kind);
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-9;
}

function isSameBenchmark(predicted: PredictedClaim, gold: GoldClaim): boolean {
  const key = toBenchmarkKey(predicted.benchmark);
  return [gold.benchmark, ...gold.benchmarkAlso].some((name) => toBenchmarkKey(name) === key);
}
