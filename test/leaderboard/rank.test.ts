import { describe, expect, it } from 'vitest';
import { rankRows } from '#app/leaderboard/rank.ts';

const toValue = (value: number | null) => value;

describe('rankRows', () => {
  it('lets ties share a rank and counts them for the next', () => {
    const ranked = rankRows([70, 90, 80, 80], { isLowerBetter: false, toValue });
    expect(ranked.map(({ row, rank, isTied }) => [row, rank, isTied])).toEqual([
      [90, 1, false],
      [80, 2, true],
      [80, 2, true],
      [70, 4, false],
    ]);
  });

  it('puts the lowest first where lower is better', () => {
    expect(rankRows([3, 1, 2], { isLowerBetter: true, toValue }).map(({ row }) => row)).toEqual([1, 2, 3]);
  });

  it.each([true, false])(
    'gives no rank to what cannot be compared, and puts it last (lower is better: %s)',
    (isLowerBetter) => {
      const ranked = rankRows([null, 5, null], { isLowerBetter, toValue });
      expect(ranked.map(({ rank }) => rank)).toEqual([1, null, null]);
    },
  );
});
