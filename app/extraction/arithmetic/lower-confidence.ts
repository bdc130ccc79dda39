import type { Check, Claim } from '../claim.ts';
import { withConfidence } from '../slot-confidence.ts';

/** What is left of a claim's confidence where its numbers do not add up: either they are misread, or misstated. */
const DOUBT = 0.6;

/** Lowers the confidence of every claim of a failing check, once however many fail. */
export function lowerConfidence(claims: Claim[], checks: readonly Check[]): Claim[] {
  const doubted = new Set(checks.flatMap((check) => (check.verdict === 'fails' ? check.claims : [])));
  if (doubted.size === 0) return claims;
  return claims.map((claim, index) =>
    doubted.has(index) ? withConfidence(claim, claim.confidence * DOUBT) : claim,
  );
}
