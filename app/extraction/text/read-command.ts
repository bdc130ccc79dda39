import type { CleanText } from './clean-text.ts';
import { JOINED, LATEX_REFERENCES, LATEX_SYMBOLS, SIUNITX_NUMBERS, SIUNITX_UNITS } from './latex-commands.ts';
import { readRaisedCommand } from './raised.ts';

/** A longer argument is no reference; the bound also keeps hostile input linear. */
const LONGEST_ARGUMENT = 300;
const COMMAND = /[A-Za-z]+\*?/y;
const ACCENT = /["'`^~=.uvHtcdb]\{?([A-Za-z])\}?/y;
const OPTIONS = /\[[^\][{}]{0,80}\]/y;
const TWO_NUMBERS = /\{[\w.,+ -]{1,30}\}\s?\{/y;
const ACCENTS = new Set('"\'`^~=.');

/** Reads what a backslash begins, and says where the next thing begins. */
export function readCommand(clean: CleanText, at: number): number {
  const next = clean.raw[at + 1] ?? '';
  if (next !== '' && '%&#_{}$'.includes(next)) return clean.emit(next, at, at + 2);
  if (next !== '' && ',;:! '.includes(next)) return readSpace(clean, at, next);
  if (next !== '' && '()[]'.includes(next)) {
    clean.inMath = next === '(' || next === '[';
    return at + 2;
  }
  if (ACCENTS.has(next)) {
    ACCENT.lastIndex = at + 1;
    const accent = ACCENT.exec(clean.raw);
    if (accent) return clean.emit(accent[1] as string, at, at + 1 + accent[0].length);
  }
  COMMAND.lastIndex = at + 1;
  const command = COMMAND.exec(clean.raw)?.[0];
  return command === undefined ? at + 1 : readNamed(clean, at, command);
}

/** `12\,345` is one number; elsewhere a thin space is a space. */
function readSpace(clean: CleanText, at: number, space: string): number {
  if (space === '!') return at + 2;
  const splitsNumber = /\d/.test(clean.last) && /^\d{3}(?!\d)/.test(clean.raw.slice(at + 2, at + 6));
  return splitsNumber ? at + 2 : clean.emit(' ', at, at + 2);
}

function readNamed(clean: CleanText, at: number, command: string): number {
  const end = at + 1 + command.length;
  const symbol = LATEX_SYMBOLS.get(command) ?? SIUNITX_UNITS.get(command);
  if (symbol !== undefined)
    return clean.emit(symbol, at, end + (symbol === 'μ' ? spaceBeforeUnit(clean.raw, end) : 0));
  if (command === 'textsuperscript') return readRaisedCommand(clean, at, end);
  if (SIUNITX_NUMBERS.has(command) || JOINED.has(command))
    return readArguments(clean, end, JOINED.get(command));
  return LATEX_REFERENCES.has(command) ? skipArgument(clean.raw, end) : end;
}

/** TeX swallows the space of `\textmu m`. */
function spaceBeforeUnit(raw: string, at: number): number {
  return /^ [A-Za-z](?![A-Za-z])/.test(raw.slice(at, at + 3)) ? 1 : 0;
}

/** Steps over options, and puts what joins them between the first two arguments. */
function readArguments(clean: CleanText, at: number, joint: string | undefined): number {
  OPTIONS.lastIndex = at;
  const begin = at + (OPTIONS.exec(clean.raw)?.[0].length ?? 0);
  TWO_NUMBERS.lastIndex = begin;
  const first = joint === undefined ? null : TWO_NUMBERS.exec(clean.raw);
  if (!first) return begin;
  const close = begin + first[0].lastIndexOf('}');
  clean.copy(begin + 1, close);
  return clean.emit(joint as string, close, begin + first[0].length);
}

function skipArgument(raw: string, at: number): number {
  if (raw[at] !== '{') return at;
  const close = raw.slice(at, at + LONGEST_ARGUMENT).indexOf('}');
  return close === -1 ? at : at + close + 1;
}
