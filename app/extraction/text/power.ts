import { isAsciiLetter, isDigit } from './code-units.ts';
import { digitsEnd, type WrittenNumber } from './numeral.ts';

const SPACE = 32;
const PLUS = 43;
const HYPHEN = 45;
const DOT = 46;
const PERCENT = 37;
const CARET = 94;
const EN_DASH = 0x2013;
/** `e` and `E` as in `4.5e-5`. */
const EXPONENT_LETTERS = new Set([69, 101]);
const TIMES = new Set([...'×xX*·⋅'].map((sign) => sign.charCodeAt(0)));
/** Beyond this no measured number lies, and the value would soon leave what a double can hold. */
const HIGHEST_EXPONENT = 99;

/** An exponent: its value, and the offset behind it. */
interface Exponent {
  readonly power: number;
  readonly end: number;
}

/**
 * The number with the power that is written behind it: `10^3`, `4.5e-5`, `3.2 × 10^-3`, and `3.2·10-3` whose minus was
 * raised once. Undefined where none stands there.
 */
export function readPower(
  text: string,
  codes: Uint16Array,
  mantissa: WrittenNumber,
): WrittenNumber | undefined {
  const next = codes[mantissa.end] as number;
  if (next === CARET) return readOwnPower(text, codes, mantissa);
  if (EXPONENT_LETTERS.has(next)) {
    const exponent = signedExponent(text, codes, mantissa.end + 1);
    return exponent && endsThere(codes, exponent.end) ? scaled(mantissa, exponent) : undefined;
  }
  if (next === SPACE || TIMES.has(next)) return readTimesTen(text, codes, mantissa);
  return undefined;
}

function endsThere(codes: Uint16Array, end: number): boolean {
  const next = codes[end] as number;
  return !isAsciiLetter(next) && !(next === DOT && isDigit(codes[end + 1] as number));
}

/** `10^3`, `2^10`. Raised digits behind any other number point to a note. */
function readOwnPower(text: string, codes: Uint16Array, base: WrittenNumber): WrittenNumber | undefined {
  if (base.digits !== '10' && base.digits !== '2') return undefined;
  const exponent = signedExponent(text, codes, base.end + 1);
  if (!exponent) return undefined;
  if (base.digits === '10') return scaled({ end: 0, value: 1, digits: '1', decimals: 0 }, exponent);
  const value = 2 ** exponent.power;
  return { end: exponent.end, value, digits: text.slice(base.end - 1, exponent.end), decimals: 0 };
}

/** `× 10^-3` with or without spaces, and with the caret lost; only behind decimals also without a sign. */
function readTimesTen(text: string, codes: Uint16Array, mantissa: WrittenNumber): WrittenNumber | undefined {
  let at = mantissa.end;
  if (codes[at] === SPACE) at += 1;
  const isSigned = TIMES.has(codes[at] as number);
  if (isSigned) at += 1;
  if (isSigned && codes[at] === SPACE) at += 1;
  if (!text.startsWith('10', at) || (!isSigned && mantissa.decimals === 0)) return undefined;
  at += 2;
  if (codes[at] === CARET) {
    const exponent = signedExponent(text, codes, at + 1);
    return exponent && scaled(mantissa, exponent);
  }
  const exponent = lostExponent(text, codes, at, isSigned && mantissa.decimals > 0);
  return exponent && scaled(mantissa, exponent);
}

/** `10-3` behind a factor is 10⁻³: a range does not run down. */
function lostExponent(text: string, codes: Uint16Array, at: number, isSure: boolean): Exponent | undefined {
  if (codes[at] !== HYPHEN && codes[at] !== EN_DASH) return undefined;
  const exponent = signedExponent(text, codes, at);
  const digits = exponent ? exponent.end - at - 1 : 0;
  if (!exponent || digits > (isSure ? 2 : 1) || codes[exponent.end] === PERCENT) return undefined;
  return endsThere(codes, exponent.end) ? exponent : undefined;
}

function signedExponent(text: string, codes: Uint16Array, at: number): Exponent | undefined {
  const sign = codes[at] as number;
  const isNegative = sign === HYPHEN || sign === EN_DASH;
  const begin = isNegative || sign === PLUS ? at + 1 : at;
  const end = digitsEnd(codes, begin);
  if (end === begin || end - begin > 3) return undefined;
  const power = Number(text.slice(begin, end));
  if (power > HIGHEST_EXPONENT) return undefined;
  return { power: isNegative ? -power : power, end };
}

function scaled(mantissa: WrittenNumber, { power, end }: Exponent): WrittenNumber {
  const value = Number(`${mantissa.digits.replaceAll(',', '')}e${power}`);
  return {
    end,
    value,
    digits: `${mantissa.digits}e${power}`,
    decimals: Math.max(0, mantissa.decimals - power),
  };
}
