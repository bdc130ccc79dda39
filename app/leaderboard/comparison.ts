import type { BoardRow } from './board-row.ts';
import { isGroupLowerBetter, type MetricDirection } from './board-ranking.ts';
import { groupByMetric, type MetricGroup } from './metric-groups.ts';
import { rankRows } from './rank.ts';
import { rankStanding } from './ruling.ts';
import { findCommonScale } from './scale.ts';

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
}

export interface ComparisonLine<Row> {
  benchmark: ComparedBenchmark;
  metric: string;
  /** In that metric. */
  isLowerBetter: boolean;
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
    const ranked = rankRows(group?.rows ?? [], {
      isLowerBetter,
      toValue: rankStanding(findCommonScale(group?.rows ?? []).toValue),
    });
    const cells = methods.map((slug) => {
      const mine = ranked.filter(({ row }) => row.method?.slug === slug);
      const [best] = mine;
      if (!best) return null;
      return {
        best: best.row,
        sources: mine.map(({ row }) => row),
        papers: new Set(mine.map(({ row }) => row.paper.slug)).size,
        isBest: best.rank === 1 && ranked.some(({ row }) => row.method?.slug !== slug),
        scaled: best.scaled,
      };
    });
    return { benchmark, metric: group?.name ?? benchmark.metric ?? 'score', isLowerBetter, cells };
  });
}

function fullestGroup<Row extends BoardRow>(
  groups: readonly MetricGroup<Row>[],
  methods: readonly string[],
): MetricGroup<Row> | undefined {
  const covered = ({ rows }: MetricGroup<Row>) =>
    methods.filter((slug) => rows.some((row) => row.method?.slug === slug)).length;
  return [...groups].sort((a, b) => covered(b) - covered(a))[0];
}
