import { isDigit } from './code-units.ts';
import type { Token } from './token.ts';

const SPACE = 32;
const PLUS = 43;
const HYPHEN = 45;
const DOT = 46;
const EN_DASH = 0x2013;

/** Marks that close something: a dash that touches them joins, and is no sign. */
const CLOSING = new Set(['%', ')', ']', '}', '°', '*', '†', '‡', '"', "'"]);
/** Marks behind which a number begins, though a space parts it from its minus: `= - 0.3`. */
const OPENING = new Set(['(', '[', '=', '<', '>', '~', '≤', '≥', '→']);

/** The sign that a character may be; null for any other. */
export function signOf(code: number): '+' | '-' | null {
  if (code === PLUS) return '+';
  return code === HYPHEN || code === EN_DASH ? '-' : null;
}

/**
 * Where the digits begin behind the sign at an offset: `+`, `-` or an en dash, where no number or word stands right before it.
 * The offset itself where it is no sign: `7-9` is a range.
 */
export function signEnd(text: string, codes: Uint16Array, at: number, previous: Token | undefined): number {
  const sign = signOf(codes[at] as number);
  if (sign === null || !mayStand(text, at, sign, previous)) return at;
  const isSpaced = codes[at + 1] === SPACE;
  const begin = isSpaced ? at + 2 : at + 1;
  return beginsDigits(codes, begin) && (!isSpaced || mayStandApart(sign, previous)) ? begin : at;
}

function mayStand(text: string, at: number, sign: '+' | '-', previous: Token | undefined): boolean {
  if (previous === undefined) return true;
  if (previous.end === at && touches(text, at, previous)) return false;
  return sign === '+' || !isNumber(previous);
}

/** `= - 0.3`, `by + 0.3`: a space between sign and digits. */
function mayStandApart(sign: '+' | '-', previous: Token | undefined): boolean {
  return sign === '+' ? !isNumber(previous) : OPENING.has(previous?.text ?? '');
}

function isNumber(previous: Token | undefined): boolean {
  return previous?.kind === 'number' || previous?.text === '%';
}

/** A slash parts numbers of a list, `+0.8/+0.7`, but not the signs of `+/-`. */
function touches(text: string, at: number, previous: Token): boolean {
  if (previous.kind !== 'mark') return true;
  return previous.text === '/' ? text[at - 2] === '+' : CLOSING.has(previous.text);
}

function beginsDigits(codes: Uint16Array, at: number): boolean {
  return isDigit(codes[at] as number) || (codes[at] === DOT && isDigit(codes[at + 1] as number));
}
