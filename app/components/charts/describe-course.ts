import { formatNumber } from '#app/leaderboard/format-value.ts';
import type { OverTime } from '#app/leaderboard/over-time.ts';

/** What values over time show, in words: how many, from when to when, between which values, and by whom. */
export function describeCourse(
  { benchmark, metric, isLowerBetter, unit, series: { points } }: OverTime,
  subject: string,
): string {
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const own = points.filter(({ isProposed }) => isProposed).length;
  return (
    `${subject}: ${points.length} dated values of ${metric} on ${benchmark.name}${isLowerBetter ? ' (lower is better)' : ''}, ` +
    `${points[0]?.date} to ${points.at(-1)?.date}, between ${formatNumber(low, unit)} and ${formatNumber(high, unit)}. ` +
    `Full marks (${own}) are papers on their own system, rings (${points.length - own}) are papers on others. The line is the best so far.`
  );
}
