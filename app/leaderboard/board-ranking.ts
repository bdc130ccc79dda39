import type { BoardRow } from './board-row.ts';
import { toMetricKey, type MetricGroup } from './metric-groups.ts';
import { rankRows, type Ranked } from './rank.ts';
import { rankStanding } from './ruling.ts';
import { findCommonScale } from './scale.ts';
import { keepBestPerSystem } from './systems.ts';

/** As much of a claim as ranking it takes. */
export type RankableRow = Pick<
  BoardRow,
  'id' | 'value' | 'unit' | 'metric' | 'method' | 'base' | 'settled'
> & {
  paper: Pick<BoardRow['paper'], 'slug' | 'publishedOn'>;
};

/** The scores of one metric in the order of their ranks. */
export interface BoardRanking<Row> {
  /** Every claim; those that do not stand come last, without a rank. */
  all: Ranked<Row>[];
  /** The best claim of each system, ranked among themselves. */
  best: Ranked<Row>[];
  /** The unit of the common scale; null for bare numbers. */
  unit: string | null;
  /** Brings a value of a row's unit to the common scale. */
  toValue: (row: { value: number; unit: string | null }) => number | null;
}

/** The one way in which scores of a metric are ranked, wherever a rank is shown. */
export function rankBoard<Row extends RankableRow>(
  rows: readonly Row[],
  { isLowerBetter }: { isLowerBetter: boolean },
): BoardRanking<Row> {
  const { toValue, unit } = findCommonScale<{ value: number; unit: string | null }>(rows);
  const toRankedValue = rankStanding<Row>(toValue);
  const all = rankRows(byAge(rows), { isLowerBetter, toValue: toRankedValue });
  const best = rankRows(
    keepBestPerSystem(all).map(({ row }) => row),
    { isLowerBetter, toValue: toRankedValue },
  );
  return { all, best, unit, toValue };
}

/** The group that an address names, else the largest. */
export function chooseGroup<Row>(
  groups: readonly MetricGroup<Row>[],
  key: string | undefined,
): MetricGroup<Row> | undefined {
  return groups.find((group) => group.key === key) ?? groups[0];
}

/** Whether smaller values are better in a metric, where anything is known of it. */
export type MetricDirection = (benchmark: string, metric: string) => boolean;

/**
 * Which way better lies in a group: in the metric that the benchmark is known for as the benchmark says, in others as the
 * metric does. An error rate on a board of accuracies is still best where it is lowest. Where nobody knows what a benchmark
 * measures, but somebody has said that lower is better, that holds for all of it.
 */
export function isGroupLowerBetter(
  group: { key: string; name: string } | undefined,
  benchmark: { name: string; metric: string | null; isLowerBetter: boolean },
  isMetricLowerBetter: MetricDirection,
): boolean {
  if (!group || group.key === toMetricKey(null, benchmark.metric)) return benchmark.isLowerBetter;
  if (benchmark.metric === null && benchmark.isLowerBetter) return true;
  return isMetricLowerBetter(benchmark.name, group.name);
}

/** Of equal values, the one that was reported first stands first. */
function byAge<Row extends RankableRow>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => {
    const [left, right] = [a.paper.publishedOn ?? '9999', b.paper.publishedOn ?? '9999'];
    return left < right ? -1 : left > right ? 1 : a.id - b.id;
  });
}
