import type { BoardRow } from './board-row.ts';
import { isGroupLowerBetter, type MetricDirection } from './board-ranking.ts';
import { groupByMetric, type MetricGroup } from './metric-groups.ts';
import { rankRows, type Ranked } from './rank.ts';
import { rankStanding } from './ruling.ts';
import { findCommonScale } from './scale.ts';
import { writeRange } from './value-range.ts';

/** A benchmark as far as comparing on it needs to know. */
export interface ComparedBenchmark {
  slug: string;
  name: string;
  /** The metric that it is known for. */
  metric: string | null;
  isLowerBetter: boolean;
}

/** What is reported of one method on one benchmark. */
export interface ComparisonCell<Row> {
  /** The best reported value. */
  best: Row;
  /** Everything reported in the same metric, the best first. */
  sources: Row[];
  /** How many papers report it. */
  papers: number;
  /** Others are reported too, and none is better. */
  isBest: boolean;
  /** The best value on the line's common scale; null where it can't be brought there. */
  scaled: number | null;
  /** From where to where papers differ; null where they agree, or one alone reports it. */
  range: ReportedRange | null;
}

/** What different papers say of one thing. */
export interface ReportedRange {
  /** On the common scale. */
  low: number;
  high: number;
  /** Both as the papers wrote them: `58.8–63.2%`. */
  written: string;
  /** How many papers have a value that compares. */
  papers: number;
}

export interface ComparisonLine<Row> {
  benchmark: ComparedBenchmark;
  metric: string;
  /** In that metric. */
  isLowerBetter: boolean;
  /** Of the line's common scale; null for bare numbers. */
  unit: string | null;
  /** One a method, in the order given; null where no paper here reports it. */
  cells: (ComparisonCell<Row> | null)[];
}

/**
 * Sets methods side by side, a line a benchmark. Of a benchmark's metrics the one counts that most of the methods are
 * reported in. Benchmarks that none of them is reported on give a line of empty cells.
 * @param methods slugs, in the order of the columns
 */
export function toComparison<Row extends BoardRow>(
  rows: readonly Row[],
  methods: readonly string[],
  benchmarks: readonly ComparedBenchmark[],
  isMetricLowerBetter: MetricDirection,
): ComparisonLine<Row>[] {
  return benchmarks.map((benchmark) => {
    const own = rows.filter((row) => row.kind === 'score' && row.benchmark?.slug === benchmark.slug);
    const group = fullestGroup(groupByMetric(own, benchmark.metric), methods);
    const isLowerBetter = isGroupLowerBetter(group, benchmark, isMetricLowerBetter);
    const { toValue, unit } = findCommonScale<BoardRow>(group?.rows ?? []);
    const ranked = rankRows(group?.rows ?? [], { isLowerBetter, toValue: rankStanding(toValue) });
    const cells = methods.map((slug) => toCell(ranked, slug, unit));
    const metric = group?.name ?? benchmark.metric ?? 'score';
    return { benchmark, metric, isLowerBetter, unit, cells };
  });
}

function toCell<Row extends BoardRow>(
  ranked: readonly Ranked<Row>[],
  slug: string,
  unit: string | null,
): ComparisonCell<Row> | null {
  const mine = ranked.filter(({ row }) => row.method?.slug === slug);
  const [best] = mine;
  if (!best) return null;
  return {
    best: best.row,
    sources: mine.map(({ row }) => row),
    papers: countPapers(mine),
    isBest: best.rank === 1 && ranked.some(({ row }) => row.method?.slug !== slug),
    scaled: best.scaled,
    range: findRange(mine, unit),
  };
}

/** Values of one paper that differ are no range: they were measured under conditions that it tells apart. */
function findRange<Row extends BoardRow>(
  entries: readonly Ranked<Row>[],
  unit: string | null,
): ReportedRange | null {
  const known = entries.flatMap(({ row, scaled }) => (scaled === null ? [] : [{ row, scaled }]));
  const papers = countPapers(known);
  const values = known.map(({ scaled }) => scaled);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return papers > 1 && low < high ? { low, high, written: writeRange(known, unit), papers } : null;
}

function countPapers(entries: readonly { row: BoardRow }[]): number {
  return new Set(entries.map(({ row }) => row.paper.slug)).size;
}

function fullestGroup<Row extends BoardRow>(
  groups: readonly MetricGroup<Row>[],
  methods: readonly string[],
): MetricGroup<Row> | undefined {
  const covered = ({ rows }: MetricGroup<Row>) =>
    methods.filter((slug) => rows.some((row) => row.method?.slug === slug)).length;
  return [...groups].sort((a, b) => covered(b) - covered(a))[0];
}
