import { describe, expect, it } from 'vitest';
import { findNewBest, subtractDays } from '#app/leaderboard/new-bests.ts';
import { makeRow } from './board-row.ts';

const MATH = { name: 'MATH', metric: 'accuracy', isLowerBetter: false };
const on = (publishedOn: string | null, slug = `p-${publishedOn}`) => ({ paper: { publishedOn, slug } });
const isErrorRate = (_: string, metric: string) => metric.endsWith('error rate');
const old = makeRow({ value: 80, method: 'Old', ...on('2025-01-01') });

describe('a new best', () => {
  it('leads the board since then, and beats what led before', () => {
    const best = makeRow({ value: 84.6, method: 'New', ...on('2025-03-03') });
    const found = findNewBest(
      [old, best, makeRow({ value: 82, ...on('2025-03-04') })],
      MATH,
      '2025-03-01',
      isErrorRate,
    );
    expect(found).toMatchObject({ row: { id: best.id }, previous: { id: old.id }, gain: 4.6, unit: '%' });
  });

  it('is compared on the scale of the board', () => {
    const share = makeRow({ value: 0.85, quote: '0.85', unit: null, ...on('2025-03-03') });
    expect(findNewBest([old, share], MATH, '2025-03-01', isErrorRate)).toMatchObject({
      row: { id: share.id },
      gain: 5,
    });
  });

  it('is the lowest value where lower is better', () => {
    const error = { name: 'LibriSpeech', metric: 'word error rate', isLowerBetter: true };
    const rows = [
      makeRow({ value: 4, metric: 'word error rate', ...on('2025-01-01') }),
      makeRow({ value: 3.1, metric: 'word error rate', ...on('2025-03-03') }),
    ];
    expect(findNewBest(rows, error, '2025-03-01', isErrorRate)).toMatchObject({
      row: { value: 3.1 },
      gain: 0.9,
    });
  });

  it.each([
    ['was reported before that day', { value: 90, ...on('2025-02-28') }],
    ['is of no date', { value: 90, ...on(null) }],
    ["is somebody else's", { value: 90, role: 'comparator' as const, ...on('2025-03-03') }],
    ['ties with an earlier one', { value: 80, ...on('2025-03-03') }],
    ['is beaten', { value: 79, ...on('2025-03-03') }],
  ])('is none that %s', (_, given) => {
    expect(findNewBest([old, makeRow(given)], MATH, '2025-03-01', isErrorRate)).toBeUndefined();
  });

  it('may beat what its own paper compares it to', () => {
    const best = makeRow({ value: 90, ...on('2025-03-03') });
    const other = makeRow({ value: 85, role: 'comparator', method: 'B', ...on('2025-03-03') });
    expect(findNewBest([best, other], MATH, '2025-03-01', isErrorRate)).toMatchObject({
      previous: { id: other.id },
      gain: 5,
    });
  });

  it('needs something that it beats', () => {
    const [one, other] = [90, 80].map((value) => makeRow({ value, ...on('2025-03-03') }));
    expect(findNewBest([one!, other!], MATH, '2025-03-01', isErrorRate)).toBeUndefined();
  });
});

it('days are counted by the calendar', () => {
  expect(subtractDays('2025-03-01', 1)).toBe('2025-02-28');
  expect(subtractDays('2024-03-06', 6)).toBe('2024-02-29');
});
