import type { PredictedClaim } from './annotated-paper.ts';
import { toBenchmarkKey } from './benchmark-key.ts';
import type { Matches } from './match-claims.ts';
import { isSameMetric } from './same-metric.ts';
import { Tally } from './tally.ts';

/** Counts claims on a named benchmark, right on every level: what a leaderboard shows. */
export function tallyLeaderboard(papers: readonly Matches[]): Tally {
  const tally = new Tally();
  for (const { expected, unexpected } of papers) {
    for (const { gold, predicted, reached } of expected.filter(({ gold }) => !gold.optional)) {
      const isListed = gold.benchmark !== null;
      if (isListed && reached === 'attributed') tally.hits++;
      else {
        if (isListed) tally.misses++;
        if (reached !== null && reached !== 'attributed' && isOnBenchmark(predicted)) tally.falseAlarms++;
      }
    }
    tally.falseAlarms += unexpected.filter(isOnBenchmark).length;
  }
  return tally;
}

/** Counts scores on a named benchmark, right on every level and in their metric: what a row of a board shows. */
export function tallyRows(papers: readonly Matches[]): Tally {
  const tally = new Tally();
  for (const { expected, unexpected } of papers) {
    const scores = expected.filter(({ gold }) => gold.kind === 'score' && !gold.optional);
    for (const { gold, predicted, reached } of scores) {
      const isListed = gold.benchmark !== null;
      if (isListed && reached === 'attributed' && isSameMetric(predicted!, gold)) tally.hits++;
      else {
        if (isListed) tally.misses++;
        // A row that no board of the gold has is a false one, even where the gold takes its benchmark for right as well.
        if (reached !== null && isOnBenchmark(predicted)) tally.falseAlarms++;
      }
    }
    tally.falseAlarms += unexpected.filter((claim) => claim.kind === 'score' && isOnBenchmark(claim)).length;
  }
  return tally;
}

function isOnBenchmark(predicted: PredictedClaim | null): boolean {
  return predicted !== null && toBenchmarkKey(predicted.benchmark) !== null;
}
