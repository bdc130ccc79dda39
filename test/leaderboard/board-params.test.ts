import { describe, expect, it } from 'vitest';
import { parseBoardParams } from '#app/leaderboard/board-params.ts';
import { toBoardSearch, toOrder } from '#app/leaderboard/board-search.ts';
import { parsePageParams } from '#app/leaderboard/page-params.ts';
import { countPages } from '#app/leaderboard/page-search.ts';

const parse = (search: string) => parseBoardParams(new URLSearchParams(search));

describe('parseBoardParams', () => {
  it('has the best per method by rank for a bare address', () => {
    expect(parse('')).toEqual({ show: 'best', sort: 'rank', q: '', page: 1 });
  });

  it.each([
    'sort=sideways',
    'page=-1',
    'page=1e99',
    'page=1.5',
    'show=%00',
    'role=&year=&q=',
    'year=abc',
    `q=${'x'.repeat(999)}`,
  ])('ignores what makes no sense: %s', (search) => {
    expect(parse(search.slice(0, 1200))).toEqual(parse(''));
  });

  it('gives back what an address was made from', () => {
    const params = {
      ...parse(''),
      metric: 'f1',
      show: 'all',
      sort: 'date',
      order: 'asc',
      role: 'comparator',
      year: 2024,
      q: 'a&b',
      page: 3,
    } as const;
    expect(parse(toBoardSearch(params, { page: 3 }))).toEqual(params);
  });

  it('starts at the first page when anything changes', () => {
    expect(toBoardSearch({ ...parse('page=4&show=all') }, { sort: 'date' })).toBe('?show=all&sort=date');
  });
});

it('sorts dates from the latest and names from A', () => {
  expect(toOrder({ sort: 'date' })).toBe('desc');
  expect(toOrder({ sort: 'method' })).toBe('asc');
  expect(toOrder({ sort: 'date', order: 'asc' })).toBe('asc');
});

it('reads the page of a list, and cuts a search that nobody typed', () => {
  const params = parsePageParams(new URLSearchParams(`q=${'x'.repeat(3000)}&page=no`));
  expect(params.q).toHaveLength(200);
  expect(params.page).toBe(1);
  expect([countPages(0, 10), countPages(10, 10), countPages(11, 10)]).toEqual([1, 1, 2]);
});
