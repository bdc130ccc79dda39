import type { Figure } from './figure.ts';

/** The values that a rounded figure may stand for, both ends included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How well a stated figure fits what others entail: `near` leaves room for digits cut off instead of rounded. */
export type Fit = 'within rounding' | 'near' | 'off';

/** Keeps the noise of binary fractions from deciding: 0.1 + 0.2 is 0.3. */
const NOISE = 1e-9;

/**
 * A figure with d decimals stands for every value within half a unit of its last place. What is computed from figures
 * then lies in the interval that interval arithmetic gives (Moore, "Interval Analysis", 1966); the same rule serves to
 * recompute published figures in GRIM (Brown & Heathers, 2017) and statcheck (Nuijten et al., 2016).
 */
export function intervalOf({ value, decimals }: Figure): Interval {
  const half = 0.5 / 10 ** decimals;
  return { low: value - half, high: value + half };
}

/** What `a − b` may be. */
export function difference(a: Interval, b: Interval): Interval {
  return { low: a.low - b.high, high: a.high - b.low };
}

/** What `a / b` may be, of figures that are not negative; undefined where `b` may be zero. */
export function ratio(a: Interval, b: Interval): Interval | undefined {
  if (b.low <= 0) return undefined;
  return { low: a.low / b.high, high: a.high / b.low };
}

/** The interval `scale · a + shift`, for a scale that is not negative. */
export function linear(a: Interval, scale: number, shift = 0): Interval {
  return { low: a.low * scale + shift, high: a.high * scale + shift };
}

/** Compares a stated figure with what others entail. `near` allows one further unit of the figure's last place. */
export function fitOf(stated: Figure, entailed: Interval): Fit {
  const { low, high } = intervalOf(stated);
  const gap = Math.max(entailed.low - high, low - entailed.high);
  if (gap <= NOISE * Math.max(1, Math.abs(high))) return 'within rounding';
  return gap <= 1 / 10 ** stated.decimals ? 'near' : 'off';
}
