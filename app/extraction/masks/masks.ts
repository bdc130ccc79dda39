import { conditions, counts, goals, magnitudes, resolutions, shares, sharesOfResults } from './conditions.ts';
import { citations, enumerations, insideNames, ordinals, years } from './inside-names.ts';
import type { Mask, MaskContext } from './mask.ts';
import {
  confidenceIntervals,
  repeatedFractions,
  bracketedIntervals,
  settings,
  spreads,
} from './statistics.ts';

/** All masks, in the order in which they are asked. */
export const MASKS: readonly Mask[] = [
  insideNames,
  citations,
  enumerations,
  years,
  ordinals,
  magnitudes,
  resolutions,
  confidenceIntervals,
  repeatedFractions,
  bracketedIntervals,
  settings,
  spreads,
  counts,
  shares,
  conditions,
  goals,
  sharesOfResults,
];

/** Why a number is no reported result, from the first mask that knows; undefined where it may be one. */
export function maskReason(context: MaskContext): string | undefined {
  for (const mask of MASKS) {
    const reason = mask.reason(context);
    if (reason) return reason;
  }
  return undefined;
}
