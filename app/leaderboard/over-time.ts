import { isGroupLowerBetter, rankBoard, type MetricDirection } from './board-ranking.ts';
import type { BoardRow } from './board-row.ts';
import { groupByMetric } from './metric-groups.ts';
import { toTimeSeries, type TimeSeries } from './time-series.ts';

/** A benchmark as far as ranking on it needs to know. */
interface Benchmark {
  slug: string;
  name: string;
  metric: string | null;
  isLowerBetter: boolean;
}

/** Scores over time on one of several benchmarks. */
export interface OverTime {
  /** Benchmarks with enough dated scores, those with most first. */
  choices: { slug: string; name: string; points: number }[];
  benchmark: { slug: string; name: string };
  metric: string;
  isLowerBetter: boolean;
  unit: string | null;
  series: TimeSeries;
}

/** Fewer points, or points of one day, are no course of time. */
const LEAST_POINTS = 3;
const LEAST_DAYS = 2;
const MOST_POINTS = 400;

/**
 * Scores over time on one benchmark, in the metric that most of them are given in: values on several benchmarks share no
 * scale. Undefined where no benchmark has enough of them.
 * @param asked slug of the benchmark; the one with most points where it has none
 */
export function toOverTime<Row extends BoardRow>(
  rows: readonly Row[],
  benchmarks: readonly Benchmark[],
  asked: string | undefined,
  isMetricLowerBetter: MetricDirection,
): OverTime | undefined {
  const dated = groupByBenchmark(rows);
  const known = benchmarks
    .map((benchmark) => toCourse(dated.get(benchmark.slug) ?? [], benchmark, isMetricLowerBetter))
    .filter(({ series: { points } }) => points.length >= LEAST_POINTS && countDays(points) >= LEAST_DAYS)
    .sort((a, b) => b.series.points.length - a.series.points.length);
  const chosen = known.find(({ benchmark }) => benchmark.slug === asked) ?? known[0];
  if (!chosen) return undefined;
  const choices = known.map(({ benchmark, series }) => ({ ...benchmark, points: series.points.length }));
  return { choices, ...chosen };
}

/** Benchmarks with a page that the most scores are on. */
export function listMostReported(rows: readonly BoardRow[], most = 12): string[] {
  const counts = new Map<string, number>();
  for (const { kind, benchmark } of rows)
    if (kind === 'score' && benchmark?.slug != null)
      counts.set(benchmark.slug, (counts.get(benchmark.slug) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= LEAST_POINTS)
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
    .slice(0, most)
    .map(([slug]) => slug);
}

/** Dated scores by the slug of their benchmark. */
function groupByBenchmark<Row extends BoardRow>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const slug = row.benchmark?.slug;
    if (row.kind !== 'score' || slug == null || row.paper.publishedOn === null) continue;
    const members = groups.get(slug);
    if (members) members.push(row);
    else groups.set(slug, [row]);
  }
  return groups;
}

function toCourse<Row extends BoardRow>(
  rows: readonly Row[],
  benchmark: Benchmark,
  isMetricLowerBetter: MetricDirection,
): Omit<OverTime, 'choices'> {
  const [group] = groupByMetric(rows, benchmark.metric);
  const isLowerBetter = isGroupLowerBetter(group, benchmark, isMetricLowerBetter);
  const { all, unit } = rankBoard(group?.rows ?? [], { isLowerBetter });
  return {
    benchmark: { slug: benchmark.slug, name: benchmark.name },
    metric: group?.name ?? 'score',
    isLowerBetter,
    unit,
    series: toTimeSeries(all.slice(0, MOST_POINTS), { isLowerBetter }),
  };
}

function countDays(points: TimeSeries['points']): number {
  return new Set(points.map(({ date }) => date)).size;
}
