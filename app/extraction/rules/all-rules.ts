import type { Rule } from '../match/rule.ts';
import { aboveOther } from './above-other.ts';
import { announcedGain } from './announced-gain.ts';
import { bracketedBeside } from './bracketed-beside.ts';
import { bracketedDelta } from './bracketed-delta.ts';
import { bracketedGain } from './bracketed-gain.ts';
import { bracketedMetric } from './bracketed-metric.ts';
import { bracketedName } from './bracketed-name.ts';
import { bracketedOther } from './bracketed-other.ts';
import { casesThat } from './cases-that.ts';
import { changeObject } from './change-object.ts';
import { changeTo } from './change-to.ts';
import { changeUpTo } from './change-up-to.ts';
import { comparativeGain } from './comparative-gain.ts';
import { continuedGain } from './continued-gain.ts';
import { continuedScore } from './continued-score.ts';
import { exceedValue } from './exceed-value.ts';
import { factor } from './factor.ts';
import { forSystem } from './for-system.ts';
import { fractionOfCases } from './fraction-of-cases.ts';
import { fromToEnd } from './from-to-end.ts';
import { fromToStart } from './from-to-start.ts';
import { gainOfValue } from './gain-of-value.ts';
import { improveBy } from './improve-by.ts';
import { inCases } from './in-cases.ts';
import { levelAt } from './level-at.ts';
import { metricEquals } from './metric-equals.ts';
import { metricIsValue } from './metric-is-value.ts';
import { metricOfValue } from './metric-of-value.ts';
import { metricValue } from './metric-value.ts';
import { nameValue } from './name-value.ts';
import { nounOfValue } from './noun-of-value.ts';
import { onBenchmark } from './on-benchmark.ts';
import { ownerValue } from './owner-value.ts';
import { pointsApart } from './points-apart.ts';
import { reachScore } from './reach-score.ts';
import { relativeMarked } from './relative-marked.ts';
import { shareOfCases } from './share-of-cases.ts';
import { shareOfInput } from './share-of-input.ts';
import { shareOfResult } from './share-of-result.ts';
import { signedGain } from './signed-gain.ts';
import { steadyLevel } from './steady-level.ts';
import { throughput } from './throughput.ts';
import { valueGain } from './value-gain.ts';
import { valueMetric } from './value-metric.ts';
import { versusFirst } from './versus-first.ts';
import { versusValue } from './versus-value.ts';

/** Every rule. To read a new phenomenon, write one file beside these with its corpus, and list it here. */
export const ALL_RULES: readonly Rule[] = [
  reachScore,
  levelAt,
  steadyLevel,
  fromToStart,
  fromToEnd,
  bracketedDelta,
  signedGain,
  improveBy,
  valueGain,
  gainOfValue,
  announcedGain,
  relativeMarked,
  comparativeGain,
  aboveOther,
  factor,
  changeObject,
  bracketedGain,
  versusValue,
  versusFirst,
  ownerValue,
  changeTo,
  metricOfValue,
  metricIsValue,
  metricEquals,
  metricValue,
  valueMetric,
  bracketedName,
  bracketedMetric,
  bracketedBeside,
  bracketedOther,
  onBenchmark,
  forSystem,
  shareOfCases,
  fractionOfCases,
  throughput,
  nounOfValue,
  continuedScore,
  continuedGain,
  changeUpTo,
  exceedValue,
  nameValue,
  pointsApart,
  shareOfResult,
  shareOfInput,
  inCases,
  casesThat,
];
