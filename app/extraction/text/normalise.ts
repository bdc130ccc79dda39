import { CleanText } from './clean-text.ts';
import type { NormalisedText } from './normalised-text.ts';
import { readCaret, readLowered, readLoweredRun, readRaisedRun } from './raised.ts';
import { readCommand } from './read-command.ts';
import { readDollar } from './read-dollar.ts';
import { entityAt, readTag } from './read-markup.ts';
import { LOWERED, MOJIBAKE, PLAIN_FORMS, plainDigit, RAISED } from './unicode-forms.ts';

const NEEDS_WORK = /[\\$<{}~\u0080-\uffff]|--|->|\*\*|&[#a-zA-Z]/;

const HYPHEN = 45;
const GREATER = 62;

/** ASCII characters at which something else than themselves may begin. */
const SPECIAL = new Uint8Array(0x80);
for (const char of '\\${}~<_^&*-') SPECIAL[char.charCodeAt(0)] = 1;

/**
 * Brings a text to the plain form that the lexer reads, with a map back: LaTeX dress is taken off (`\%`, `$+4.5\%$`,
 * `\textbf{…}`, `\times`), tags and entities too; dashes, quotes, ligatures and spaces get one form, raised digits a
 * caret; mojibake is mended. Plain ASCII without markup comes back as the same string. Linear in the length of the text.
 */
export function normalise(raw: string): NormalisedText {
  if (!NEEDS_WORK.test(raw)) return { raw, text: raw };
  const clean = new CleanText(raw);
  for (let at = 0; at < raw.length;) {
    const plain = plainEnd(raw, at);
    at = plain > at ? clean.copy(at, plain) : step(clean, at);
  }
  return clean.toNormalised();
}

/** The end of the stretch from `at` that stands in the clean text as it is. */
function plainEnd(raw: string, at: number): number {
  let end = at;
  while (end < raw.length) {
    const code = raw.charCodeAt(end);
    if (code >= 0x80 || (SPECIAL[code] === 1 && !isLoneHyphen(raw, end, code))) break;
    end += 1;
  }
  return end;
}

/** Most hyphens are neither part of a dash nor of an arrow. */
function isLoneHyphen(raw: string, at: number, code: number): boolean {
  if (code !== HYPHEN) return false;
  const next = raw.charCodeAt(at + 1);
  return next !== HYPHEN && next !== GREATER;
}

/** Reads what begins at a raw offset and says where the next thing begins. */
function step(clean: CleanText, at: number): number {
  const char = clean.raw[at] as string;
  switch (char) {
    case '\\':
      return readCommand(clean, at);
    case '$':
      return readDollar(clean, at);
    case '{':
    case '}':
      return at + 1;
    case '_':
      return clean.inMath ? readLowered(clean, at) : clean.emit('_', at, at + 1);
    case '^':
      return readCaret(clean, at);
    case '~':
      return clean.emit(isTie(clean.raw, at) ? ' ' : '~', at, at + 1);
    case '<':
      return readTag(clean, at);
    case '-':
      return readDashes(clean, at);
    case '*':
      return readAsterisks(clean, at);
    case '&':
      return readEntity(clean, at);
    default:
      return readUnicode(clean, at, char);
  }
}

/** TeX writes `Exp~2` and `5~ms` for an unbreakable space; before a number that follows a space, `~` means about. */
function isTie(raw: string, at: number): boolean {
  const before = raw[at - 1] ?? '';
  return (
    /[A-Za-z.)\]]/.test(before) ||
    (/[\d}$%]/.test(before) && /^\$?[A-Za-z%\\]/.test(raw.slice(at + 1, at + 3)))
  );
}

function readDashes(clean: CleanText, at: number): number {
  const { raw } = clean;
  if (raw[at + 1] === '>') return clean.emit('→', at, at + 2);
  if (raw[at + 1] !== '-') return clean.emit('-', at, at + 1);
  const end = raw[at + 2] === '-' ? at + 3 : at + 2;
  return clean.emit(end - at === 3 ? '—' : '–', at, end);
}

/** `**88.1%**` is bold in Markdown; between two digits the asterisks are a power. */
function readAsterisks(clean: CleanText, at: number): number {
  const { raw } = clean;
  if (raw[at + 1] !== '*') return clean.emit('*', at, at + 1);
  const isPower = /\d/.test(clean.last) && /\d/.test(raw[at + 2] ?? '');
  return isPower ? clean.emit('^', at, at + 2) : at + 2;
}

function readEntity(clean: CleanText, at: number): number {
  const entity = entityAt(clean.raw, at);
  if (!entity) return clean.emit('&', at, at + 1);
  const { char, end } = entity;
  return clean.emit(RAISED.has(char) ? `^${RAISED.get(char)}` : (PLAIN_FORMS.get(char) ?? char), at, end);
}

function readUnicode(clean: CleanText, at: number, char: string): number {
  const { raw } = clean;
  for (const [sequence, plain] of MOJIBAKE) {
    if (char === sequence[0] && raw.startsWith(sequence, at)) {
      return clean.emit(plain, at, at + sequence.length);
    }
  }
  if (RAISED.has(char)) return readRaisedRun(clean, at);
  if (LOWERED.has(char)) return readLoweredRun(clean, at);
  const digit = char === '\ud835' ? plainDigit(0xd835, raw.charCodeAt(at + 1)) : undefined;
  if (digit !== undefined) return clean.emit(digit, at, at + 2);
  return clean.emit(PLAIN_FORMS.get(char) ?? char, at, at + 1);
}
