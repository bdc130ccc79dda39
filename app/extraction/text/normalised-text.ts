import { SIUNITX_NUMBERS } from './latex-commands.ts';

/** A cleaned reading text whose every character still knows which characters of the raw text it came from. */
export interface NormalisedText {
  /** The text as given; every span of a claim refers to it. */
  readonly raw: string;
  /** The same text with LaTeX dress, ligatures and odd Unicode brought to one plain form. */
  readonly text: string;
  /** Raw offset where the character at a clean offset begins; undefined where raw and clean are the same string. */
  readonly starts?: readonly number[];
  /** Raw offset where the character at a clean offset ends (exclusive). */
  readonly ends?: readonly number[];
}

/** A half-open range of characters. */
export interface CharRange {
  readonly start: number;
  readonly end: number;
}

/** How far a range may grow to take in the dress that it cuts through. */
const REACH = 40;
const QUANTITY_BEHIND = /\\([A-Za-z]{1,8})(?:\[[^\][]{0,20}\])?\{$/;

/** Brings a half-open clean range back to the raw text. The range must hold at least one character. */
export function toRawRange(norm: NormalisedText, start: number, end: number): CharRange {
  if (!norm.starts || !norm.ends) return { start, end };
  const range = { start: norm.starts[start] ?? 0, end: norm.ends[end - 1] ?? norm.raw.length };
  return closeDollar(norm.raw, closeBraces(norm.raw, range));
}

/** A group that opens inside the range closes inside it too: `3{\texttimes}`. */
function closeBraces(raw: string, range: CharRange): CharRange {
  let open = 0;
  let isUnopened = false;
  for (let i = range.start; i < range.end; i++) {
    const char = raw[i];
    if (char === '\\') i += 1;
    else if (char === '{') open += 1;
    else if (char === '}' && open > 0) open -= 1;
    else if (char === '}') isUnopened = true;
  }
  return {
    start: isUnopened ? quantityBefore(raw, range.start) : range.start,
    end: open > 0 ? closingBehind(raw, range.end, open) : range.end,
  };
}

/** Number and unit of `\SI{93.5}{\percent}` stand in one command, which belongs to both. */
function quantityBefore(raw: string, at: number): number {
  const command = QUANTITY_BEHIND.exec(raw.slice(Math.max(0, at - REACH), at));
  return command && SIUNITX_NUMBERS.has(command[1] as string) ? at - command[0].length : at;
}

function closingBehind(raw: string, from: number, braces: number): number {
  let left = braces;
  for (let i = from; i < raw.length && i < from + REACH; i++) {
    if (raw[i] === '{') left += 1;
    else if (raw[i] === '}' && --left === 0) return i + 1;
  }
  return from;
}

/** A math delimiter opened inside the range closes inside it too: `35$\times$`, not `35$\times`. */
function closeDollar(raw: string, { start, end }: CharRange): CharRange {
  const isOdd = raw[end] === '$' && countDollars(raw, start, end) % 2 === 1;
  return { start, end: isOdd ? end + 1 : end };
}

function countDollars(raw: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if (raw[i] === '$' && raw[i - 1] !== '\\') count++;
  return count;
}
