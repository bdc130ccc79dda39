import type { BoardParams } from './board-search.ts';
import { toBarSeries, type Bar } from './bar-series.ts';
import type { BoardRow } from './board-row.ts';
import { listSteps, sortGains, type StepRow } from './gain-rows.ts';
import { groupByMetric } from './metric-groups.ts';
import { countPages } from './page-search.ts';
import { rankRows, type Ranked } from './rank.ts';
import { findCommonScale } from './scale.ts';
import { filterRows, listYears, sortRows } from './select-rows.ts';
import { findConflicts, keepBestPerSystem } from './systems.ts';
import { toTimeSeries, type TimeSeries } from './time-series.ts';

export const BOARD_PAGE_SIZE = 50;
/** More points than this are a cloud, and cost a page its speed. */
const MOST_POINTS = 400;
const MOST_GAINS = 200;

export interface BoardEntry<Row> extends Ranked<Row> {
  /** How many other papers give this system another value. */
  conflicts: number;
}

/** A result over time, or a comparison where too few results have a date. */
export type BoardChart =
  | { kind: 'time'; series: TimeSeries; unit: string | null }
  | { kind: 'bars'; bars: Bar[]; unit: string | null };

export interface BoardView<Row> {
  metrics: { key: string; name: string; scores: number }[];
  /** The metric that is shown; undefined where the benchmark has no scores. */
  metric: { key: string; name: string } | undefined;
  counts: { claims: number; papers: number; checked: number };
  /** Rows of each tab, whatever the filters say. */
  tabs: { best: number; all: number };
  entries: BoardEntry<Row>[];
  /** Rows that pass the filters, over all pages. */
  total: number;
  page: number;
  pages: number;
  years: number[];
  chart: BoardChart | null;
  /** Best value of the whole board, as a row. */
  leader: Row | undefined;
  steps: StepRow<Row>[];
  gains: Row[];
}

export interface BoardSource<Row> {
  benchmark: { metric: string | null; isLowerBetter: boolean };
  rows: readonly Row[];
  gains: readonly Row[];
}

/** Everything that a leaderboard page shows, from the claims of a benchmark and what the address asks for. */
export function toBoardView<Row extends BoardRow>(
  { benchmark, rows, gains }: BoardSource<Row>,
  params: BoardParams,
): BoardView<Row> {
  const groups = groupByMetric(rows, benchmark.metric);
  const group = groups.find(({ key }) => key === params.metric) ?? groups[0];
  const { toValue, unit } = findCommonScale(group?.rows ?? []);
  const { isLowerBetter } = benchmark;
  const all = rankRows(byAge(group?.rows ?? []), { isLowerBetter, toValue });
  const best = rankRows(
    keepBestPerSystem(all).map(({ row }) => row),
    { isLowerBetter, toValue },
  );
  const shown = params.show === 'all' ? all : best;
  const selected = sortRows(filterRows(shown, params), params);
  const pages = countPages(selected.length, BOARD_PAGE_SIZE);
  const page = Math.min(params.page, pages);
  const conflicts = findConflicts(all);
  const claims = [...rows, ...gains];
  return {
    metrics: groups.map(({ key, name, rows: { length } }) => ({ key, name, scores: length })),
    metric: group && { key: group.key, name: group.name },
    counts: {
      claims: claims.length,
      papers: new Set(claims.map(({ paper }) => paper.slug)).size,
      checked: claims.filter(({ verdict, status }) => verdict !== null || status !== 'unchecked').length,
    },
    tabs: { best: best.length, all: all.length },
    entries: selected
      .slice((page - 1) * BOARD_PAGE_SIZE, page * BOARD_PAGE_SIZE)
      .map((entry) => ({ ...entry, conflicts: conflicts.get(entry.row.id)?.length ?? 0 })),
    total: selected.length,
    page,
    pages,
    years: listYears(all.map(({ row }) => row)),
    chart: toChart(filterRows(shown, params), unit, isLowerBetter),
    leader: all[0]?.scaled == null ? undefined : all[0].row,
    steps: listSteps(group?.rows ?? []).slice(0, MOST_GAINS),
    gains: sortGains(gains).slice(0, MOST_GAINS),
  };
}

/** Of equal values, the one that was reported first stands first. */
function byAge<Row extends BoardRow>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => {
    const [left, right] = [a.paper.publishedOn ?? '9999', b.paper.publishedOn ?? '9999'];
    return left < right ? -1 : left > right ? 1 : a.id - b.id;
  });
}

function toChart<Row extends BoardRow>(
  ranked: readonly Ranked<Row>[],
  unit: string | null,
  isLowerBetter: boolean,
): BoardChart | null {
  const comparable = ranked.filter(({ scaled }) => scaled !== null);
  if (comparable.length < 2) return null;
  const dates = new Set(comparable.map(({ row }) => row.paper.publishedOn).filter(Boolean));
  if (dates.size >= 3)
    return { kind: 'time', series: toTimeSeries(comparable.slice(0, MOST_POINTS), { isLowerBetter }), unit };
  return { kind: 'bars', bars: toBarSeries(comparable), unit };
}
