import type { GoldPaper, PredictedClaim, PredictedPaper } from './annotated-paper.ts';
import { type Calibration, listOutcomes, measureCalibration } from './calibration.ts';
import type { Disagreement } from './disagreement.ts';
import { countErrorKinds, type ErrorKind } from './error-kinds.ts';
import { tallyLeaderboard, tallyRows } from './listed-claims.ts';
import {
  includesLevel,
  LEVELS,
  matchClaims,
  type Expected,
  type Level,
  type Matches,
} from './match-claims.ts';
import { reportSlots, type SlotReport } from './slots.ts';
import { Tally, type Rates } from './tally.ts';

/** How the numbers that one rule read compare with the gold. */
export interface RuleReport {
  rule: string;
  claims: number;
  /** Claims that agree on every level. */
  hits: number;
  /** Claims at the place of a gold claim that miss a level. */
  misses: number;
  /** Claims where the gold has none. */
  false: number;
}

export interface LevelRates {
  found: Rates;
  placed: Rates;
  attributed: Rates;
  /** Claims on a named benchmark, right on every level: what a leaderboard shows. */
  leaderboard: Rates;
  /** Scores on a named benchmark whose metric is right too: what a row of a board shows. */
  row: Rates;
}

export interface Evaluation extends LevelRates {
  quietPapers: number;
  claimsOnQuietPapers: number;
  papersNotPredicted: number;
  slots: SlotReport[];
  rules: RuleReport[];
  errorKinds: ErrorKind[];
  /** Null where no prediction carries a confidence. */
  calibration: Calibration | null;
  disagreements: Disagreement[];
}

/** Scores predictions against gold annotations, paper by paper. Papers that the gold does not hold are ignored. */
export function evaluate(predictions: readonly PredictedPaper[], gold: readonly GoldPaper[]): Evaluation {
  const predicted = new Map(predictions.map((paper) => [paper.id, paper.claims]));
  const papers = gold.map(({ id, claims }) => ({
    id,
    claims,
    ...matchClaims(predicted.get(id) ?? [], claims),
  }));
  const quiet = papers.filter(({ claims }) => claims.length === 0);
  const rates = Object.fromEntries(
    LEVELS.map((level) => [level, tallyLevel(papers, level).toRates()]),
  ) as Record<Level, Rates>;
  const disagreements = papers.flatMap(({ id, ...matches }) => listDisagreements(id, matches));
  const outcomes = listOutcomes(papers);
  return {
    ...rates,
    leaderboard: tallyLeaderboard(papers).toRates(),
    row: tallyRows(papers).toRates(),
    quietPapers: quiet.length,
    claimsOnQuietPapers: quiet.reduce((sum, { unexpected }) => sum + unexpected.length, 0),
    papersNotPredicted: gold.filter(({ id }) => !predicted.has(id)).length,
    slots: reportSlots(papers),
    rules: reportRules(papers),
    errorKinds: countErrorKinds(disagreements),
    calibration: outcomes.length > 0 ? measureCalibration(outcomes) : null,
    disagreements,
  };
}

function tallyLevel(papers: readonly Matches[], level: Level): Tally {
  const tally = new Tally();
  for (const { expected, unexpected } of papers) {
    for (const { gold, predicted, reached } of expected) {
      if (includesLevel(reached, level)) tally.hits++;
      else if (!gold.optional) {
        tally.misses++;
        if (predicted) tally.falseAlarms++;
      }
    }
    tally.falseAlarms += unexpected.length;
  }
  return tally;
}

function reportRules(papers: readonly Matches[]): RuleReport[] {
  const reports = new Map<string, RuleReport>();
  const count = ({ rule = '(no rule)' }: PredictedClaim, outcome: 'hits' | 'misses' | 'false') => {
    const report = reports.get(rule) ?? { rule, claims: 0, hits: 0, misses: 0, false: 0 };
    reports.set(rule, report);
    report.claims++;
    report[outcome]++;
  };
  for (const { expected, unexpected } of papers) {
    for (const { gold, predicted, reached } of expected) {
      if (!predicted || (gold.optional && !reached)) continue;
      count(predicted, reached === 'attributed' ? 'hits' : 'misses');
    }
    for (const predicted of unexpected) count(predicted, 'false');
  }
  return [...reports.values()].sort((a, b) => b.claims - a.claims || a.rule.localeCompare(b.rule));
}

function listDisagreements(id: string, { expected, unexpected }: Matches): Disagreement[] {
  const missed = expected
    .filter(({ gold, reached }) => reached !== 'attributed' && !gold.optional)
    .map(({ gold, predicted, reached }) => ({ id, missed: findMissedLevel(reached), gold, predicted }));
  return [
    ...missed,
    ...unexpected.map((predicted) => ({ id, missed: 'false positive' as const, gold: null, predicted })),
  ];
}

function findMissedLevel(reached: Expected['reached']): Level {
  return LEVELS.find((level) => !includesLevel(reached, level))!;
}
