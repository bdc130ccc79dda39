import type { CleanText } from './clean-text.ts';

/** A formula within an abstract is not longer; the bound also keeps hostile input linear. */
const LONGEST_FORMULA = 200;
const AMOUNT = /\$\d[\d,]*(?:\.\d+)?/y;
const MATHEMATICS = /[\\^_{}=<>≤≥±×]/;
const PLAIN_WORD = /\s[A-Za-z]{3,}|\s(?:a|an|to|in|on|of|or|is|at|by)\s/;
const ENDS_OPEN = /[\s(–-]$/;

/** Reads a dollar: an edge of a formula, or money. */
export function readDollar(clean: CleanText, at: number): number {
  if (clean.raw[at + 1] === '$') return toggle(clean, at + 2);
  if (!clean.inMath && isMoney(clean.raw, at)) return clean.emit('$', at, at + 1);
  return toggle(clean, at + 1);
}

function toggle(clean: CleanText, end: number): number {
  clean.inMath = !clean.inMath;
  return end;
}

/** `$5 a run`, `$7-$14`: an amount, and what stands up to the next dollar is no formula. */
function isMoney(raw: string, at: number): boolean {
  AMOUNT.lastIndex = at;
  if (!AMOUNT.test(raw)) return false;
  const length = raw.slice(at + 1, at + 1 + LONGEST_FORMULA).indexOf('$');
  if (length === -1) return true;
  const content = raw.slice(at + 1, at + 1 + length);
  if (MATHEMATICS.test(content)) return false;
  if (PLAIN_WORD.test(content)) return true;
  return ENDS_OPEN.test(content) && /\d/.test(raw[at + 2 + length] ?? '');
}
