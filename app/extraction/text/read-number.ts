import { isAsciiLetter, isDigit } from './code-units.ts';
import { gluedUnitEnd } from './glued-unit.ts';
import { digitsEnd, readWritten, type WrittenNumber } from './numeral.ts';
import { readPower } from './power.ts';
import { readSign, type Sign } from './sign.ts';
import type { Numeral, Token } from './token.ts';
import { wordToken } from './word-token.ts';
import { Shape } from '../lexicon/word-form.ts';

/** A decimal torn apart by the reading of a page: `90. 72%`, `0. 25`. */
const TORN = /\. (\d{1,4})(?![\d.])/y;
const NAME_TAIL = /(?:[-'_@+^*.]{0,2}[A-Za-z0-9]+)+\+?/y;
/** `90.4G FLOPs`: the letter is a prefix of the unit. */
const PREFIX = /[KMGTP](?= (?:FLOP|MAC|OP)s?(?![A-Za-z]))/y;
const CURRENCIES = new Set('$€£¥');
/** Behind a currency these are thousands, millions and so on; elsewhere `7B` and `4K` are names. */
const MAGNITUDE = /(?:[kKMBT]|bn|mn)(?![A-Za-z0-9])/y;
const THOUSANDS = /[kK](?![A-Za-z0-9-])/y;
/** What may follow an open end, `90+`: none of it goes on with a sum or an error bar. */
const OPEN_END = /\+(?=[\s%,;:)\]]|\.?$|\. )/y;

const PLUS = 43;
const HYPHEN = 45;
const DOT = 46;
const EN_DASH = 0x2013;

/**
 * Reads the number that begins at an offset, with the sign, the power and the unit that touch it; a digit-led word (`7B`,
 * `10-shot`, `2nd`) where letters follow; or nothing.
 */
export function readNumber(
  text: string,
  codes: Uint16Array,
  at: number,
  previous: Token | undefined,
): Token | undefined {
  const code = codes[at] as number;
  if (!isDigit(code) && code !== PLUS && code !== HYPHEN && code !== DOT && code !== EN_DASH)
    return undefined;
  const sign = readSign(text, codes, at, previous);
  if (!beginsNumber(codes, sign.begin, sign.sign !== null)) return undefined;
  const word = readDate(text, codes, sign.begin);
  if (word) return word;
  const written = readWritten(text, codes, sign.begin, !isName(previous));
  if (!written || !Number.isFinite(written.value)) return readNumberedWord(text, codes, at, sign.begin);
  const number = readPower(text, codes, written) ?? readTorn(text, codes, written) ?? written;
  return readUnit(text, codes, at, sign, number, previous);
}

/** A digit, or a point with a digit behind it and nothing that it could belong to before it. */
function beginsNumber(codes: Uint16Array, at: number, isSigned: boolean): boolean {
  if (isDigit(codes[at] as number)) return true;
  if (codes[at] !== DOT || !isDigit(codes[at + 1] as number)) return false;
  const before = codes[at - 1] as number;
  return (
    isSigned || at === 0 || !(isAsciiLetter(before) || isDigit(before) || before === 41 || before === 37)
  );
}

/** A name, and not merely the first word of a sentence. */
function isName(previous: Token | undefined): boolean {
  if (previous === undefined) return false;
  return (
    (previous.shape & Shape.strong) !== 0 || ((previous.shape & Shape.name) !== 0 && previous.classes === 0)
  );
}

function readUnit(
  text: string,
  codes: Uint16Array,
  at: number,
  { sign, begin }: Sign,
  number: WrittenNumber,
  previous: Token | undefined,
): Token {
  const { end } = number;
  OPEN_END.lastIndex = end;
  let isOpen = codes[end] === PLUS && OPEN_END.test(text);
  let unitEnd = gluedUnitEnd(text, codes, isOpen ? end + 1 : end);
  if (unitEnd < 0) unitEnd = prefixEnd(text, end, number, previous);
  const glued = unitEnd < 0 ? null : text.slice(isOpen ? end + 1 : end, unitEnd);
  if (glued === null && !isOpen) {
    const word = readTailedWord(text, codes, begin, end);
    if (word) return word;
  }
  let tokenEnd = glued === null ? (isOpen ? end + 1 : end) : unitEnd;
  OPEN_END.lastIndex = tokenEnd;
  if (!isOpen && codes[tokenEnd] === PLUS && OPEN_END.test(text)) {
    isOpen = true;
    tokenEnd += 1;
  }
  const { value, digits, decimals } = number;
  const numeral: Numeral = { value, digits, decimals, sign, glued, isOpen, numeralEnd: end };
  const span = text.slice(at, tokenEnd);
  return { start: at, end: tokenEnd, text: span, lower: span, kind: 'number', classes: 0, shape: 0, numeral };
}

/** The end of a letter that multiplies: `$51.7M`, `1.2k`, `90.4G FLOPs`; -1 where none stands there. */
function prefixEnd(text: string, at: number, number: WrittenNumber, previous: Token | undefined): number {
  if (!isAsciiLetter(text.charCodeAt(at))) return -1;
  const isMoney = previous !== undefined && CURRENCIES.has(previous.text);
  const pattern = isMoney ? MAGNITUDE : number.decimals > 0 ? THOUSANDS : PREFIX;
  for (const letters of pattern === THOUSANDS ? [THOUSANDS, PREFIX] : [pattern]) {
    letters.lastIndex = at;
    const match = letters.exec(text);
    if (match) return at + match[0].length;
  }
  return -1;
}

/** `90. 72%` is 90.72: the space came in when the page was read. Without a unit behind it, only `0. 25` is sure. */
function readTorn(text: string, codes: Uint16Array, number: WrittenNumber): WrittenNumber | undefined {
  if (codes[number.end] !== DOT || number.decimals > 0) return undefined;
  TORN.lastIndex = number.end;
  const torn = TORN.exec(text);
  if (!torn) return undefined;
  const end = number.end + torn[0].length;
  const hasUnit = /^ ?%/.test(text.slice(end, end + 2)) || gluedUnitEnd(text, codes, end) >= 0;
  if (!hasUnit && number.digits !== '0') return undefined;
  const digits = `${number.digits}.${torn[1]}`;
  return { end, digits, value: Number(digits.replaceAll(',', '')), decimals: (torn[1] as string).length };
}

/** `2024-01-02`: neither a range nor a difference. */
function readDate(text: string, codes: Uint16Array, at: number): Token | undefined {
  if (codes[at + 4] !== HYPHEN || codes[at + 7] !== HYPHEN) return undefined;
  const isDate =
    digitsEnd(codes, at) === at + 4 &&
    digitsEnd(codes, at + 5) === at + 7 &&
    digitsEnd(codes, at + 8) === at + 10;
  return isDate ? wordToken(text, codes, at, at + 10) : undefined;
}

/** `7B`, `3D`, `10-shot`, `50-step`, `2nd`: digits that belong to the word behind them. */
function readTailedWord(text: string, codes: Uint16Array, begin: number, end: number): Token | undefined {
  const next = codes[end] as number;
  const hyphenated = next === HYPHEN && isAsciiLetter(codes[end + 1] as number);
  if (!isAsciiLetter(next) && !hyphenated) return undefined;
  NAME_TAIL.lastIndex = end;
  const tail = NAME_TAIL.exec(text);
  return tail ? wordToken(text, codes, begin, end + tail[0].length) : undefined;
}

/** `1.2.3` and keys of many digits, with what is joined to them. */
function readNumberedWord(text: string, codes: Uint16Array, at: number, begin: number): Token | undefined {
  if (begin > at) return undefined;
  let end = begin;
  while (isDigit(codes[end] as number) || (codes[end] === DOT && isDigit(codes[end + 1] as number))) end += 1;
  return readTailedWord(text, codes, begin, end) ?? wordToken(text, codes, begin, end);
}
