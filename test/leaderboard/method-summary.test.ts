import { describe, expect, it } from 'vitest';
import { parseMethodParams } from '#app/leaderboard/method-params.ts';
import { toMethodSearch } from '#app/leaderboard/method-search.ts';
import { groupByMethod, summariseMethod } from '#app/leaderboard/method-summary.ts';
import { makeRow } from './board-row.ts';

const rows = [
  makeRow({ paper: { slug: 'own', publishedOn: '2024-01-01' } }),
  makeRow({ role: 'comparator', paper: { slug: 'other', publishedOn: '2025-01-01' } }),
  makeRow({ benchmark: null, role: 'comparator', paper: { slug: 'other', publishedOn: '2025-01-01' } }),
];

it('counts what is reported of a method, by whom and when', () => {
  expect(summariseMethod(rows)).toEqual({
    results: 3,
    benchmarks: 1,
    papers: 2,
    selfReported: 1,
    byOthers: 2,
    first: '2024-01-01',
    latest: '2025-01-01',
  });
  expect(summariseMethod([])).toMatchObject({ results: 0, first: null, latest: null });
});

describe('groupByMethod', () => {
  it('puts the method with most claims first, and its scores before its gains', () => {
    const gain = makeRow({ method: 'B', kind: 'gain' });
    const score = makeRow({ method: 'B' });
    const groups = groupByMethod([makeRow({ method: 'A' }), gain, score]);
    expect(groups.map(({ method }) => method?.name)).toEqual(['B', 'A']);
    expect(groups[0]?.rows.map(({ id }) => id)).toEqual([score.id, gain.id]);
  });

  it('takes methods without a name of their own apart by paper', () => {
    const unnamed = ['p', 'q', 'q'].map((slug) => makeRow({ method: null, paper: { slug } }));
    expect(groupByMethod(unnamed).map(({ papers, rows: { length } }) => [papers, length])).toEqual([
      [1, 2],
      [1, 1],
    ]);
  });
});

it('keeps the page of one list while the other turns', () => {
  const params = parseMethodParams(new URLSearchParams('page=2&built=x'));
  expect(params).toEqual({ page: 2, built: 1 });
  expect(toMethodSearch(params, { built: 3 })).toBe('?page=2&built=3');
});
