import { formatNumber } from '#app/leaderboard/format-value.ts';
import type { BoardChart } from '#app/leaderboard/board-view.ts';

/** What a chart shows, in a sentence or two, for those who do not see it. */
export function describeChart(chart: BoardChart, { name, metric }: { name: string; metric: string }): string {
  if (chart.kind === 'bars') {
    const [first] = chart.bars;
    const last = chart.bars.at(-1);
    if (!first || !last) return '';
    return `${toTitle(metric)} on ${name} of ${chart.bars.length} systems, from ${first.label} with ${first.written} down to ${last.label} with ${last.written}.`;
  }
  const { points, best } = chart.series;
  const [first] = points;
  const last = points.at(-1);
  const [from, to] = [best[0], best.at(-1)];
  if (!first || !last || !from || !to) return '';
  const move =
    from.value === to.value
      ? `stands at ${formatNumber(to.value, chart.unit)}`
      : `moves from ${formatNumber(from.value, chart.unit)} to ${formatNumber(to.value, chart.unit)}`;
  return `${toTitle(metric)} on ${name}: ${points.length} dated results from ${first.date} to ${last.date}. The best reported value ${move}.`;
}

function toTitle(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
