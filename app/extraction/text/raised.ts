import type { CleanText } from './clean-text.ts';
import { groupEnd } from './brace-group.ts';
import { LOWERED, RAISED } from './unicode-forms.ts';

/** A longer superscript between tags is no power and no mark. */
const LONGEST = 60;
const DRESS = /\\(?:text|math|bold)[a-z]*(?![a-zA-Z])|[{}$\s]/g;
const TAG = /<[^<>]{0,40}>/g;
const POWER = /^[+-]?\d{1,4}(?:\.\d+)?$/;
const BOUND = /^(?:\\pm|±|[+-])(\d*\.?\d+)$/;
const ORDINAL = /^(?:st|nd|rd|th)$/;
const DEGREE = /^(?:\\circ|\\degree|°|∘|o)$/;
/** `*`, `†`, `[1]`, `1,2`, `\dagger`: what points to a note. */
const NOTE = /^(?:[*†‡§¶‖#∗⋆★\d,;()[\]-]|\\(?:dagger|ddagger|ast|star|S|P|sharp)(?![a-zA-Z]))+$/;
const CARET = /\^(?:([+-]?\d+)|(\\[a-zA-Z]+)|(\*+|[^\s{}$\\]))/y;

/** `^3`, `^{-3}`, `^\circ`: writes what a caret raises; a formula keeps its caret and is read on behind it. */
export function readCaret(clean: CleanText, at: number): number {
  const { raw } = clean;
  if (!endsNumber(clean.last)) return clean.emit('^', at, at + 1);
  if (raw[at + 1] === '{') {
    const end = groupEnd(raw, at + 1);
    if (end === -1) return clean.emit('^', at, at + 1);
    return writeRaised(clean, raw.slice(at + 2, end - 1), at, end) ?? clean.emit('^', at, at + 1);
  }
  CARET.lastIndex = at;
  const match = CARET.exec(raw);
  if (!match) return clean.emit('^', at, at + 1);
  const content = match[1] ?? match[2] ?? (match[3] as string);
  return writeRaised(clean, content, at, at + match[0].length) ?? clean.emit('^', at, at + 1);
}

/** `\textsuperscript{3}`, read from behind the command. */
export function readRaisedCommand(clean: CleanText, at: number, behind: number): number {
  const end = clean.raw[behind] === '{' ? groupEnd(clean.raw, behind) : -1;
  return end === -1 ? behind : writeMarkedUp(clean, clean.raw.slice(behind + 1, end - 1), at, end, behind);
}

/** `<sup>3</sup>`, read from behind the opening tag. */
export function readRaisedTag(clean: CleanText, at: number, behind: number, name: string): number {
  const closing = `</${name}>`;
  const close = clean.raw.slice(behind, behind + LONGEST).indexOf(closing);
  if (close === -1) return behind;
  const content = clean.raw.slice(behind, behind + close).replace(TAG, '');
  return writeMarkedUp(clean, content, at, behind + close + closing.length, behind);
}

/** `10⁻³`: the run of raised characters at an offset. */
export function readRaisedRun(clean: CleanText, at: number): number {
  const content = runOf(RAISED, clean.raw, at);
  return writeMarkedUp(clean, content, at, at + content.length, at + content.length);
}

/** `F₁`: lowered digits belong to the letters before them, and to nothing else. */
export function readLoweredRun(clean: CleanText, at: number): number {
  const content = runOf(LOWERED, clean.raw, at);
  const end = at + content.length;
  return /\p{L}/u.test(clean.last) ? clean.emit(content, at, end) : end;
}

function runOf(forms: ReadonlyMap<string, string>, raw: string, at: number): string {
  let run = '';
  for (
    let plain = forms.get(raw[at] ?? '');
    plain !== undefined;
    plain = forms.get(raw[at + run.length] ?? '')
  ) {
    run += plain;
  }
  return run;
}

/** Letters raised by mark-up are a note behind a number, and behind a word they are part of it. */
function writeMarkedUp(clean: CleanText, content: string, start: number, end: number, inner: number): number {
  if (endsNumber(clean.last)) {
    const written = writeRaised(clean, content, start, end);
    return written ?? (/^[a-zA-Z]$/.test(content.trim()) ? end : inner);
  }
  const plain = toPlainSign(content.replace(DRESS, ''));
  if (POWER.test(plain)) return clean.emit(/[\p{L})]/u.test(clean.last) ? `^${plain}` : '', start, end);
  return NOTE.test(plain) ? end : inner;
}

/**
 * Writes raised text that follows a digit or a per cent sign: a power becomes `^3`, a degree `°`, an ordinal keeps its
 * letters, an upper error bound becomes `±`, and a mark of a note goes. Undefined where it is none of these: a formula.
 */
function writeRaised(clean: CleanText, content: string, start: number, end: number): number | undefined {
  const plain = toPlainSign(content.replace(DRESS, ''));
  if (DEGREE.test(plain)) return clean.emit('°', start, end);
  if (ORDINAL.test(plain)) return clean.emit(plain, start, end);
  if (POWER.test(plain)) return clean.emit(isNote(clean, end) ? '' : `^${plain}`, start, end);
  const bound = BOUND.exec(plain);
  if (bound) return clean.emit(`±${bound[1]}`, start, end);
  return NOTE.test(plain) ? end : undefined;
}

/** Digits raised behind decimals, or next to a per cent sign, are no power. */
function isNote(clean: CleanText, end: number): boolean {
  return clean.last === '%' || clean.endsInDecimals || /^\$?\\?%/.test(clean.raw.slice(end, end + 3));
}

/** `_{\pm 0.3}`, `_{0.3}` behind a number in a formula: a spread, written with `±`. Elsewhere the underscore goes. */
export function readLowered(clean: CleanText, at: number): number {
  const { raw } = clean;
  if (!endsNumber(clean.last)) return at + 1;
  const end = raw[at + 1] === '{' ? groupEnd(raw, at + 1) : -1;
  if (end === -1) return /^\d(?!\d)/.test(raw.slice(at + 1, at + 3)) ? at + 2 : at + 1;
  const plain = toPlainSign(raw.slice(at + 2, end - 1).replace(DRESS, ''));
  const spread = BOUND.exec(plain)?.[1] ?? /^\d*\.\d+$/.exec(plain)?.[0];
  if (spread !== undefined) return clean.emit(`±${spread}`, at, end);
  return /^\d+$/.test(plain) ? end : at + 1;
}

function toPlainSign(text: string): string {
  return text.replace(/[−–⁻]/g, '-');
}

function endsNumber(last: string): boolean {
  return last === '%' || (last >= '0' && last <= '9');
}
