import type { Basis } from '../claim.ts';
import { type Figure, showFigure } from './figure.ts';
import { difference, intervalOf, linear, ratio, type Interval } from './interval.ts';

/** One way in which a gain may speak of a change between two scores, and what it would then have to be. */
export interface GainReading {
  readonly basis: Exclude<Basis, 'unspecified'>;
  readonly entailed: Interval;
  /** The middle of `entailed`: what the figures as written come to. */
  readonly value: number;
  /** 100 where a change of shares of one is told in percent, else 1. */
  readonly scale: number;
  /** The computation without its result: `90.0 − 58.8`. */
  readonly term: string;
}

/** The change in the scores' own unit, or in points of a percentage where the scores are shares of one and `inPercent`. */
export function readAsDifference(from: Figure, to: Figure, inPercent: boolean): GainReading {
  const [less, more] = inOrder(from, to);
  const scale = inPercent && more.value <= 1 ? 100 : 1;
  const term = `${showFigure(more)} − ${showFigure(less)}`;
  return {
    basis: 'absolute',
    entailed: linear(difference(intervalOf(more), intervalOf(less)), scale),
    value: (more.value - less.value) * scale,
    scale,
    term: scale === 1 ? term : `100 · (${term})`,
  };
}

/** The change as a percentage of the score it starts from. */
export function readAsPercentage(from: Figure, to: Figure): GainReading | undefined {
  const quotient = ratio(intervalOf(to), intervalOf(from));
  if (!quotient) return undefined;
  const isRise = to.value >= from.value;
  const change = isRise
    ? linear(quotient, 100, -100)
    : { low: 100 - 100 * quotient.high, high: 100 - 100 * quotient.low };
  const [less, more] = inOrder(from, to);
  return {
    basis: 'relative',
    entailed: change,
    value: Math.abs(100 * (to.value / from.value - 1)),
    scale: 1,
    term: `(${showFigure(more)} − ${showFigure(less)}) / ${showFigure(from)}`,
  };
}

/** How many times the greater figure is the lesser one. */
export function readAsFactor(from: Figure, to: Figure): GainReading | undefined {
  const [less, more] = inOrder(from, to);
  const quotient = ratio(intervalOf(more), intervalOf(less));
  return (
    quotient && {
      basis: 'factor',
      entailed: quotient,
      value: more.value / less.value,
      scale: 1,
      term: `${showFigure(more)} / ${showFigure(less)}`,
    }
  );
}

/**
 * What else people mean by such a gain: a percentage of the score reached, of the share that was missing to 100 or to 1,
 * the score reached as a percentage of the start, one time less than the factor. None of it settles anything, but a gain
 * that fits one of these is not wrong.
 */
export function listLooseReadings(from: Figure, to: Figure): Interval[] {
  const [a, b] = [intervalOf(from), intervalOf(to)];
  const [less, more] = to.value >= from.value ? [a, b] : [b, a];
  const whole = more.high <= 1.01 ? 1 : 100;
  const missing = { low: whole - less.high, high: whole - less.low };
  const apart = difference(more, less);
  return [
    linear(apart, 1),
    linear(apart, 100),
    scaled(ratio(apart, a), 100),
    scaled(ratio(apart, b), 100),
    scaled(ratio(apart, missing), 100),
    scaled(ratio(more, less), 100),
    scaled(ratio(less, more), 100),
    scaled(ratio(more, less), 1),
    scaled(ratio(more, less), 1, -1),
  ].filter((interval) => interval !== undefined);
}

function scaled(interval: Interval | undefined, scale: number, shift = 0): Interval | undefined {
  return interval && linear(interval, scale, shift);
}

function inOrder(a: Figure, b: Figure): [less: Figure, more: Figure] {
  return a.value <= b.value ? [a, b] : [b, a];
}
