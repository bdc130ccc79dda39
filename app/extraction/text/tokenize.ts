import { wordForm } from '../lexicon/word-form.ts';
import type { Numeral, Token } from './token.ts';

const ASCII_WORD = /[A-Za-z][A-Za-z0-9]*(?:(?:[-'_@+^*&|]{1,3}(?=[A-Za-z0-9])|\.(?=\d))[A-Za-z0-9]+)*\+*/y;
const UNICODE_WORD =
  /\p{L}[\p{L}\p{N}\p{M}]*(?:(?:[-'_@+^*&|–]{1,3}(?=[\p{L}\p{N}])|\.(?=\p{N}))[\p{L}\p{N}\p{M}]+)*\+*/uy;
const NUMERAL = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?(?:[eE]-?\d+(?![\d.]))?|\.\d+/y;
const BROKEN_DECIMAL = /\. (\d{1,2})(?= ?%)/y;
const GLUED_UNIT =
  /(?:[-–]?(?:fold|times|percentage[- ]points?|points?|pps?|pts?|percent)|x|X|×|%-points?|%|ms|fps|FPS|dB|s|h|Hz|kHz|GB|MB|mJ|kB|KB)(?![A-Za-z0-9])/y;
const NAME_TAIL = /(?:[-'_@+^*.]{0,2}[A-Za-z0-9]+)+\+?/y;

/**
 * Cuts a clean text into words, numbers and single marks. White space separates and is dropped.
 * Names keep their digits (`Qwen2.5-7B`, `pass@1`, `MATH-500`), so only free-standing numbers become number tokens;
 * `7B`, `3D` and `10-shot` are words too. Linear: every pattern is sticky and consumes what it matches.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 32 || (code >= 9 && code <= 13)) {
      at += 1;
      continue;
    }
    const token = isLetter(code)
      ? readWord(text, at)
      : (readNumber(text, at, tokens[tokens.length - 1]) ?? readMark(text, at));
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && code < 0x2000) ||
    (code > 0x2e80 && code < 0xd800)
  );
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function readWord(text: string, at: number): Token {
  ASCII_WORD.lastIndex = at;
  let match = ASCII_WORD.exec(text);
  const end = match ? at + match[0].length : at;
  if (!match || text.charCodeAt(end) >= 0xc0) {
    UNICODE_WORD.lastIndex = at;
    match = UNICODE_WORD.exec(text) ?? match;
  }
  return match ? wordToken(match[0], at) : readMark(text, at);
}

function wordToken(word: string, at: number): Token {
  const { text, lower, classes, shape } = wordForm(word);
  return { start: at, end: at + word.length, text, lower, kind: 'word', classes, shape };
}

function readMark(text: string, at: number): Token {
  const mark = text[at] as string;
  return { start: at, end: at + 1, text: mark, lower: mark, kind: 'mark', classes: 0, shape: 0 };
}

function readNumber(text: string, at: number, previous: Token | undefined): Token | undefined {
  const sign = readSign(text, at, previous);
  const begin = sign ? at + 1 + (text[at + 1] === ' ' ? 1 : 0) : at;
  if (!isDigit(text.charCodeAt(begin)) && text[begin] !== '.') return undefined;
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
    const word = readNumberedWord(text, begin, end);
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
function readNumberedWord(text: string, begin: number, end: number): Token | undefined {
  const next = text.charCodeAt(end);
  const hyphenated = text[end] === '-' && isAsciiLetter(text.charCodeAt(end + 1));
  if (!isAsciiLetter(next) && !hyphenated) return undefined;
  NAME_TAIL.lastIndex = end;
  const tail = NAME_TAIL.exec(text);
  if (!tail) return undefined;
  const word = text.slice(begin, end + tail[0].length);
  return wordToken(word, begin);
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
