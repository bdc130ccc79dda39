import { isLowerBetter } from '#app/extraction/registry/registry.ts';
import { isGroupLowerBetter, rankBoard } from '#app/leaderboard/board-ranking.ts';
import { groupByMetric } from '#app/leaderboard/metric-groups.ts';
import type { Leaderboard } from '#db/queries/leaderboard.server.ts';
import type { EvaluatedBoard } from './evaluation-tables.ts';

/** A leaderboard with all its metrics, in each the best claim of every system in the order of the ranks. */
export function toEvaluatedBoard({
  benchmark,
  rows,
}: Pick<Leaderboard, 'benchmark' | 'rows'>): EvaluatedBoard {
  const groups = groupByMetric(rows, benchmark.metric).map((group) => {
    const direction = { isLowerBetter: isGroupLowerBetter(group, benchmark, isLowerBetter) };
    return { name: group.name, rows: rankBoard(group.rows, direction).best.map(({ row }) => row) };
  });
  return { benchmark, groups };
}
