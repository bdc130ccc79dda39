import { describe, expect, it } from 'vitest';
import { chooseScale } from '#app/leaderboard/axis-scale.ts';
import { listTicks, placeOnAxis } from '#app/leaderboard/axis-ticks.ts';

describe('ticks', () => {
  it.each([
    [[0, 100], [0, 20, 40, 60, 80, 100], 5],
    [[58.8, 63.2], [59, 60, 61, 62, 63], 5],
    [[0, 0.37], [0, 0.1, 0.2, 0.3], 4],
    [[-3, 4], [-2, 0, 2, 4], 4],
  ] as [[number, number], number[], number][])('between %j are round: %j', (ends, ticks, about) => {
    expect(listTicks(ends, 'linear', about)).toEqual(ticks);
  });

  it('of a logarithmic axis are powers of ten, or closer where there are too few', () => {
    expect(listTicks([0.5, 2000], 'log', 4)).toEqual([1, 10, 100, 1000]);
    expect(listTicks([1.5, 30], 'log', 4)).toEqual([2, 5, 10, 20]);
  });

  it('of ends that are one are that one', () => {
    expect(listTicks([5, 5], 'linear')).toEqual([5]);
  });
});

describe('places on an axis', () => {
  it('go from 0 to 1, by steps or by factors', () => {
    expect(placeOnAxis(25, [0, 100], 'linear')).toBe(0.25);
    expect(placeOnAxis(10, [1, 100], 'log')).toBeCloseTo(0.5);
    expect(placeOnAxis(7, [7, 7], 'linear')).toBe(0.5);
  });
});

describe('the scale', () => {
  it('is logarithmic where one value would press the others flat, and could be at all', () => {
    expect(chooseScale([2, 3, 4, 900])).toBe('log');
    expect(chooseScale([2, 3, 4, 9])).toBe('linear');
    expect(chooseScale([-1, 3, 4, 900])).toBe('linear');
    expect(chooseScale([])).toBe('linear');
  });
});
