import type { PairAxis, PairSeries } from '#app/leaderboard/pair-series.ts';

/** What two benchmarks against each other show, in words. */
export function describePair({ x, y, points, systems }: PairSeries): string {
  const chosen = points.filter(({ isChosen }) => isChosen);
  const halfNamed = points.filter(({ baseNamedOn }) => baseNamedOn !== null).length;
  const names = [...new Set(chosen.map(({ label }) => label))];
  return [
    `${systems.toLocaleString('en')} ${systems === 1 ? 'system is' : 'systems are'} reported on both: ${nameAxis(x)} from left to right, ${nameAxis(y)} from bottom to top.`,
    points.length < systems && `The first ${points.length} are drawn.`,
    halfNamed > 0 &&
      `Of ${halfNamed} of them one benchmark alone names the base model; each knows the method in no other form.`,
    names.length > 0 && `Full marks are what is compared: ${names.slice(0, 12).join(', ')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** `accuracy on MATH` or `WER on LibriSpeech (lower is better)`. */
export function nameAxis({ benchmark, metric, isLowerBetter }: PairAxis): string {
  return `${metric} on ${benchmark.name}${isLowerBetter ? ' (lower is better)' : ''}`;
}
