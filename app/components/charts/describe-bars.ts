import type { BarPanel } from '#app/leaderboard/comparison-bars.ts';

/** What grouped bars show, in words: who is best where. */
export function describeBars({ kind, groups }: BarPanel, names: readonly string[]): string {
  const bests = groups.flatMap(({ name, bars }) => {
    const best = bars.find(({ isBest }) => isBest);
    return best ? [`${names[best.series] ?? ''} on ${name}`] : [];
  });
  const said =
    kind === 'percent'
      ? `The best reported value of each on ${count(groups.length, 'benchmark')}, on one axis from 0 to 100%.`
      : 'The best reported value of each, on the scale of this benchmark.';
  const ranges = groups.some(({ bars }) => bars.some(({ range }) => range !== null))
    ? ' A thin line across a bar goes from the lowest to the highest value that papers report.'
    : '';
  return `${said}${bests.length > 0 ? ` Best (★): ${bests.join('; ')}.` : ''}${ranges}`;
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
