import { findBaselines, type Baseline } from './baseline.ts';
import { chooseGroup, isGroupLowerBetter, rankBoard, type MetricDirection } from './board-ranking.ts';
import type { BoardParams } from './board-search.ts';
import { toBarSeries, type Bar } from './bar-series.ts';
import type { BoardRow } from './board-row.ts';
import { isChecked } from './claim-state.ts';
import { toDisagreementRows, toGainPanels, toStepRows, type ChartRow, type GainPanel } from './chart-rows.ts';
import { listSteps, sortGains, splitSteps } from './gain-rows.ts';
import { groupByMetric } from './metric-groups.ts';
import { countPages } from './page-search.ts';
import type { Ranked } from './rank.ts';
import { filterRows, listChoices, sortRows, type BoardChoices } from './select-rows.ts';
import { findConflicts } from './systems.ts';
import { toTimeSeries, type TimeSeries } from './time-series.ts';

export const BOARD_PAGE_SIZE = 50;
/** More points than this are a cloud, and cost a page its speed. */
const MOST_POINTS = 400;
const MOST_GAINS = 20;

export interface BoardEntry<Row> extends Ranked<Row> {
  /** How many other papers give this system another value. */
  conflicts: number;
  /** Its value less the best one of the board, on the common scale; null where it can't be compared. */
  toBest: number | null;
  /** What its paper measures it against, and its value less that. */
  baseline: (Baseline & { delta: number }) | null;
}

/** A result over time, or a comparison where too few results have a date. */
export type BoardChart =
  | { kind: 'time'; series: TimeSeries; unit: string | null }
  | { kind: 'bars'; bars: Bar[]; unit: string | null };

export interface BoardView<Row> {
  metrics: { key: string; name: string; scores: number }[];
  /** The metric that is shown; undefined where the benchmark has no scores. */
  metric: { key: string; name: string } | undefined;
  /** In that metric. */
  isLowerBetter: boolean;
  counts: { claims: number; papers: number; checked: number };
  /** Rows of each tab, whatever the filters say. */
  tabs: { best: number; all: number };
  entries: BoardEntry<Row>[];
  /** Rows that pass the filters, over all pages. */
  total: number;
  page: number;
  pages: number;
  /** What the filters can be set to. */
  choices: BoardChoices;
  chart: BoardChart | null;
  /** Best value of the whole board, as a row. */
  leader: Row | undefined;
  /** Scores with what they started from, those that went the better way. */
  steps: ChartRow[];
  /** Those that went the other way. */
  stepsBack: ChartRow[];
  /** Systems of which papers report different values. */
  disagreements: ChartRow[];
  /** Of the scale on which the scores of the metric are compared; null for bare numbers. */
  unit: string | null;
  gainPanels: GainPanel[];
  /** The first gains of each basis; those for the better alone. */
  gains: Row[];
  /** How many there are. */
  gainTotal: number;
  /** Gains that are none for the better, or of which nobody says so. */
  otherGains: OtherGains<Row>[];
}

export interface OtherGains<Row> {
  change: 'decline' | 'unknown';
  /** The first of each basis. */
  rows: Row[];
  total: number;
}

export interface BoardSource<Row> {
  benchmark: { name: string; metric: string | null; isLowerBetter: boolean };
  rows: readonly Row[];
  gains: readonly Row[];
  /** For metrics other than the one that the benchmark is known for. */
  isMetricLowerBetter: MetricDirection;
}

/** Everything that a leaderboard page shows, from the claims of a benchmark and what the address asks for. */
export function toBoardView<Row extends BoardRow>(
  source: BoardSource<Row>,
  params: BoardParams,
): BoardView<Row> {
  const { rows, gains } = source;
  const { groups, group, isLowerBetter, all, best, unit, shown, entries } = selectEntries(source, params);
  const pages = countPages(entries.length, BOARD_PAGE_SIZE);
  const page = Math.min(params.page, pages);
  const claims = [...rows, ...gains];
  const improvements = gains.filter(({ change }) => change === 'improvement');
  const { better, worse } = splitSteps(listSteps(group?.rows ?? []), isLowerBetter);
  return {
    metrics: groups.map(({ key, name, rows: { length } }) => ({ key, name, scores: length })),
    metric: group && { key: group.key, name: group.name },
    isLowerBetter,
    counts: {
      claims: claims.length,
      papers: new Set(claims.map(({ paper }) => paper.slug)).size,
      checked: claims.filter(isChecked).length,
    },
    tabs: { best: best.length, all: all.length },
    entries: entries.slice((page - 1) * BOARD_PAGE_SIZE, page * BOARD_PAGE_SIZE),
    total: entries.length,
    page,
    pages,
    choices: listChoices(all.map(({ row }) => row)),
    chart: toChart(filterRows(shown, params), unit, isLowerBetter),
    leader: all[0]?.scaled == null ? undefined : all[0].row,
    steps: toStepRows(better),
    stepsBack: toStepRows(worse),
    disagreements: toDisagreementRows(all, findConflicts(all), { unit }),
    unit,
    gainPanels: toGainPanels(improvements),
    gains: sortGains(improvements).slice(0, MOST_GAINS),
    gainTotal: improvements.length,
    otherGains: listOtherGains(gains),
  };
}

/** Rows of all pages in the order that the address asks for, with the ranking that they come from. */
export function selectEntries<Row extends BoardRow>(
  { benchmark, rows, isMetricLowerBetter }: BoardSource<Row>,
  params: BoardParams,
) {
  const groups = groupByMetric(rows, benchmark.metric);
  const group = chooseGroup(groups, params.metric);
  const isLowerBetter = isGroupLowerBetter(group, benchmark, isMetricLowerBetter);
  const ranking = rankBoard(group?.rows ?? [], { isLowerBetter });
  const { all, best } = ranking;
  const shown = params.show === 'all' ? all : best;
  const baselines = findBaselines(ranking);
  const conflicts = findConflicts(all);
  const top = all[0]?.scaled ?? null;
  const selected = sortRows(filterRows(shown, params), params, {
    baselines,
    isLowerBetter,
  });
  const entries: BoardEntry<Row>[] = selected.map((entry) => {
    const baseline = baselines.get(entry.row.id);
    return {
      ...entry,
      conflicts: conflicts.get(entry.row.id)?.length ?? 0,
      toBest: entry.scaled === null || top === null ? null : entry.scaled - top,
      baseline:
        baseline && entry.scaled !== null ? { ...baseline, delta: entry.scaled - baseline.scaled } : null,
    };
  });
  return { groups, group, isLowerBetter, ...ranking, shown, entries };
}

function listOtherGains<Row extends BoardRow>(gains: readonly Row[]): OtherGains<Row>[] {
  return (['decline', 'unknown'] as const).flatMap((change) => {
    const rows = gains.filter((row) => (row.change ?? 'unknown') === change);
    return rows.length > 0
      ? [{ change, rows: sortGains(rows).slice(0, MOST_GAINS), total: rows.length }]
      : [];
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
