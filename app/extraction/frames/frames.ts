import type { Frame } from './frame.ts';
import { bracketedDelta } from './rules/bracketed-delta.ts';
import { bracketedGain } from './rules/bracketed-gain.ts';
import { bracketedScore } from './rules/bracketed-score.ts';
import { changeBy } from './rules/change-by.ts';
import { changeObject } from './rules/change-object.ts';
import { changeTo } from './rules/change-to.ts';
import { comparative } from './rules/comparative.ts';
import { continuedList } from './rules/continued-list.ts';
import { factor } from './rules/factor.ts';
import { forSystem } from './rules/for-system.ts';
import { fromTo } from './rules/from-to.ts';
import { gainNoun } from './rules/gain-noun.ts';
import { metricValue } from './rules/metric-value.ts';
import { nounOfValue } from './rules/noun-of-value.ts';
import { onBenchmark } from './rules/on-benchmark.ts';
import { reachScore } from './rules/reach-score.ts';
import { shareOfCases } from './rules/share-of-cases.ts';
import { signed } from './rules/signed.ts';
import { versus } from './rules/versus.ts';

/** Every rule of the reader. To read a new phenomenon, write one file beside these with its examples, and list it here. */
export const FRAMES: readonly Frame[] = [
  fromTo,
  bracketedDelta,
  bracketedGain,
  changeBy,
  gainNoun,
  comparative,
  factor,
  signed,
  changeObject,
  changeTo,
  versus,
  metricValue,
  bracketedScore,
  forSystem,
  reachScore,
  onBenchmark,
  shareOfCases,
  nounOfValue,
  continuedList,
];
