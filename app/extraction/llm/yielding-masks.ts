import type { PlacedNumber } from './numbers-of-text.ts';

/** Masks that go by the words around a number, and so may be wrong about one that is written as a result. */
const BY_MEANING: ReadonlySet<string> = new Set([
  'a share of a whole',
  'a spread, no level',
  'the range in which something holds',
]);
/** `from 40 steps to only`, with the number that is reached behind it. */
const START_OF_CHANGE = /\bfrom\s+$/;
const END_OF_CHANGE = /\bfrom\s+[\d,]+[^.,;:\d]{0,20}\sto\s+(?:only\s+|just\s+|about\s+)?$/;
const CHANGE_AHEAD = /^[^.,;:\d]{0,20}\sto\s+(?:only\s+|just\s+|about\s+)?\d/;

/**
 * Whether a mask gives way to a model that takes the number for a result: one that goes by meaning, where the number has the
 * unit or the decimals of a result; and a count that changes from one number to another. Names, years, citations and
 * other counts never do.
 */
export function maskYields({ maskedAs, mention }: PlacedNumber, text: string): boolean {
  if (maskedAs === undefined) return true;
  if (BY_MEANING.has(maskedAs)) return mention.unit !== null || mention.decimals > 0;
  if (maskedAs !== 'a count') return false;
  const before = text.slice(Math.max(0, mention.startChar - 60), mention.startChar);
  const isStart = START_OF_CHANGE.test(before) && CHANGE_AHEAD.test(text.slice(mention.endChar));
  return isStart || END_OF_CHANGE.test(before);
}
