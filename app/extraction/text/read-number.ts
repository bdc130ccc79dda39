import { Shape } from '../lexicon/word-form.ts';
import { isAsciiLetter, isDigit } from './code-units.ts';
import { gluedUnitEnd } from './glued-unit.ts';
import { readDate, readTailedWord, readVersion } from './numbered-word.ts';
import { readWritten, type WrittenNumber } from './numeral.ts';
import { readPower } from './power.ts';
import { signEnd, signOf } from './sign.ts';
import type { Token } from './token.ts';

/** A decimal torn apart by the reading of a page: `90. 72%`, `0. 25`. */
const TORN = /\. (\d{1,4})(?![\d.])/y;
/** `90.4G FLOPs`: the letter is a prefix of the unit. */
const PREFIX = /[KMGTP](?= (?:FLOP|MAC|OP)s?(?![A-Za-z]))/y;
const CURRENCIES = new Set('$€£¥');
/** Behind a currency these are thousands, millions and so on; elsewhere `7B` and `4K` are names. */
const MAGNITUDE = /(?:[kKMBT]|bn|mn)(?![A-Za-z0-9])/y;
const THOUSANDS = /[kK](?![A-Za-z0-9-])/y;
/** A plus with nothing behind it that it could add: `90+%`, `0.95+`. */
const OPEN = /\+(?=[\s%,;:)\]]|\.?$|\. )/y;

const PLUS = 43;
const DOT = 46;
const PERCENT = 37;
const CLOSING = 41;

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
  const isPlain = isDigit(code);
  if (!isPlain && code !== DOT && signOf(code) === null) return undefined;
  const begin = isPlain ? at : signEnd(text, codes, at, previous);
  if (!isPlain && !beginsNumber(codes, begin, begin > at)) return undefined;
  const date = readDate(text, codes, begin);
  if (date) return date;
  const written = readWritten(text, codes, begin, !isName(previous));
  if (!written) return begin > at ? undefined : readVersion(text, codes, begin);
  const number = readPower(text, codes, written) ?? readTorn(text, codes, written) ?? written;
  const span = spanBehind(text, codes, number, previous);
  const isBare = span.unitEnd === number.end && !span.isOpen;
  return (
    (isBare ? readTailedWord(text, codes, begin, number.end) : undefined) ??
    numberToken(text, at, begin, number, span)
  );
}

/** A digit, or a point with a digit behind it and nothing that it could belong to before it. */
function beginsNumber(codes: Uint16Array, at: number, isSigned: boolean): boolean {
  if (isDigit(codes[at] as number)) return true;
  if (codes[at] !== DOT || !isDigit(codes[at + 1] as number)) return false;
  if (isSigned || at === 0) return true;
  const before = codes[at - 1] as number;
  return !isAsciiLetter(before) && !isDigit(before) && before !== CLOSING && before !== PERCENT;
}

/** A name, and not merely the first word of a sentence. */
function isName(previous: Token | undefined): boolean {
  if (previous === undefined) return false;
  return (
    (previous.shape & Shape.strong) !== 0 || ((previous.shape & Shape.name) !== 0 && previous.classes === 0)
  );
}

/** What touches a number from behind: its unit, and a plus before or after that. */
interface Span {
  readonly unitStart: number;
  readonly unitEnd: number;
  readonly end: number;
  readonly isOpen: boolean;
}

function spanBehind(
  text: string,
  codes: Uint16Array,
  number: WrittenNumber,
  previous: Token | undefined,
): Span {
  const unitStart = openEnd(text, codes, number.end);
  let unitEnd = gluedUnitEnd(text, codes, unitStart);
  if (unitEnd < 0) unitEnd = prefixEnd(text, codes, number, previous);
  if (unitEnd < 0) unitEnd = unitStart;
  const end = unitStart > number.end ? unitEnd : openEnd(text, codes, unitEnd);
  return { unitStart, unitEnd, end, isOpen: unitStart > number.end || end > unitEnd };
}

function openEnd(text: string, codes: Uint16Array, at: number): number {
  if (codes[at] !== PLUS) return at;
  OPEN.lastIndex = at;
  return OPEN.test(text) ? at + 1 : at;
}

/** The end of a letter that multiplies: `$51.7M`, `1.2k`, `90.4G FLOPs`; -1 where none stands there. */
function prefixEnd(
  text: string,
  codes: Uint16Array,
  { end, decimals }: WrittenNumber,
  previous: Token | undefined,
): number {
  if (!isAsciiLetter(codes[end] as number)) return -1;
  if (previous !== undefined && CURRENCIES.has(previous.text)) return matchEnd(MAGNITUDE, text, end);
  const thousands = decimals > 0 ? matchEnd(THOUSANDS, text, end) : -1;
  return thousands >= 0 ? thousands : matchEnd(PREFIX, text, end);
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? at + match[0].length : -1;
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

function numberToken(text: string, at: number, begin: number, number: WrittenNumber, span: Span): Token {
  const { value, digits, decimals, end: numeralEnd } = number;
  const { unitStart, unitEnd, end, isOpen } = span;
  const sign = begin > at ? signOf(text.charCodeAt(at)) : null;
  const glued = unitEnd > unitStart ? text.slice(unitStart, unitEnd) : null;
  const numeral = { value, digits, decimals, sign, glued, isOpen, numeralEnd };
  const whole = text.slice(at, end);
  return { start: at, end, text: whole, lower: whole, kind: 'number', classes: 0, shape: 0, numeral };
}
