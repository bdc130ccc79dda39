import {
  bounds,
  chosenRates,
  conditions,
  counts,
  scalings,
  goals,
  heldEqual,
  listedShares,
  magnitudes,
  resolutions,
  shares,
  sharesOfResults,
} from './conditions.ts';
import { citations, enumerations, metricRanges, ordinals, years } from './numbered-things.ts';
import type { Name } from '../names/name.ts';
import type { NumberMention } from '../numbers/number-mention.ts';
import type { Mask, MaskContext } from './mask.ts';
import {
  confidenceIntervals,
  repeatedFractions,
  bracketedIntervals,
  formulas,
  percentiles,
  settings,
  spreads,
} from './statistics.ts';

/** The masks that look at the words around a number, in the order in which they are asked. */
export const MASKS: readonly Mask[] = [
  citations,
  enumerations,
  metricRanges,
  years,
  ordinals,
  magnitudes,
  resolutions,
  confidenceIntervals,
  repeatedFractions,
  bracketedIntervals,
  formulas,
  percentiles,
  settings,
  spreads,
  counts,
  shares,
  listedShares,
  scalings,
  chosenRates,
  conditions,
  bounds,
  goals,
  heldEqual,
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

/** `AlpacaEval 2.0`, `Claude Sonnet 4.5`: the number belongs to a name. Asked apart, since finding names costs more than all other masks. */
export function nameReason(names: readonly Name[], mention: NumberMention): string | undefined {
  const name = names.find((n) => n.first <= mention.first && mention.first < n.end);
  return name ? `part of the name ${name.text}` : undefined;
}
