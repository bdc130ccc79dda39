import { isAsciiLetter, isDigit } from './code-units.ts';
import { RAISED } from './unicode-forms.ts';

/** What may stand between a number and its unit: LaTeX dress, spaces, and marks of notes. */
const DRESS = tableOf(' \t\n$}{~\\,;!)-*†‡§\u00a0\u2009\u202f');
const MOST_DRESS = 5;
/** What may stand between a number and the word that announces it. */
const LEAD = tableOf(' $~(:=\n\\<>≈∼');
const MOST_LEAD = 5;
const UNIT_MARKS = tableOf('%×‰°％');
const UNIT_WORDS: ReadonlySet<string> = new Set(
  `percent percentage percents pct times fold point points pp pps ppt ppts pts x X textperthousand texttimes
   FPS fps Fps ms sec secs second seconds s minute minutes min hour hours h day days dB db GB MB KB GiB Hz kHz MHz GHz
   basis orders frames tokens microseconds milliseconds mm cm px pixels W mW J mJ kWh`
    .trim()
    .split(/\s+/),
);
/** `34 BLEU`, `40 AP`: a short word in capitals behind a number may be a measure. */
const ACRONYM = /^[A-Z]?[A-Za-z]?[A-Z][A-Z0-9]$/;
/** Words that stand between an announcing word and its number, and change nothing. */
const LINKS: ReadonlySet<string> = new Set(
  `of is was to up upto over about around nearly almost roughly approximately sim approx at least most more less than an
   average as only just merely high much under below above`
    .trim()
    .split(/\s+/),
);
const MOST_LINKS = 4;
/** Words that announce a change, a level or a limit. */
const OPENERS: ReadonlySet<string> = new Set(
  `by factor factors within rating ratings score scores bleu ap map fid elo iq accuracy accuracies rank-1 latency ppl
   perplexity f1 auc wer upto`
    .trim()
    .split(/\s+/),
);
const LONGEST_WORD = 16;
const LONGEST_RUN = 26;

const HYPHEN = 45;
const UPPER_E = 69;
const LOWER_E = 101;
const PLUS = 43;
const DOT = 46;
const COMMA = 44;
const SLASH = 47;
const CLOSING = 41;
const GREATER = 62;
const BACKSLASH = 92;
const MIDDLE_DOT = 0xb7;
const ARROW = 0x2192;
const SIGNS = tableOf('+-−–');
const BEFORE_SIGN = tableOf(' \n($');
const STYLED = 0xd835;

/** A table with a 1 at the code of each character. */
function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

/**
 * True where an abstract holds a number that may be a result: with a sign, decimals, a power, a unit or a word of results
 * beside it. Counts, years and names alone report nothing, and two in three abstracts hold no more. Works on the raw text,
 * so LaTeX dress may stand between a number and its unit. Only a bounded piece of text around each number is looked at:
 * linear.
 */
export function holdsResultLikeNumber(abstract: string): boolean {
  for (let at = 0; at < abstract.length;) {
    const code = abstract.charCodeAt(at);
    if (!isDigit(code)) {
      if (isDressedDigit(code)) return true;
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end - at < LONGEST_RUN && isDigit(abstract.charCodeAt(end))) end += 1;
    if (looksLikeResult(abstract, at, end)) return true;
    at = end;
  }
  return false;
}

/** Full-width and styled digits are rare, and read at leisure. */
function isDressedDigit(code: number): boolean {
  return code === STYLED || (code >= 0xff10 && code <= 0xff19);
}

function looksLikeResult(text: string, start: number, end: number): boolean {
  return (
    hasDecimals(text, start, end) ||
    hasUnit(text, end) ||
    isSigned(text, start) ||
    isPower(text, start, end) ||
    isPart(text, end) ||
    isAnnounced(text, start, end)
  );
}

/** `0.9`, `.95`, `92,4`, `92·4`; not the decimals of a name: `GPT-3.5`, `Qwen2.5`. */
function hasDecimals(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(end);
  const isPoint = code === DOT || code === MIDDLE_DOT;
  if (isPoint && isDigit(text.charCodeAt(end + 1))) return standsFree(text, start);
  if (text.charCodeAt(start - 1) === DOT) return start === 1 || standsFree(text, start - 1);
  if (code !== COMMA || !isDigit(text.charCodeAt(end + 1))) return false;
  const group = /^\d{1,4}(?![\d\])},.])/.exec(text.slice(end + 1, end + 6))?.[0].length ?? 0;
  return group > 0 && (group !== 3 || text.slice(start, end) === '0') && standsFree(text, start);
}

/** Nothing before the number, or its sign, that it could belong to. */
function standsFree(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  const code = before === PLUS || before === HYPHEN ? text.charCodeAt(start - 2) : before;
  return !(isAsciiLetter(code) || isDigit(code) || code === DOT || code === HYPHEN);
}

/** A mark or a word of units behind a number, over its dress. */
function hasUnit(text: string, end: number): boolean {
  let at = end;
  while (at - end < MOST_DRESS && DRESS[text.charCodeAt(at)] === 1) at += 1;
  const code = text.charCodeAt(at);
  if (UNIT_MARKS[code] === 1 || isArrow(text, at, code)) return true;
  if (!isAsciiLetter(code)) return false;
  const word = wordAt(text, at);
  return UNIT_WORDS.has(word) || isMeasure(text, end, at, word) || isPerCent(text, at, word);
}

/** `→`, `->`, `\to`. */
function isArrow(text: string, at: number, code: number): boolean {
  if (code === ARROW || (code === GREATER && text.charCodeAt(at - 1) === HYPHEN)) return true;
  return text.charCodeAt(at - 1) === BACKSLASH && /^(?:rightarrow|to)\b/.test(text.slice(at, at + 11));
}

/** `34 BLEU`; not the `RL` behind a list mark, `(1) RL`. */
function isMeasure(text: string, end: number, at: number, word: string): boolean {
  return word.length < 5 && text.charCodeAt(end) !== CLOSING && at - end < 4 && ACRONYM.test(word);
}

function isPerCent(text: string, at: number, word: string): boolean {
  return word === 'per' && text.startsWith(' cent', at + 3);
}

function wordAt(text: string, at: number): string {
  let end = at;
  while (end - at < LONGEST_WORD && isWordPart(text.charCodeAt(end))) end += 1;
  return text.slice(at, end);
}

function isWordPart(code: number): boolean {
  return isAsciiLetter(code) || isDigit(code);
}

/** A sign of its own, or that of money. */
function isSigned(text: string, start: number): boolean {
  if (text[start - 1] === '$' && text.charCodeAt(start - 2) === BACKSLASH) return true;
  return (
    SIGNS[text.charCodeAt(start - 1)] === 1 && (start === 1 || BEFORE_SIGN[text.charCodeAt(start - 2)] === 1)
  );
}

/** `10^3`, `10$^{3}$`, `10³`, `10<sup>3</sup>`, `10\textsuperscript{3}`, `2e-4`. */
function isPower(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(end);
  if (code === LOWER_E || code === UPPER_E) return /^.[+-]?\d/.test(text.slice(end, end + 3));
  if (end - start !== 2 || !text.startsWith('10', start)) return false;
  const behind = text.slice(end, end + 12);
  return RAISED.has(behind[0] ?? '') || /^\$?\^|^<(?:\w+:)?sup>|^\\textsup|^\*\*|^[-–]\d/.test(behind);
}

/** `8/15`, `13 of the 17`, `14 out of 20`. */
function isPart(text: string, end: number): boolean {
  if (text.charCodeAt(end) === SLASH) return isDigit(text.charCodeAt(end + 1));
  return (
    text[end] === ' ' &&
    text[end + 1] === 'o' &&
    /^ (?:out )?of (?:the |all )?\d/.test(text.slice(end, end + 14))
  );
}

/** A word of results, of change or of limits before the number, over articles and hedges; nothing before a list mark, `(1)`. */
function isAnnounced(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(end) === CLOSING && end - start < 3) return false;
  let at = start;
  for (let links = 0; links <= MOST_LINKS; links++) {
    let stop = at;
    while (at - stop > -MOST_LEAD && LEAD[text.charCodeAt(stop - 1)] === 1) stop -= 1;
    let begin = stop;
    while (stop - begin < LONGEST_WORD && isNamePart(text.charCodeAt(begin - 1))) begin -= 1;
    if (begin === stop) return false;
    const word = text.slice(begin, stop).toLowerCase();
    if (OPENERS.has(word)) return true;
    if (!LINKS.has(word)) return opensPair(text, word, end);
    at = begin;
  }
  return false;
}

function isYear(text: string, end: number): boolean {
  return /^(?:19|20)\d\d$/.test(text.slice(Math.max(0, end - 4), end));
}

function isNamePart(code: number): boolean {
  return isWordPart(code) || code === HYPHEN;
}

/** `from 3 to`, `between 3 and`. */
function opensPair(text: string, word: string, end: number): boolean {
  if (word !== 'from' && (word !== 'between' || isYear(text, end))) return false;
  return /^[\d,.]*\$? (?:to|and) /.test(text.slice(end, end + 16));
}
