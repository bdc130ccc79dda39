import { describe, expect, it } from 'vitest';
import { findCommonScale } from '#app/leaderboard/scale.ts';

const scaled = (rows: [value: number, unit: string | null][]) => {
  const values = rows.map(([value, unit]) => ({ value, unit }));
  const { toValue, unit } = findCommonScale(values);
  return { unit, values: values.map(toValue) };
};

describe('findCommonScale', () => {
  it('brings shares and percentages together', () => {
    expect(
      scaled([
        [90, '%'],
        [0.5, null],
        [83.2, null],
        [3, 'of 4'],
      ]),
    ).toEqual({
      unit: '%',
      values: [90, 50, 83.2, 75],
    });
  });

  it('leaves shares alone where nothing is in percent', () => {
    expect(
      scaled([
        [0.4, null],
        [0.5, null],
      ]),
    ).toEqual({ unit: null, values: [0.4, 0.5] });
  });

  it('reads bare numbers up to 100 beside shares as percentages', () => {
    expect(
      scaled([
        [82.6, null],
        [0.91, null],
      ]).values,
    ).toEqual([82.6, 91]);
  });

  it('compares physical units with themselves only', () => {
    expect(
      scaled([
        [12, 'ms'],
        [9, 'ms'],
        [50, '%'],
      ]),
    ).toEqual({ unit: 'ms', values: [12, 9, null] });
  });
});
