import { isAsciiLetter, isDigit } from './code-units.ts';
import { digitsEnd } from './numeral.ts';
import type { Token } from './token.ts';
import { wordToken } from './word-token.ts';

const NAME_TAIL = /(?:[-'_@+^*.]{0,2}[A-Za-z0-9]+)+\+?/y;
const HYPHEN = 45;
const DOT = 46;

/** `2024-01-02`: neither a range nor a difference. */
export function readDate(text: string, codes: Uint16Array, at: number): Token | undefined {
  if (codes[at + 4] !== HYPHEN || codes[at + 7] !== HYPHEN || digitsEnd(codes, at) !== at + 4)
    return undefined;
  const isDate = digitsEnd(codes, at + 5) === at + 7 && digitsEnd(codes, at + 8) === at + 10;
  return isDate ? wordToken(text, codes, at, at + 10) : undefined;
}

/** `7B`, `3D`, `10-shot`, `50-step`, `2nd`: digits that belong to the word behind them. */
export function readTailedWord(
  text: string,
  codes: Uint16Array,
  begin: number,
  end: number,
): Token | undefined {
  const next = codes[end] as number;
  const hyphenated = next === HYPHEN && isAsciiLetter(codes[end + 1] as number);
  if (!isAsciiLetter(next) && !hyphenated) return undefined;
  NAME_TAIL.lastIndex = end;
  const tail = NAME_TAIL.exec(text);
  return tail ? wordToken(text, codes, begin, end + tail[0].length) : undefined;
}

/** `1.2.3` and keys of many digits, with what is joined to them. */
export function readVersion(text: string, codes: Uint16Array, begin: number): Token {
  let end = begin;
  while (isDigit(codes[end] as number) || (codes[end] === DOT && isDigit(codes[end + 1] as number))) end += 1;
  return readTailedWord(text, codes, begin, end) ?? wordToken(text, codes, begin, end);
}
