import { GLUED_UNITS, HYPHENATED_UNITS } from '../lexicon/units.ts';
import { isAsciiLetter, isDigit } from './code-units.ts';

const SPACE = 32;
const PERCENT = 37;
const HYPHEN = 45;
const EN_DASH = 0x2013;
const MU = 0x3bc;
const LONGEST = 12;
const MARKS = new Set([...'×°‰'].map((mark) => mark.charCodeAt(0)));

/** The end of the unit that touches a numeral: `25x`, `4.5%`, `9times`, `3.5-point`, `12.8mm`; -1 where none does. */
export function gluedUnitEnd(text: string, codes: Uint16Array, at: number): number {
  const code = codes[at] as number;
  if (code === PERCENT) return percentEnd(text, codes, at);
  if (MARKS.has(code)) return markEnd(text, codes, at);
  if (code === HYPHEN || code === EN_DASH) return wordEnd(text, codes, at + 1, HYPHENATED_UNITS);
  return wordEnd(text, codes, at, GLUED_UNITS);
}

/** `%`, `%-points`. */
function percentEnd(text: string, codes: Uint16Array, at: number): number {
  if (codes[at + 1] !== HYPHEN) return at + 1;
  const end = lettersEnd(codes, at + 2);
  return /^(?:points?|pts?)$/.test(text.slice(at + 2, end)) ? end : at + 1;
}

function markEnd(text: string, codes: Uint16Array, at: number): number {
  if (text[at] === '°' && text[at + 1] === 'C' && !isWordPart(codes[at + 2] as number)) return at + 2;
  return isWordPart(codes[at + 1] as number) ? -1 : at + 1;
}

function wordEnd(text: string, codes: Uint16Array, from: number, units: ReadonlySet<string>): number {
  const end = lettersEnd(codes, from);
  if (end === from || end - from > LONGEST || isDigit(codes[end] as number)) return -1;
  const word = text.slice(from, end);
  if (word === 'percentage') return pointsEnd(text, codes, end);
  return units.has(word) ? end : -1;
}

/** Behind `percentage`: ` points` or `-point`. */
function pointsEnd(text: string, codes: Uint16Array, at: number): number {
  if (codes[at] !== SPACE && codes[at] !== HYPHEN) return -1;
  const end = lettersEnd(codes, at + 1);
  return /^points?$/.test(text.slice(at + 1, end)) ? end : -1;
}

function lettersEnd(codes: Uint16Array, from: number): number {
  let end = from;
  while (isAsciiLetter(codes[end] as number) || codes[end] === MU) end += 1;
  return end;
}

function isWordPart(code: number): boolean {
  return isAsciiLetter(code) || isDigit(code);
}
