import { isGroupLowerBetter, rankBoard, type MetricDirection, type RankableRow } from './board-ranking.ts';
import type { BoardRow } from './board-row.ts';
import { groupByMetric } from './metric-groups.ts';
import type { Ranked } from './rank.ts';
import { toSystemKey } from './systems.ts';

/** As much of a score as its place on a board takes. */
export type StandingRow = RankableRow & Pick<BoardRow, 'role' | 'anchor' | 'quote' | 'qualifier'>;

/** One board with all its scores. */
export interface StandingBoard<Row> {
  benchmark: { slug: string; name: string; metric: string | null; isLowerBetter: boolean };
  rows: readonly Row[];
}

/** Where the best of some claims stands on a board. */
export interface Standing<Row> {
  benchmark: { slug: string; name: string };
  metric: { key: string; name: string };
  /** The best of the claims. */
  best: Row;
  /** Among the best of each system, as the leaderboard has it. */
  rank: number;
  /** How many systems the board has. */
  systems: number;
  /** What it was when its paper appeared; null where it was not the best, or no date is known. */
  atFirst: 'best' | 'first' | null;
}

/**
 * Where some claims stand on each board that they are part of: one standing a board, in the metric that most of them are
 * given in. Results of the own system count before those of comparators.
 * @param isOurs tells the claims in question from the others of a board
 */
export function toStandings<Row extends StandingRow>(
  boards: readonly StandingBoard<Row>[],
  isOurs: (row: Row) => boolean,
  isMetricLowerBetter: MetricDirection,
): Standing<Row>[] {
  return boards.flatMap(({ benchmark, rows }) => {
    const own = (members: readonly Row[]) => members.filter(isOurs).length;
    const [group] = groupByMetric(rows, benchmark.metric).sort((a, b) => own(b.rows) - own(a.rows));
    if (!group) return [];
    const isLowerBetter = isGroupLowerBetter(group, benchmark, isMetricLowerBetter);
    const { all, best } = rankBoard(group.rows, { isLowerBetter });
    const ours = all.filter(({ row, scaled }) => scaled !== null && isOurs(row));
    const first = ours.find(({ row }) => row.role === 'proposed') ?? ours[0];
    if (!first) return [];
    const isAhead = (other: Ranked<Row>) => isBetter(other.scaled, first.scaled, isLowerBetter);
    const system = toSystemKey(first.row);
    return [
      {
        benchmark: { slug: benchmark.slug, name: benchmark.name },
        metric: { key: group.key, name: group.name },
        best: first.row,
        rank: 1 + best.filter((other) => toSystemKey(other.row) !== system && isAhead(other)).length,
        systems: best.length,
        atFirst: findStart(first, all, isAhead),
      },
    ];
  });
}

/**
 * Whether a result was the best known on the day of its paper. What the paper itself compares with was known; of other
 * papers those count that appeared before, and those of the same day where they are better.
 */
function findStart<Row extends StandingRow>(
  { row, scaled }: Ranked<Row>,
  all: readonly Ranked<Row>[],
  isAhead: (other: Ranked<Row>) => boolean,
): Standing<Row>['atFirst'] {
  const date = row.paper.publishedOn;
  if (date === null || row.role === 'comparator') return null;
  const known = all.filter((other) => {
    if (other.scaled === null) return false;
    if (other.row.paper.slug === row.paper.slug) return other.row.role === 'comparator';
    const when = other.row.paper.publishedOn;
    return when !== null && (when < date || (when === date && isAhead(other)));
  });
  if (known.some((other) => isAhead(other) || other.scaled === scaled)) return null;
  return known.length > 0 ? 'best' : 'first';
}

function isBetter(a: number | null, b: number | null, isLowerBetter: boolean): boolean {
  if (a === null || b === null) return false;
  return isLowerBetter ? a < b : a > b;
}
