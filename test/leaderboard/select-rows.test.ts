import { describe, expect, it } from 'vitest';
import { findBaselines } from '#app/leaderboard/baseline.ts';
import { rankBoard } from '#app/leaderboard/board-ranking.ts';
import { listActiveFilters } from '#app/leaderboard/active-filters.ts';
import { parseBoardParams } from '#app/leaderboard/board-params.ts';
import { NO_FILTER, type BoardFilter, type BoardParams } from '#app/leaderboard/board-search.ts';
import { filterRows, listChoices, sortRows } from '#app/leaderboard/select-rows.ts';
import { makeRow } from './board-row.ts';

const rows = [
  makeRow({ method: 'A', value: 90, from: 80, base: { name: 'Qwen2.5-7B', slug: null } }),
  makeRow({ method: 'B', value: 70, from: 40, status: 'accepted', base: { name: 'Llama-3', slug: null } }),
  makeRow({ method: 'GPT-4', value: 0.6, quote: '0.6', unit: null, verdict: 'fails' }),
  makeRow({ method: 'C', value: 10, quote: '10 of 20', unit: 'of 20', verdict: 'holds' }),
];
const ranking = rankBoard(rows, { isLowerBetter: false });
const names = (found: typeof ranking.all) => found.map(({ row }) => row.method?.name);
const filtered = (filter: Partial<BoardFilter>) =>
  names(filterRows(ranking.all, { ...NO_FILTER, ...filter }));
const sorted = (sort: BoardParams['sort'], order?: 'asc' | 'desc', isLowerBetter = false) =>
  names(sortRows(ranking.all, { sort, order }, { baselines: findBaselines(ranking), isLowerBetter }));

describe('filterRows', () => {
  it('filters by what is known of a claim', () => {
    // Figures that agree with each other are no reviewer.
    expect(filtered({ status: 'checked' })).toEqual(['B']);
    expect(filtered({ status: 'accepted' })).toEqual(['B']);
    expect(filtered({ status: 'fails' })).toEqual(['GPT-4']);
    expect(filtered({ status: 'adds-up' })).toEqual(['C']);
    expect(filtered({ status: 'unchecked' })).toEqual(['A', 'GPT-4', 'C']);
  });

  it('filters by the family of the base, or of the model itself', () => {
    expect(filtered({ family: 'Qwen' })).toEqual(['A']);
    expect(filtered({ family: 'gpt' })).toEqual(['GPT-4']);
  });

  it('filters by the unit as written', () => {
    expect(filtered({ unit: '%' })).toEqual(['A', 'B']);
    expect(filtered({ unit: 'none' })).toEqual(['GPT-4']);
    expect(filtered({ unit: 'of' })).toEqual(['C']);
  });
});

describe('sortRows', () => {
  it('brings shares, fractions and percentages to one scale', () => {
    expect(sorted('rank')).toEqual(['A', 'B', 'GPT-4', 'C']);
    expect(sorted('value', 'asc')).toEqual(['C', 'GPT-4', 'B', 'A']);
  });

  it('sorts by how much better than its baseline a result is; without a baseline it comes last', () => {
    expect(sorted('delta')).toEqual(['B', 'A', 'GPT-4', 'C']);
    expect(sorted('delta', 'asc').slice(0, 2)).toEqual(['A', 'B']);
    expect(sorted('delta', 'desc', true).slice(0, 2)).toEqual(['A', 'B']);
  });
});

it('lists what the filters can be set to, the commonest first', () => {
  expect(listChoices(rows)).toEqual({
    years: [],
    families: ['GPT', 'Llama', 'Qwen'],
    units: ['%', 'none', 'of'],
  });
});

it('gives each filter that is set with the address without it', () => {
  const params = parseBoardParams(new URLSearchParams('q=star&family=Qwen&status=checked'));
  expect(listActiveFilters(params).map(({ name }) => name)).toEqual([
    '“star”',
    'checked by a reviewer',
    'Qwen family',
  ]);
  expect(listActiveFilters(params)[0]?.without).toBe('?status=checked&family=Qwen');
});
