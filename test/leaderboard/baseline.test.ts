import { describe, expect, it } from 'vitest';
import { findBaselines } from '#app/leaderboard/baseline.ts';
import { rankBoard } from '#app/leaderboard/board-ranking.ts';
import { describeBaseline, formatDelta } from '#app/leaderboard/delta.ts';
import { makeRow } from './board-row.ts';

const find = (rows: ReturnType<typeof makeRow>[], isLowerBetter = false) =>
  findBaselines(rankBoard(rows, { isLowerBetter }));

describe('findBaselines', () => {
  const weak = makeRow({ method: 'Weak', value: 60, role: 'comparator' });
  const strong = makeRow({ method: 'GPT-4', value: 80, role: 'comparator' });
  const elsewhere = makeRow({ method: 'Else', value: 88, role: 'comparator', paper: { slug: 'other' } });

  it('takes the value that the claim says it started from', () => {
    const row = makeRow({ value: 90, from: 58.8, versus: 'GPT-4' });
    expect(find([row, weak, strong]).get(row.id)).toEqual({
      scaled: 58.8,
      written: '58.8%',
      name: 'GPT-4',
      kind: 'from',
    });
  });

  it('takes the comparator that the claim names, however it writes it', () => {
    const row = makeRow({ value: 90, versus: 'weak' });
    expect(find([row, weak, strong]).get(row.id)).toMatchObject({ scaled: 60, kind: 'named' });
  });

  it('takes the best comparator of the same paper else', () => {
    const row = makeRow({ value: 90, versus: 'somebody' });
    expect(find([row, weak, strong, elsewhere]).get(row.id)).toMatchObject({ name: 'GPT-4', kind: 'best' });
    expect(find([row, weak, strong], true).get(row.id)).toMatchObject({ name: 'Weak' });
  });

  it('has none for comparators, alone papers and other units', () => {
    const alone = makeRow({ paper: { slug: 'alone' } });
    const slow = makeRow({ value: 5, unit: 'ms', from: 9 });
    const found = find([weak, strong, alone, slow]);
    expect([weak, alone, slow].map(({ id }) => found.get(id))).toEqual([undefined, undefined, undefined]);
  });

  it('brings a share of one to percent', () => {
    const row = makeRow({ value: 0.9, unit: null, from: 0.5, quote: '0.9' });
    expect(find([row, weak, strong]).get(row.id)).toMatchObject({ scaled: 50, written: '0.5' });
  });
});

it.each([
  [90 - 58.8, '+31.2'],
  [0.912 - 0.926, '−0.014'],
  [43.333333333 - 40, '+3.33'],
  [0, '0'],
])('writes %d as %s', (difference, written) => {
  expect(formatDelta(difference)).toBe(written);
});

it('says what a result is measured against', () => {
  const baseline = { scaled: 80, written: '80%', name: 'GPT-4', kind: 'named' } as const;
  expect(describeBaseline(baseline)).toContain('GPT-4 at 80%');
  expect(describeBaseline({ ...baseline, name: null, kind: 'from' })).toContain('80%');
});
