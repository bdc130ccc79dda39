import { SLOT_NAMES, type SlotConfidence, type SlotName } from '../claim.ts';
import type { Decided } from '../choose/walk.ts';
import fitted from '../weights/confidence.json';

/** How the models' own probabilities become calibrated ones. */
export interface Calibration {
  /** For each slot an intercept and the weight of the log odds of its own probability. */
  readonly slots: Readonly<Record<SlotName, readonly number[]>>;
  /** For the whole claim the weights of `claimEvidence`. */
  readonly claim: readonly number[];
}

/** The calibration that the product ships, made by `npm run fit`. */
export const CALIBRATION: Calibration = fitted;

/** The log odds of a probability, within ±7. */
export function logOdds(p: number): number {
  return Math.max(-7, Math.min(7, Math.log(Math.max(p, 1e-9) / Math.max(1 - p, 1e-9))));
}

/** What tells how far a whole claim can be trusted: a 1, the log odds of each slot, and how many of them are in doubt. */
export function claimEvidence({ kind, probabilities, benchmark }: Decided): number[] {
  const odds = SLOT_NAMES.map((slot) => logOdds(probabilities[slot]));
  const product = SLOT_NAMES.reduce((p, slot) => p * probabilities[slot], 1);
  return [1, ...odds, logOdds(product), Number(kind === 'gain'), Number(benchmark !== null)];
}

/** The calibrated probability that each slot is right. */
export function slotConfidenceOf(decided: Decided, calibration = CALIBRATION): SlotConfidence {
  return Object.fromEntries(
    SLOT_NAMES.map((slot) => {
      const [intercept, slope] = calibration.slots[slot] as [number, number];
      return [slot, round(sigmoid(intercept + slope * logOdds(decided.probabilities[slot])))];
    }),
  ) as SlotConfidence;
}

/** The calibrated probability that every field of a claim is right. */
export function confidenceOf(decided: Decided, calibration = CALIBRATION): number {
  const evidence = claimEvidence(decided);
  return round(sigmoid(evidence.reduce((sum, value, i) => sum + value * (calibration.claim[i] ?? 0), 0)));
}

/** The probability of log odds. */
export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function round(p: number): number {
  return Math.round(p * 1000) / 1000;
}
