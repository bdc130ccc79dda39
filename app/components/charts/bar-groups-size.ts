import type { BarGroup } from '#app/leaderboard/comparison-bars.ts';

export const HEAD = 24;
export const BAR = 20;
export const GAP = 10;
export const AXIS = 22;

/** Pixels that grouped bars are high: known before their code is there. */
export function toBarGroupsHeight(groups: readonly BarGroup[]): number {
  return groups.reduce((sum, { bars }) => sum + toGroupHeight(bars.length), AXIS);
}

/** Pixels of one group with so many bars. */
export function toGroupHeight(bars: number): number {
  return HEAD + bars * BAR + GAP;
}
