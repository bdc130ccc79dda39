export type AxisScale = 'linear' | 'log';

/** How many times the middle of some values the largest may be before they no longer share a plain axis. */
const WIDEST = 20;

/** A logarithmic axis for positive values of which the largest would press all others flat, else a plain one. */
export function chooseScale(values: readonly number[]): AxisScale {
  const sorted = [...values].sort((a, b) => a - b);
  const [least, middle, most] = [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)];
  if (least === undefined || middle === undefined || most === undefined || least <= 0) return 'linear';
  return most / middle > WIDEST ? 'log' : 'linear';
}
