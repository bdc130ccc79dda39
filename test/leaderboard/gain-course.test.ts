import { describe, expect, it } from 'vitest';
import { toGainCourse } from '#app/leaderboard/gain-course.ts';
import { nameGains } from '#app/leaderboard/gain-search.ts';
import { toGainGroupRows, writeMedian } from '#app/leaderboard/gain-group-rows.ts';
import { makeRow } from './board-row.ts';

const gain = (value: number, publishedOn: string | null, verdict: 'fails' | null = null) =>
  makeRow({ kind: 'gain', basis: 'absolute', value, unit: 'points', verdict, paper: { publishedOn } });
const day = (iso: string) => Date.parse(iso);

describe('gains over time', () => {
  const periods = [
    { from: '2025-01-01', median: 4 },
    { from: '2024-10-01', median: 7 },
  ];
  const course = toGainCourse(
    [gain(4, '2025-02-03'), gain(12, '2024-11-20', 'fails'), gain(9, null)],
    periods,
    () => 'Heron on MATH',
  );

  it('stand by date, without those that have none, and say what does not add up', () => {
    expect(course.points.map(({ value, label, addsUp }) => [value, label, addsUp])).toEqual([
      [12, 'Heron on MATH', false],
      [4, 'Heron on MATH', true],
    ]);
    expect(course.points[0]?.remark).toContain('does not add up');
  });

  it('have the median of each quarter as steps within their time', () => {
    expect(course.medians).toEqual([
      { time: day('2024-11-20'), value: 7 },
      { time: day('2025-01-01'), value: 4 },
      { time: day('2025-02-03'), value: 4 },
    ]);
    expect(toGainCourse([], periods, () => '').medians).toEqual([]);
  });

  it('stand on a logarithmic axis where one would press the others flat', () => {
    const wide = [2, 3, 4, 500].map((value) => gain(value, '2024-01-01'));
    expect(toGainCourse(wide, [], () => '').scale).toBe('log');
    expect(course.scale).toBe('linear');
  });
});

describe('lines of groups', () => {
  it('go from the median to the largest, with marks from small to large, crossed where they fail', () => {
    const largest = [gain(12, null, 'fails'), gain(9, null), gain(4, null)];
    const group = { slug: 'math', name: 'MATH', gains: 30, median: 5.5, largest };
    const [row] = toGainGroupRows([group], nameGains('improvement'));
    expect(toGainGroupRows([group], nameGains('decline'))[0]?.end).toBe('30 declines');
    expect(row).toMatchObject({ label: 'MATH', end: '30 gains', from: 5.5, to: 12 });
    expect(row?.marks.map(({ value, shape }) => [value, shape])).toEqual([
      [4, 'full'],
      [9, 'full'],
      [12, 'crossed'],
    ]);
  });

  it('have medians in the unit of their basis', () => {
    expect([
      writeMedian(4.3333, 'absolute'),
      writeMedian(12.345, 'relative'),
      writeMedian(2, 'factor'),
    ]).toEqual(['4.33', '12.3%', '2×']);
  });
});
