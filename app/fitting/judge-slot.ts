import type { GoldClaim, PredictedClaim } from '#app/evaluation/annotated-paper.ts';
import { toBenchmarkKey, toPlainKey } from '#app/evaluation/benchmark-key.ts';
import { matchClaims } from '#app/evaluation/match-claims.ts';
import { isSameMethod } from '#app/evaluation/same-method.ts';
import { isSameMetric } from '#app/evaluation/same-metric.ts';
import type { Claim } from '#app/extraction/claim.ts';
import type { ClaimSlot } from '#app/extraction/llm/arbitrated-slots.ts';

/** Tells of each slot whether a claim agrees with the annotated one at its place. */
export function isRightIn(slot: ClaimSlot, claim: PredictedClaim, gold: GoldClaim): boolean {
  switch (slot) {
    case 'kind':
      return [gold.kind, ...gold.kindAlso].includes(claim.kind);
    case 'benchmark':
      return [gold.benchmark, ...gold.benchmarkAlso].some(
        (name) => toBenchmarkKey(name) === toBenchmarkKey(claim.benchmark),
      );
    case 'metric':
      return isSameMetric(claim, gold);
    case 'owner':
      return claim.role === gold.role && isSameMethod(claim, gold);
    case 'base':
      return isSameBase(claim.base, gold.base);
    case 'versus':
      return (claim.versus === null) === (gold.versus === null);
    case 'from':
      return claim.from === gold.from;
  }
}

function isSameBase(given: string | null, expected: string | null): boolean {
  if (given === null || expected === null) return given === expected;
  const [a, b] = [toPlainKey(given), toPlainKey(expected)];
  return a.includes(b) || b.includes(a);
}

/** The annotated claim at the place of a claim; null where the annotation has none. */
export function goldAt(claim: Claim, gold: readonly GoldClaim[]): GoldClaim | null {
  const { expected } = matchClaims([claim], gold);
  return expected.find(({ predicted }) => predicted !== null)?.gold ?? null;
}
