import { isGroupLowerBetter, rankBoard, type MetricDirection } from './board-ranking.ts';
import { toClaimPath, type BoardRow } from './board-row.ts';
import type { ChartMark } from './chart-mark.ts';
import { formatValue } from './format-value.ts';
import { groupByMetric, type MetricGroup } from './metric-groups.ts';
import { pairSystems, type ToPairKey } from './pair-systems.ts';
import type { Ranked } from './rank.ts';
import type { StandingBoard, StandingRow } from './standings.ts';
import { toLabel } from './time-series.ts';

/** A system with its best value on each of two benchmarks. */
export interface PairPoint extends ChartMark {
  x: number;
  y: number;
  name: string;
  /** It is one of the methods or base models that were chosen. */
  isChosen: boolean;
  /** The one of the two benchmarks where its base model is named; null where both say the same of it. */
  baseNamedOn: string | null;
}

export interface PairAxis {
  benchmark: { slug: string; name: string };
  metric: string;
  isLowerBetter: boolean;
  unit: string | null;
}

export interface PairSeries {
  x: PairAxis;
  y: PairAxis;
  /** From left to right. */
  points: PairPoint[];
  /** How many systems are on both; more than the points where only the first are drawn. */
  systems: number;
}

type PairRow = StandingRow & { paper: Pick<BoardRow['paper'], 'slug' | 'title' | 'publishedOn'> };

const MOST_POINTS = 400;
/** Of a board's metrics, those with most scores come into question. */
const MOST_METRICS = 6;

/**
 * Sets one benchmark against another: every system (a method, with the model that it is built on) that is reported on both,
 * in the two metrics that most systems share. Each axis has the scale of its own board. Where one board names the base
 * model and the other does not, see `pairSystems`.
 * @param chosen slugs of methods and base models that stand out
 */
export function toPairSeries<Row extends PairRow>(
  [x, y]: readonly [StandingBoard<Row>, StandingBoard<Row>],
  chosen: readonly string[],
  isMetricLowerBetter: MetricDirection,
): PairSeries {
  const toKey = pairSystems(x.rows, y.rows);
  const [groupX, groupY] = findSharedMetrics(x, y, toKey);
  const onX = rankGroup(x, groupX, toKey, isMetricLowerBetter);
  const onY = rankGroup(y, groupY, toKey, isMetricLowerBetter);
  const points = [...onX.best].flatMap(([key, first]) => {
    const second = onY.best.get(key);
    return second ? [toPoint(first, second, [x, y], chosen)] : [];
  });
  // Those that were chosen are drawn in any case.
  const drawn = points.sort((a, b) => Number(b.isChosen) - Number(a.isChosen)).slice(0, MOST_POINTS);
  return {
    x: onX.axis,
    y: onY.axis,
    points: drawn.sort((a, b) => a.x - b.x || a.y - b.y),
    systems: points.length,
  };
}

type Known<Row> = Ranked<Row> & { scaled: number };

function rankGroup<Row extends PairRow>(
  { benchmark }: StandingBoard<Row>,
  group: MetricGroup<Row> | undefined,
  toKey: ToPairKey<Row>,
  isMetricLowerBetter: MetricDirection,
): { axis: PairAxis; best: Map<string, Known<Row>> } {
  const isLowerBetter = isGroupLowerBetter(group, benchmark, isMetricLowerBetter);
  const { best, unit } = rankBoard(group?.rows ?? [], { isLowerBetter });
  const known = best.filter((entry): entry is Known<Row> => entry.scaled !== null);
  return {
    axis: {
      benchmark: { slug: benchmark.slug, name: benchmark.name },
      metric: group?.name ?? benchmark.metric ?? 'score',
      isLowerBetter,
      unit,
    },
    best: new Map(known.map((entry) => [toKey(entry.row), entry])),
  };
}

function findSharedMetrics<Row extends PairRow>(
  x: StandingBoard<Row>,
  y: StandingBoard<Row>,
  toKey: ToPairKey<Row>,
): [MetricGroup<Row> | undefined, MetricGroup<Row> | undefined] {
  const [groupsX, groupsY] = [x, y].map(({ rows, benchmark }) =>
    groupByMetric(rows, benchmark.metric)
      .slice(0, MOST_METRICS)
      .map((group) => ({ group, systems: new Set(group.rows.map(toKey)) })),
  );
  const pairs = (groupsX ?? []).flatMap((left) =>
    (groupsY ?? []).map((right) => ({
      left,
      right,
      shared: [...left.systems].filter((key) => right.systems.has(key)).length,
    })),
  );
  // Of equals the first stays first: the pair of the largest groups.
  const [most] = pairs.sort((a, b) => b.shared - a.shared);
  return [most?.left.group ?? groupsX?.[0]?.group, most?.right.group ?? groupsY?.[0]?.group];
}

function toPoint<Row extends PairRow>(
  first: Known<Row>,
  second: Known<Row>,
  [x, y]: readonly [StandingBoard<Row>, StandingBoard<Row>],
  chosen: readonly string[],
): PairPoint {
  const { row } = first;
  const { label, baseNamedOn } = nameSystem(row, second.row, [x.benchmark.name, y.benchmark.name]);
  const slugs = [row.method?.slug, row.base?.slug, second.row.base?.slug];
  return {
    ...toHalf(row, x.benchmark.name),
    also: toHalf(second.row, y.benchmark.name),
    label,
    name: row.method?.name ?? label,
    x: first.scaled,
    y: second.scaled,
    isChosen: slugs.some((slug) => slug != null && chosen.includes(slug)),
    baseNamedOn,
  };
}

/** What the point is called; where one of the two alone names its base model, it says which. */
function nameSystem(first: PairRow, second: PairRow, [x, y]: readonly [string, string]) {
  const [base, baseNamedOn] = first.base ? [first.base, x] : [second.base, y];
  if (base === null || (first.base && second.base)) return { label: toLabel(first), baseNamedOn: null };
  const named = { name: `${base.name}, named on ${baseNamedOn} alone`, slug: base.slug };
  return { label: toLabel({ method: first.method, base: named }), baseNamedOn };
}

function toHalf(row: PairRow, benchmark: string) {
  const { text, rest } = formatValue(row);
  return {
    id: row.id,
    lead: benchmark,
    written: text + rest,
    path: toClaimPath(row),
    paper: row.paper.title,
  };
}
