import { isGroupLowerBetter, rankBoard, type MetricDirection, type RankableRow } from './board-ranking.ts';
import type { BoardRow } from './board-row.ts';
import { groupByMetric } from './metric-groups.ts';

type ContestingRow = RankableRow & Pick<BoardRow, 'role'>;

/** A result that took the lead of a board. */
export interface NewBest<Row> {
  metric: string;
  row: Row;
  /** The best that was known before. */
  previous: Row;
  /** How much better, on the scale and in the unit of the board; always positive. */
  gain: number;
  unit: string | null;
}

/**
 * The result that leads a board since some day, in the metric with most results in which there is one. It is its paper's own
 * system, its paper appeared from that day on, and beats something that was known before. Ties are no lead.
 * @param from ISO date
 */
export function findNewBest<Row extends ContestingRow>(
  rows: readonly Row[],
  benchmark: { name: string; metric: string | null; isLowerBetter: boolean },
  from: string,
  isMetricLowerBetter: MetricDirection,
): NewBest<Row> | undefined {
  for (const group of groupByMetric(rows, benchmark.metric)) {
    const isLowerBetter = isGroupLowerBetter(group, benchmark, isMetricLowerBetter);
    const { all: ranked, unit } = rankBoard(group.rows, { isLowerBetter });
    const [best] = ranked;
    const date = best?.row.paper.publishedOn;
    if (!best || best.scaled === null || !date || date < from || best.row.role !== 'proposed') continue;
    const previous = ranked.find(({ row }) => isKnownBefore(row, best.row.paper.slug, date));
    if (!previous || previous.scaled === null || previous.scaled === best.scaled) continue;
    // Takes away what binary fractions add.
    const gain = Number(Math.abs(best.scaled - previous.scaled).toPrecision(6));
    return { metric: group.name, row: best.row, previous: previous.row, gain, unit };
  }
  return undefined;
}

/** Reported earlier, or by the same paper of a system that was there before it. */
function isKnownBefore({ paper, role }: ContestingRow, slug: string, date: string): boolean {
  if (paper.slug === slug) return role === 'comparator';
  return paper.publishedOn !== null && paper.publishedOn < date;
}

/** The day so many days before another, as ISO dates. */
export function subtractDays(date: string, days: number): string {
  return new Date(Date.parse(date) - days * 86_400_000).toISOString().slice(0, 10);
}
