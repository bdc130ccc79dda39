import type { Claim } from '../claim.ts';

/**
 * What one unit of a gain is in the unit of a score: 1 for points over a percentage and for the score's own unit, 0.01 for
 * points over a share of one (`F1 of 0.928, 1.7 points above`). Undefined where the gain may be relative or is on another
 * scale. A percentage is points where the text says so or where it carries a plus sign beside a percentage (`90.0%, +4.5%`).
 */
export function pointsScale(score: Claim, gain: Claim): number | undefined {
  if (gain.basis === 'unspecified') return isSignedPercentage(score, gain) ? 1 : undefined;
  // `on the 100-point scale` is no level that anything reached.
  if (gain.basis !== 'absolute' || score.quote.endsWith('-point')) return undefined;
  if (gain.unit === score.unit) return score.value <= 1 && gain.value >= 1 ? undefined : 1;
  return gain.unit === 'points' || gain.unit === null ? scaleOfPoints(score, gain) : undefined;
}

function isSignedPercentage(score: Claim, gain: Claim): boolean {
  return score.unit === '%' && gain.unit === '%' && gain.quote.startsWith('+');
}

/** Reads a gain in points, or in no unit, over a percentage or over a score without a unit. */
function scaleOfPoints(score: Claim, gain: Claim): number | undefined {
  if (score.unit === '%') return gain.unit === null && gain.value < 1 ? undefined : 1;
  if (score.unit !== null) return undefined;
  if (score.value > 1) return 1;
  return gain.value > 1 ? 0.01 : undefined;
}
