import type { Mask } from '../match/rule.ts';
import { bitWidth } from './bit-width.ts';
import { bound } from './bound.ts';
import { chosenRate } from './chosen-rate.ts';
import { citation } from './citation.ts';
import { condition } from './condition.ts';
import { conditionBefore } from './condition-before.ts';
import { confidenceBound } from './confidence-bound.ts';
import { confidenceLevel } from './confidence-level.ts';
import { count } from './count.ts';
import { countOfPairs } from './count-of-pairs.ts';
import { date } from './date.ts';
import { errorBar } from './error-bar.ts';
import { formula } from './formula.ts';
import { goal } from './goal.ts';
import { heldEqual } from './held-equal.ts';
import { inputShare } from './input-share.ts';
import { intervalInBracket } from './interval-in-bracket.ts';
import { listMark } from './list-mark.ts';
import { listedShare } from './listed-share.ts';
import { madeUpShare } from './made-up-share.ts';
import { magnitude } from './magnitude.ts';
import { metricRange } from './metric-range.ts';
import { ordinal } from './ordinal.ts';
import { pValue } from './p-value.ts';
import { perUnit } from './per-unit.ts';
import { percentile } from './percentile.ts';
import { power } from './power.ts';
import { rankingPlace } from './ranking-place.ts';
import { ratingScale } from './rating-scale.ts';
import { repeatedFraction } from './repeated-fraction.ts';
import { rescaling } from './rescaling.ts';
import { resolution } from './resolution.ts';
import { settingNoun } from './setting-noun.ts';
import { settingSymbol } from './setting-symbol.ts';
import { shareOfResult } from './share-of-result.ts';
import { spread } from './spread.ts';
import { trainingSet } from './training-set.ts';
import { year } from './year.ts';

/** Every mask. To pass over a new kind of number, write one file beside these with its corpus, and list it here. */
export const ALL_MASKS: readonly Mask[] = [
  citation,
  listMark,
  year,
  date,
  ordinal,
  rankingPlace,
  magnitude,
  resolution,
  power,
  count,
  countOfPairs,
  inputShare,
  listedShare,
  madeUpShare,
  rescaling,
  chosenRate,
  condition,
  conditionBefore,
  bound,
  heldEqual,
  goal,
  shareOfResult,
  confidenceLevel,
  confidenceBound,
  intervalInBracket,
  repeatedFraction,
  pValue,
  settingSymbol,
  settingNoun,
  percentile,
  spread,
  errorBar,
  formula,
  metricRange,
  ratingScale,
  trainingSet,
  bitWidth,
  perUnit,
];
