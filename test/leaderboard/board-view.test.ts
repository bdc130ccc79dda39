import { describe, expect, it } from 'vitest';
import { parseBoardParams } from '#app/leaderboard/board-params.ts';
import { BOARD_PAGE_SIZE, toBoardView } from '#app/leaderboard/board-view.ts';
import { makeRow } from './board-row.ts';

const math = { name: 'MATH', metric: 'accuracy', isLowerBetter: false };
const isMetricLowerBetter = (_: string, metric: string) => metric === 'FID';
const view = (rows: ReturnType<typeof makeRow>[], search = '', benchmark = math) =>
  toBoardView(
    { benchmark, rows, gains: [], isMetricLowerBetter },
    parseBoardParams(new URLSearchParams(search)),
  );
const methods = (shown: ReturnType<typeof view>) => shown.entries.map(({ row }) => row.method?.name);

describe('toBoardView', () => {
  const rows = [
    makeRow({ method: 'B', value: 80, paper: { slug: 'b', publishedOn: '2024-03-01' } }),
    makeRow({ method: 'A', value: 70, paper: { slug: 'a', publishedOn: '2023-03-01' } }),
    makeRow({ method: 'A', value: 75, role: 'comparator', paper: { slug: 'b', publishedOn: '2024-03-01' } }),
    makeRow({ method: 'C', value: 60 }),
  ];

  it('shows the best of each method, or all', () => {
    expect(methods(view(rows))).toEqual(['B', 'A', 'C']);
    expect(methods(view(rows, 'show=all'))).toEqual(['B', 'A', 'A', 'C']);
    expect(view(rows).tabs).toEqual({ best: 3, all: 4 });
  });

  it('lists declines, and gains of which nobody says, apart from improvements', () => {
    const gain = (value: number, change: 'improvement' | 'decline' | null) =>
      makeRow({ kind: 'gain', basis: 'absolute', value, change });
    const gains = [gain(3, 'improvement'), gain(9, 'decline'), gain(4, null), gain(2, 'improvement')];
    const steps = [makeRow({ value: 80, from: 70 }), makeRow({ value: 60, from: 65 })];
    const shown = toBoardView(
      { benchmark: math, rows: steps, gains, isMetricLowerBetter },
      parseBoardParams(new URLSearchParams()),
    );
    expect(shown.gains.map(({ value }) => value)).toEqual([3, 2]);
    expect(shown.gainTotal).toBe(2);
    expect(shown.gainPanels.map(({ rows: lines }) => lines.map(({ to }) => to))).toEqual([[3, 2]]);
    expect(
      shown.otherGains.map(({ change, rows: others, total }) => [change, others[0]?.value, total]),
    ).toEqual([
      ['decline', 9, 1],
      ['unknown', 4, 1],
    ]);
    expect([shown.steps, shown.stepsBack].map((lines) => lines.map(({ to }) => to))).toEqual([[80], [60]]);
    expect(shown.counts.claims).toBe(6);
  });

  it('says how many papers disagree', () => {
    expect(view(rows, 'show=all').entries.map(({ conflicts }) => conflicts)).toEqual([0, 1, 1, 0]);
  });

  it('keeps the ranks of the whole board when rows are filtered or sorted', () => {
    expect(view(rows, 'q=c').entries.map(({ rank }) => rank)).toEqual([3]);
    expect(view(rows, 'sort=method').entries.map(({ rank }) => rank)).toEqual([2, 1, 3]);
  });

  it('filters by role and year, and sorts what has no date to the end', () => {
    expect(methods(view(rows, 'show=all&role=comparator'))).toEqual(['A']);
    expect(methods(view(rows, 'show=all&year=2023'))).toEqual(['A']);
    expect(methods(view(rows, 'sort=date&order=asc')).at(-1)).toBe('C');
  });

  it('ranks the lowest first where lower is better', () => {
    expect(methods(view(rows, '', { ...math, isLowerBetter: true }))).toEqual(['C', 'A', 'B']);
  });

  it('ranks a metric of errors by its own direction on a board of accuracies', () => {
    const errors = [
      makeRow({ method: 'D', metric: 'FID', value: 3 }),
      makeRow({ method: 'E', metric: 'FID', value: 2 }),
    ];
    expect(methods(view([...rows, ...errors], 'metric=fid'))).toEqual(['E', 'D']);
    expect(view([...rows, ...errors], 'metric=fid').isLowerBetter).toBe(true);
    expect(view(errors, '', { ...math, isLowerBetter: true }).leader?.value).toBe(2);
  });

  it('gives each row its way to the best and to its baseline', () => {
    const [first, second] = view([
      makeRow({ value: 90, from: 60 }),
      makeRow({ method: 'B', value: 80 }),
    ]).entries;
    expect([first?.toBest, second?.toBest]).toEqual([0, -10]);
    expect([first?.baseline?.delta, second?.baseline]).toEqual([30, null]);
  });

  it('shows one metric at a time, the one with most scores unless asked', () => {
    const mixed = [...rows, makeRow({ method: 'D', metric: 'F1' })];
    expect(methods(view(mixed))).not.toContain('D');
    expect(methods(view(mixed, 'metric=f1'))).toEqual(['D']);
    expect(view(mixed, 'metric=nonsense').metric?.key).toBe('accuracy');
  });

  it('shows the last page for one beyond it', () => {
    const many = Array.from({ length: BOARD_PAGE_SIZE + 1 }, (_, index) =>
      makeRow({ method: `M${index}`, value: index }),
    );
    const shown = view(many, 'page=999');
    expect([shown.page, shown.pages, shown.entries.length, shown.total]).toEqual([
      2,
      2,
      1,
      BOARD_PAGE_SIZE + 1,
    ]);
  });

  it('has no metric and no chart without scores', () => {
    const shown = view([]);
    expect([shown.metric, shown.chart, shown.leader]).toEqual([undefined, null, undefined]);
  });
});
