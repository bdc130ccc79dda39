import { isAsciiLetter, isDigit } from './code-units.ts';
import type { Numeral, Token } from './token.ts';
import { wordToken } from './word-token.ts';

const NUMERAL = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?(?:[eE]-?\d+(?![\d.]))?|\.\d+/y;
const BROKEN_DECIMAL = /\. (\d{1,2})(?= ?%)/y;
const GLUED_UNIT =
  /(?:[-–]?(?:fold|times|percentage[- ]points?|points?|pps?|pts?|percent)|x|X|×|%-points?|%|ms|fps|FPS|dB|s|h|Hz|kHz|GB|MB|mJ|kB|KB)(?![A-Za-z0-9])/y;
const NAME_TAIL = /(?:[-'_@+^*.]{0,2}[A-Za-z0-9]+)+\+?/y;

const PLUS = 43;
const MINUS = 45;
const DOT = 46;

/** Reads the number that begins at an offset, with the sign and the unit that touch it; a digit-led word (`7B`) where letters follow; or nothing. */
export function readNumber(
  text: string,
  codes: Uint16Array,
  at: number,
  previous: Token | undefined,
): Token | undefined {
  const code = codes[at] as number;
  if (!isDigit(code) && code !== PLUS && code !== MINUS && code !== DOT) return undefined;
  const sign = readSign(text, at, previous);
  const begin = sign ? at + 1 + (text[at + 1] === ' ' ? 1 : 0) : at;
  if (!isDigit(codes[begin] as number) && codes[begin] !== DOT) return undefined;
  NUMERAL.lastIndex = begin;
  const match = NUMERAL.exec(text);
  if (!match) return undefined;
  let digits = match[0];
  let end = begin + digits.length;
  BROKEN_DECIMAL.lastIndex = end;
  const broken = digits.includes('.') ? null : BROKEN_DECIMAL.exec(text);
  if (broken) {
    digits += `.${broken[1]}`;
    end += broken[0].length;
  }
  GLUED_UNIT.lastIndex = end;
  const glued = GLUED_UNIT.exec(text)?.[0] ?? null;
  if (!glued) {
    const word = readNumberedWord(text, codes, begin, end);
    if (word) return word;
  }
  const numeral: Numeral = { value: Number(digits.replace(/,/g, '')), digits, sign, glued, numeralEnd: end };
  const tokenEnd = end + (glued?.length ?? 0);
  const span = text.slice(at, tokenEnd);
  return { start: at, end: tokenEnd, text: span, lower: span, kind: 'number', classes: 0, shape: 0, numeral };
}

/** `+` or `-` is a sign only where no number or word stands before it: `7-9` is a range. */
function readSign(text: string, at: number, previous: Token | undefined): '+' | '-' | null {
  const char = text[at];
  if (char !== '+' && char !== '-') return null;
  const touches =
    previous !== undefined &&
    previous.end === at &&
    (previous.kind !== 'mark' || previous.text === '/' || previous.text === '%');
  if (touches) return null;
  const afterNumber = previous?.kind === 'number' || previous?.text === '%';
  if (text[at + 1] === ' ')
    return !afterNumber && char === '+' && isDigit(text.charCodeAt(at + 2)) ? '+' : null;
  if (afterNumber && char === '-') return null;
  return isDigit(text.charCodeAt(at + 1)) || text[at + 1] === '.' ? char : null;
}

/** `7B`, `3D`, `10-shot`, `50-step`, `2nd`: digits that belong to the word behind them. */
function readNumberedWord(text: string, codes: Uint16Array, begin: number, end: number): Token | undefined {
  const next = text.charCodeAt(end);
  const hyphenated = text[end] === '-' && isAsciiLetter(text.charCodeAt(end + 1));
  if (!isAsciiLetter(next) && !hyphenated) return undefined;
  NAME_TAIL.lastIndex = end;
  const tail = NAME_TAIL.exec(text);
  if (!tail) return undefined;
  return wordToken(text, codes, begin, end + tail[0].length);
}
