import { codeUnits, isAsciiLetter, isDigit, isLetter } from './code-units.ts';
import { readNumber } from './read-number.ts';
import type { Token } from './token.ts';
import { wordToken } from './word-token.ts';

const UNICODE_WORD =
  /\p{L}[\p{L}\p{N}\p{M}]*(?:(?:[-'_@+^*&|]{1,3}(?=[\p{L}\p{N}])|–(?=\p{Lu})|\.(?=\p{N}))[\p{L}\p{N}\p{M}]+)*\+*/uy;
const SPACE = 32;
const DOT = 46;
const PLUS = 43;
const HYPHEN = 45;
const PERCENT = 37;
/** The word before a number that touches it, and the number with a unit that is no name (`sub-7B`). */
const HEDGED =
  /^((?:near|sub|over|under|above|below)-|by|of|to|from|than|at)\d+(?:\.\d+)?(?:ms|s|fps|FPS|x|GB|MB|mm|cm)?$/;

/**
 * Cuts a clean text into words, numbers and single marks. White space separates and is dropped.
 * Names keep their digits (`Qwen2.5-7B`, `pass@1`, `MATH-500`), so only free-standing numbers become number tokens;
 * `7B`, `3D` and `10-shot` are words too. Linear: every step consumes what it matches.
 */
export function tokenize(text: string): Token[] {
  const codes = codeUnits(text);
  const tokens: Token[] = [];
  let previous: Token | undefined;
  let at = 0;
  while (at < text.length) {
    const code = codes[at] as number;
    if (code === SPACE || (code >= 9 && code <= 13)) {
      at += 1;
      continue;
    }
    previous = isLetter(code)
      ? readWord(text, codes, at)
      : (readNumber(text, codes, at, previous) ?? markToken(text, at));
    tokens.push(previous);
    at = previous.end;
  }
  return tokens;
}

function readWord(text: string, codes: Uint16Array, at: number): Token {
  const end = hedgedEnd(text, codes, at, asciiWordEnd(codes, at));
  if (end === at || (codes[end] as number) >= 0xc0) {
    UNICODE_WORD.lastIndex = at;
    const match = UNICODE_WORD.exec(text);
    if (match) return wordToken(text, codes, at, at + match[0].length);
  }
  return end > at ? wordToken(text, codes, at, end) : markToken(text, at);
}

/**
 * `near-100%`, `sub-10 ms`, `by49.5%`: a word that hedges or leads to a number is parted from it. The end of that word; of
 * any other word its own end.
 */
function hedgedEnd(text: string, codes: Uint16Array, at: number, end: number): number {
  if (codes[end] !== PERCENT && !isHedged(codes, at)) return end;
  const word = HEDGED.exec(text.slice(at, end))?.[1];
  if (word === undefined || (!word.endsWith('-') && codes[end] !== PERCENT)) return end;
  return at + word.length;
}

/** A hyphen where it stands behind `sub`, `near` or `under`. */
function isHedged(codes: Uint16Array, at: number): boolean {
  return codes[at + 3] === HYPHEN || codes[at + 4] === HYPHEN || codes[at + 5] === HYPHEN;
}

/** Letters and digits, joined by up to three of `-'_@+^*&|` or by a dot before a digit, and trailing plus signs. */
function asciiWordEnd(codes: Uint16Array, at: number): number {
  if (!isAsciiLetter(codes[at] as number)) return at;
  let end = at + 1;
  for (;;) {
    while (isAlphanumeric(codes[end] as number)) end += 1;
    const joint = jointEnd(codes, end);
    if (joint === end) break;
    end = joint;
  }
  while (codes[end] === PLUS) end += 1;
  return end;
}

function jointEnd(codes: Uint16Array, at: number): number {
  if (codes[at] === DOT) return isDigit(codes[at + 1] as number) ? at + 1 : at;
  let end = at;
  while (end - at < 3 && isJoint(codes[end] as number)) end += 1;
  return end > at && isAlphanumeric(codes[end] as number) ? end : at;
}

const JOINTS = new Set([..."-'_@+^*&|"].map((joint) => joint.charCodeAt(0)));

function isJoint(code: number): boolean {
  return code < 128 && code !== SPACE && JOINTS.has(code);
}

function isAlphanumeric(code: number): boolean {
  return isAsciiLetter(code) || isDigit(code);
}

function markToken(text: string, at: number): Token {
  const mark = text[at] as string;
  return { start: at, end: at + 1, text: mark, lower: mark, kind: 'mark', classes: 0, shape: 0 };
}
