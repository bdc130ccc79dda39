import { describe, expect, it } from 'vitest';
import { findTidySearch, parseBoardParams } from '#app/leaderboard/board-params.ts';
import { NO_FILTER, toBoardSearch, toOrder, USUAL_BOARD } from '#app/leaderboard/board-search.ts';
import { parsePageParams } from '#app/leaderboard/page-params.ts';
import { countPages } from '#app/leaderboard/page-search.ts';

const parse = (search: string) => parseBoardParams(new URLSearchParams(search));

describe('parseBoardParams', () => {
  it('has the best per method by rank for a bare address', () => {
    expect(parse('')).toEqual(USUAL_BOARD);
  });

  it.each([
    'sort=sideways',
    'page=-1',
    'page=1e99',
    'page=1.5',
    'show=%00',
    'role=&year=&q=',
    'year=abc',
    'status=sideways&cols=sideways&sort=',
    'elsewhere=maybe',
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
      status: 'accepted',
      family: 'Qwen',
      year: 2024,
      unit: '%',
      cols: ['best', 'family'],
      q: 'a&b',
      elsewhere: true,
      page: 3,
    } as const;
    expect(parse(toBoardSearch(params, { page: 3 }))).toEqual(params);
  });

  it('starts at the first page when anything changes', () => {
    expect(toBoardSearch({ ...parse('page=4&show=all') }, { sort: 'date' })).toBe('?show=all&sort=date');
    expect(toBoardSearch(parse('page=4&elsewhere=1'), NO_FILTER)).toBe('?elsewhere=1');
  });
});

describe('columns in an address', () => {
  it('are read with commas or repeated, in the order of the table', () => {
    expect(parse('cols=paper,best').cols).toEqual(['best', 'paper']);
    expect(parse('cols=value&cols=paper&cols=best').cols).toEqual(['best', 'paper']);
  });

  it('can be none', () => {
    expect(parse('cols=value').cols).toEqual([]);
    expect(parse(toBoardSearch({ ...USUAL_BOARD, cols: [] })).cols).toEqual([]);
  });

  it('stand there only where they are not the usual ones', () => {
    expect(toBoardSearch(USUAL_BOARD)).toBe('?');
    expect(toBoardSearch({ ...USUAL_BOARD, cols: ['best'] })).toBe('?cols=value,best');
  });
});

it('shortens what a form makes, and leaves other addresses alone', () => {
  const tidy = (search: string) => findTidySearch(new URLSearchParams(search));
  expect(tidy('q=&role=&year=2024&cols=value&cols=best')).toBe('?year=2024&cols=value,best');
  expect(tidy(tidy('q=&cols=value&cols=best') ?? '')).toBeUndefined();
  expect(tidy('q=&elsewhere=1&year=2024')).toBe('?year=2024&elsewhere=1');
  expect(tidy('q=star')).toBeUndefined();
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
