import { isPhysicalUnit } from '../lexicon/units.ts';
import type { WordSet } from '../lexicon/word-sets.ts';
import type { NumberMention } from '../numbers/number-mention.ts';
import { all, not, type Pattern, pattern, reading } from './pattern.ts';

function ofNumber(says: string, holds: (number: NumberMention) => boolean): Pattern {
  return reading(says, ({ number }) => holds(number));
}

export const percent = ofNumber('a percentage', ({ unit }) => unit === '%');
export const points = ofNumber('in points', ({ unit }) => unit === 'points');
export const times = ofNumber('a factor', ({ unit }) => unit === 'x');
export const bare = ofNumber('without unit', ({ unit, magnitude }) => unit === null && magnitude === 1);
export const fraction = ofNumber('so many of so many', ({ total }) => total !== null);
/** Milliseconds, frames a second, gigabytes. */
export const physical = ofNumber(
  'a measured quantity',
  ({ unit, magnitude }) => isPhysicalUnit(unit) && magnitude === 1,
);
/** `3.8 billion`, `$51.7M`. */
export const magnified = ofNumber('in thousands or more', ({ magnitude }) => magnitude !== 1);
export const mayBeVersion = ofNumber('perhaps part of a name', (number) => number.mayBeVersion);
export const signed = ofNumber('with a sign', ({ sign }) => sign !== null);
export const plus = ofNumber('with a plus', ({ sign }) => sign === '+');
export const minus = ofNumber('with a minus', ({ sign }) => sign === '-');
export const whole = ofNumber(
  'a whole number',
  ({ value, decimals }) => decimals === 0 && Number.isInteger(value),
);
export const decimal = ofNumber('with decimals', ({ decimals }) => decimals > 0);
export const range = ofNumber('a range', ({ low }) => low !== null);

/** A whole number without unit or sign: a count, a setting, a year, unless much speaks against it. */
export const bareWhole = all(bare, whole, not(signed));

/** Between two values, both included. */
export function between(low: number, high: number): Pattern {
  return pattern(`${low} to ${high}`, ({ number }) => number.value >= low && number.value <= high);
}

/** In this unit, as the lexer writes it. */
export function unit(name: string): Pattern {
  return ofNumber(`in ${name}`, (number) => number.unit === name);
}

/** In one of some units, as the lexer writes them. */
export function unitIn(set: WordSet): Pattern {
  return ofNumber(`in ${set.name}`, (number) => number.unit !== null && set.words.has(number.unit));
}
