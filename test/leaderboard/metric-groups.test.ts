import { describe, expect, it } from 'vitest';
import { groupByMetric, toMetricKey } from '#app/leaderboard/metric-groups.ts';

const groups = (metrics: (string | null)[], usual: string | null) =>
  groupByMetric(
    metrics.map((metric) => ({ metric })),
    usual,
  ).map(({ key, name, rows }) => [key, name, rows.length]);

describe('groupByMetric', () => {
  it('reads a score without a metric as the usual one', () => {
    expect(groups([null, 'performance', 'win rate'], 'win rate')).toEqual([['win-rate', 'win rate', 3]]);
  });

  it('brings the words for the share of solved tasks together', () => {
    expect(groups(['accuracy', 'success rate', 'pass@1', null], 'accuracy')).toEqual([
      ['accuracy', 'accuracy', 4],
    ]);
  });

  it('keeps different metrics apart, the larger group first', () => {
    expect(groups(['F1', 'exact match', 'F1 score', 'F1'], null)).toEqual([
      ['f1', 'F1', 2],
      ['accuracy', 'exact match', 1],
      ['f1-score', 'F1 score', 1],
    ]);
  });

  it('tells a length-controlled win rate from a plain one', () => {
    expect(toMetricKey('length-controlled win-rate', null)).toBe('length-controlled-win-rate');
    expect(toMetricKey('Winrate', null)).toBe('win-rate');
  });
});
