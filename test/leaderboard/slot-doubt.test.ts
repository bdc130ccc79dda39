import { expect, it } from 'vitest';
import { describeDoubt, findDoubt, listReasonsOf } from '#app/leaderboard/slot-doubt.ts';

const SURE = { kind: 0.99, benchmark: 0.95, metric: 0.9, method: 0.85, role: 0.97 };

it('nothing is doubtful of a claim whose least sure slot is sure enough, or whose slots nobody judged', () => {
  expect(findDoubt(SURE)).toBeNull();
  expect(findDoubt({ ...SURE, method: 0.8 })).toBeNull();
  expect(findDoubt(null)).toBeNull();
});

it('the least sure slot is doubtful, and it alone', () => {
  const doubt = findDoubt({ ...SURE, metric: 0.7, benchmark: 0.623 });
  expect(doubt).toEqual({ slots: ['benchmark'], isEvery: false, confidence: 0.623 });
  expect(doubt && describeDoubt(doubt, 'benchmark')).toBe('doubtful: benchmark (62%)');
});

it('slots that are as sure as each other are doubtful together', () => {
  expect(findDoubt({ ...SURE, kind: 0.5, role: 0.5 })?.slots).toEqual(['kind', 'role']);
  const every = findDoubt({ kind: 0.5, benchmark: 0.5, metric: 0.5, method: 0.5, role: 0.5 });
  expect(every).toMatchObject({ isEvery: true, confidence: 0.5 });
  expect(every && describeDoubt(every)).toBe('doubtful: every field (50%)');
});

it('what was seen of a slot comes in the order of its weight', () => {
  const reasons = [
    { slot: 'metric', text: 'named beside it', weight: 2 },
    { slot: 'benchmark', text: 'in the same sentence', weight: 0.5 },
    { slot: 'benchmark', text: 'another name is nearer', weight: -1.5 },
  ] as const;
  expect(listReasonsOf('benchmark', reasons).map(({ text }) => text)).toEqual([
    'another name is nearer',
    'in the same sentence',
  ]);
});
