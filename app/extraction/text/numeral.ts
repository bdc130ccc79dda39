import { isAsciiLetter, isDigit } from './code-units.ts';

/** The digits of a number as they are written, before sign, power and unit. */
export interface WrittenNumber {
  /** Offset behind the last digit. */
  readonly end: number;
  readonly value: number;
  /** With a point before the decimals and commas between thousands. */
  readonly digits: string;
  readonly decimals: number;
}

const SPACE = 32;
const APOSTROPHE = 39;
const COMMA = 44;
const DOT = 46;
const SLASH = 47;
const ZERO = 48;
const PERCENT = 37;
const MIDDLE_DOT = 0xb7;
/** No measured number has more digits; what has is a key or a code. */
const MOST_DIGITS = 18;
const MOST_GROUPS = 5;

const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
  ['⅓', 0.333],
  ['⅔', 0.667],
  ['⅛', 0.125],
]);
const OPENING: ReadonlySet<string> = new Set(['(', '[', '{']);
const CLOSING: ReadonlySet<string> = new Set([')', ']', '}']);

/**
 * Reads the digits that begin at an offset, in the ways that people group them and mark the decimals: `12,345.6`,
 * `1 234 567`, `1.234,5`, `92,4`, `0,853`, `92·4`, `.95`, `2½`. Undefined where they are no number: versions, keys.
 * @param mayJoin whether digits behind a space may belong to the number: not behind a name, `YOLO 11 640`
 */
export function readWritten(
  text: string,
  codes: Uint16Array,
  at: number,
  mayJoin: boolean,
): WrittenNumber | undefined {
  const first = digitsEnd(codes, at);
  if (first - at > MOST_DIGITS) return undefined;
  const whole = groupsEnd(codes, at, first, mayJoin);
  const point = codes[whole] as number;
  const end = isPoint(point) ? fractionEnd(text, codes, at, whole, point) : whole;
  if (end < 0) return undefined;
  if (end === whole && point > 0x80) return withFraction(text, at, end);
  // The commonest by far: digits as a computer writes them.
  if (whole === first && (end === whole || point === DOT))
    return plain(text.slice(at, end), end, end - whole);
  return grouped(text, at, whole, end);
}

function plain(digits: string, end: number, fraction: number): WrittenNumber {
  return { end, value: Number(digits), digits, decimals: fraction > 0 ? fraction - 1 : 0 };
}

/** Digits in groups, or with another mark than a point before their decimals. */
function grouped(text: string, at: number, whole: number, end: number): WrittenNumber {
  const decimals = text.slice(whole + 1, end);
  const digits = text.slice(at, whole).replace(/\D/g, ',') + (decimals === '' ? '' : `.${decimals}`);
  return { end, value: Number(digits.replaceAll(',', '')), digits, decimals: decimals.length };
}

/** `2½`. */
function withFraction(text: string, at: number, end: number): WrittenNumber {
  const fraction = FRACTIONS.get(text[end] as string);
  if (fraction === undefined) return grouped(text, at, end, end);
  const value = grouped(text, at, end, end).value + fraction;
  return { end: end + 1, value, digits: String(value), decimals: String(fraction).length - 2 };
}

function isPoint(code: number): boolean {
  return code === DOT || code === COMMA || code === MIDDLE_DOT;
}

export function digitsEnd(codes: Uint16Array, at: number): number {
  let end = at;
  while (isDigit(codes[end] as number)) end += 1;
  return end;
}

/** The end of digits in groups of three; `first` where they stand in none. */
function groupsEnd(codes: Uint16Array, at: number, first: number, mayJoin: boolean): number {
  const length = first - at;
  if (length < 1 || length > 3 || !isDigit(codes[first + 1] as number)) return first;
  const separator = codes[first] as number;
  if (separator === COMMA) return commaGroupsEnd(codes, at, first);
  if (separator === APOSTROPHE) return threesEnd(codes, first, APOSTROPHE);
  if (separator === DOT) return dotGroupsEnd(codes, first);
  if (separator !== SPACE || !mayJoin || codes[at] === ZERO) return first;
  const end = threesEnd(codes, first, SPACE);
  const next = codes[end] as number;
  return isAsciiLetter(next) || next === PERCENT ? first : end;
}

/** The end of `,123,456` from its first separator; the separator itself where no group follows, or too many for a number. */
function threesEnd(codes: Uint16Array, from: number, separator: number): number {
  return groupsOf(codes, from, separator, 3);
}

function groupsOf(codes: Uint16Array, from: number, separator: number, size: number): number {
  let end = from;
  for (let groups = 0; codes[end] === separator && hasDigits(codes, end + 1, size); groups++) {
    if (groups === MOST_GROUPS) return from;
    end += size + 1;
  }
  return end;
}

/** Exactly that many digits, and no more. */
function hasDigits(codes: Uint16Array, at: number, count: number): boolean {
  for (let i = at; i < at + count; i++) if (!isDigit(codes[i] as number)) return false;
  return !isDigit(codes[at + count] as number);
}

/** `12,345`, and `12,34,567` as it is grouped in India; `0,853` is a decimal. */
function commaGroupsEnd(codes: Uint16Array, at: number, first: number): number {
  const end = threesEnd(codes, first, COMMA);
  if (end > first) return end === first + 4 && first === at + 1 && codes[at] === ZERO ? first : end;
  const pairs = groupsOf(codes, first, COMMA, 2);
  return pairs > first && threesEnd(codes, pairs, COMMA) === pairs + 4 ? pairs + 4 : first;
}

/** `1.234.567`, and `1.234` before a decimal comma. */
function dotGroupsEnd(codes: Uint16Array, first: number): number {
  const end = threesEnd(codes, first, DOT);
  if (end >= first + 8) return end;
  return end === first + 4 && codes[end] === COMMA && isDigit(codes[end + 1] as number) ? end : first;
}

/** The end of the decimals behind a point; the point itself where none follow, -1 where more than one point does. */
function fractionEnd(text: string, codes: Uint16Array, at: number, point: number, kind: number): number {
  const end = digitsEnd(codes, point + 1);
  if (end === point + 1) return point;
  if (kind === DOT) {
    const isVersion = codes[end] === DOT && isDigit(codes[end + 1] as number);
    return isVersion ? -1 : end;
  }
  if (kind === COMMA) return isDecimalComma(text, codes, at, point, end) ? end : point;
  const isProduct = codes[end] === MIDDLE_DOT || text.startsWith('10', point + 1) || point - at > 3;
  return isProduct || end - point > 5 ? point : end;
}

/** `92,4` and `0,853`; no list (`1,2,3`), no interval (`[0,1]`), no thousands (`12,345`). */
function isDecimalComma(text: string, codes: Uint16Array, at: number, comma: number, end: number): boolean {
  const decimals = end - comma - 1;
  const isLeadingZero = codes[at] === ZERO && comma === at + 1;
  if (decimals === 3 && !isLeadingZero) return false;
  if (comma - at > 3 && digitsEnd(codes, at) === comma) return false;
  return !isListed(codes, at, end) && !isBracketed(text, at, end, isLeadingZero && decimals > 1);
}

function isListed(codes: Uint16Array, at: number, end: number): boolean {
  const next = codes[end] as number;
  const goesOn = (next === COMMA || next === DOT || next === SLASH) && isDigit(codes[end + 1] as number);
  const before = codes[at - 1];
  return goesOn || before === COMMA || before === SLASH;
}

/** `(0,1)`, `[2,8]`, `{16,64}`: nothing else between the brackets. */
function isBracketed(text: string, at: number, end: number, isSurelyDecimal: boolean): boolean {
  const open = /[-+]/.test(text[at - 1] ?? '') ? text[at - 2] : text[at - 1];
  const isBetween = CLOSING.has(text[end] ?? '') && OPENING.has(open ?? '');
  return isBetween && !(open === '(' && isSurelyDecimal);
}
