import type { Mask } from '../match/rule.ts';
import { bitWidth } from './bit-width.ts';
import { bound } from './bound.ts';
import { citation } from './citation.ts';
import { condition } from './condition.ts';
import { confidenceBound } from './confidence-bound.ts';
import { confidenceLevel } from './confidence-level.ts';
import { count } from './count.ts';
import { cutoff } from './cutoff.ts';
import { date } from './date.ts';
import { durationOfData } from './duration-of-data.ts';
import { formula } from './formula.ts';
import { goal } from './goal.ts';
import { heldEqual } from './held-equal.ts';
import { hyperparameter } from './hyperparameter.ts';
import { intervalInBracket } from './interval-in-bracket.ts';
import { largeCount } from './large-count.ts';
import { listMark } from './list-mark.ts';
import { magnitude } from './magnitude.ts';
import { metricPart } from './metric-part.ts';
import { operatingPoint } from './operating-point.ts';
import { ordinal } from './ordinal.ts';
import { pValue } from './p-value.ts';
import { physicalSize } from './physical-size.ts';
import { rankingPlace } from './ranking-place.ts';
import { ratingScale } from './rating-scale.ts';
import { repeatedFraction } from './repeated-fraction.ts';
import { rescaling } from './rescaling.ts';
import { resolution } from './resolution.ts';
import { settingNoun } from './setting-noun.ts';
import { settingSymbol } from './setting-symbol.ts';
import { shareOfWhole } from './share-of-whole.ts';
import { spread } from './spread.ts';
import { trainingSet } from './training-set.ts';
import { version } from './version.ts';
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
  count,
  rescaling,
  bound,
  heldEqual,
  goal,
  confidenceLevel,
  confidenceBound,
  intervalInBracket,
  repeatedFraction,
  pValue,
  settingSymbol,
  settingNoun,
  spread,
  ratingScale,
  trainingSet,
  bitWidth,
  version,
  largeCount,
  condition,
  formula,
  hyperparameter,
  shareOfWhole,
  metricPart,
  physicalSize,
  operatingPoint,
  cutoff,
  durationOfData,
];
