import { describe, expect, it } from 'vitest';
import type { BoardRow } from '#app/leaderboard/board-row.ts';
import { toStandings } from '#app/leaderboard/standings.ts';
import { makeRow } from './board-row.ts';

const math = { slug: 'math', name: 'MATH', metric: 'accuracy', isLowerBetter: false };
const own = { slug: 'own', publishedOn: '2025-01-08' };
const earlier = { slug: 'earlier', publishedOn: '2024-01-01' };
const later = { slug: 'later', publishedOn: '2026-01-01' };
const find = (rows: BoardRow[], benchmark = math) =>
  toStandings(
    [{ benchmark, rows }],
    ({ paper }) => paper.slug === 'own',
    () => false,
  )[0];

describe('toStandings', () => {
  const best = makeRow({ method: 'Own', value: 90, paper: own });
  const baseline = makeRow({ method: 'Old', value: 80, role: 'comparator', paper: own });

  it('ranks the best of ours among the best of each system', () => {
    const rows = [best, baseline, makeRow({ method: 'New', value: 95, paper: later })];
    expect(find(rows)).toMatchObject({ best: { id: best.id }, rank: 2, systems: 3, atFirst: 'best' });
  });

  it('was no new best where something earlier is as good', () => {
    expect(find([best, makeRow({ method: 'X', value: 90, paper: earlier })])?.atFirst).toBeNull();
    expect(
      find([best, makeRow({ method: 'X', value: 91, role: 'comparator', paper: own })])?.atFirst,
    ).toBeNull();
  });

  it('tells a first report from a new best', () => {
    expect(find([best, makeRow({ method: 'New', value: 95, paper: later })])?.atFirst).toBe('first');
  });

  it('has no word on when it appeared without a date', () => {
    expect(find([makeRow({ paper: { ...own, publishedOn: null } })])?.atFirst).toBeNull();
  });

  it('does not count the same system of another paper as one ahead', () => {
    const again = makeRow({ method: 'Own', value: 93, role: 'comparator', paper: later });
    expect(find([best, again])).toMatchObject({ rank: 1, systems: 1 });
  });

  it('takes the metric that most of ours are given in, and the lowest where lower is better', () => {
    const f1 = makeRow({ method: 'Other', metric: 'F1', value: 99, paper: later });
    expect(find([f1, f1, best])?.metric.key).toBe('accuracy');
    expect(
      find([best, makeRow({ method: 'B', value: 3, paper: own })], { ...math, isLowerBetter: true }),
    ).toMatchObject({ best: { value: 3 }, rank: 1 });
  });

  it('leaves out boards on which nothing of ours compares', () => {
    expect(find([makeRow({ paper: later })])).toBeUndefined();
  });
});
