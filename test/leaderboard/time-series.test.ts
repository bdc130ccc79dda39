import { describe, expect, it } from 'vitest';
import { toBarSeries } from '#app/leaderboard/bar-series.ts';
import { rankRows } from '#app/leaderboard/rank.ts';
import { toBestSteps, toTimeSeries } from '#app/leaderboard/time-series.ts';
import { makeRow } from './board-row.ts';

const rank = (rows: ReturnType<typeof makeRow>[]) =>
  rankRows(rows, { isLowerBetter: false, toValue: ({ value }) => value });
const on = (publishedOn: string | null, value: number) => makeRow({ value, paper: { publishedOn } });

describe('toBestSteps', () => {
  const points = [
    { time: 1, value: 50 },
    { time: 2, value: 40 },
    { time: 3, value: 70 },
    { time: 3, value: 75 },
    { time: 4, value: 60 },
  ];

  it('climbs where higher is better, one step a day, and goes on to the end', () => {
    expect(toBestSteps(points, false)).toEqual([
      { time: 1, value: 50 },
      { time: 3, value: 75 },
      { time: 4, value: 75 },
    ]);
  });

  it('falls where lower is better', () => {
    expect(toBestSteps(points, true).map(({ value }) => value)).toEqual([50, 40, 40]);
  });

  it('is empty without points', () => {
    expect(toBestSteps([], false)).toEqual([]);
  });
});

it('leaves results without a date out of time', () => {
  const { points } = toTimeSeries(rank([on('2024-05-01', 80), on(null, 90), on('2023-01-01', 70)]), {
    isLowerBetter: false,
  });
  expect(points.map(({ date, value }) => [date, value])).toEqual([
    ['2023-01-01', 70],
    ['2024-05-01', 80],
  ]);
  expect(points[0]?.path).toBe('/papers/p#claim-0-3');
});

it('draws the first rows as bars', () => {
  const bars = toBarSeries(rank([on(null, 1), on(null, 3), on(null, 2)]), 2);
  expect(bars.map(({ value, written }) => [value, written])).toEqual([
    [3, '3%'],
    [2, '2%'],
  ]);
});
