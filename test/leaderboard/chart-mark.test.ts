import { expect, it } from 'vitest';
import { stepThroughMarks } from '#app/leaderboard/chart-mark.ts';

it.each([
  ['ArrowRight', -1, 0],
  ['ArrowDown', 1, 2],
  ['ArrowRight', 2, 2],
  ['ArrowLeft', 0, 0],
  ['Home', 2, 0],
  ['End', -1, 2],
  ['Tab', 1, undefined],
] as const)('%s at %d of three leads to %s', (key, at, next) => {
  expect(stepThroughMarks(key, at, 3)).toBe(next);
});

it('leads nowhere without marks', () => {
  expect(stepThroughMarks('End', -1, 0)).toBeUndefined();
});
