import type { Token } from './token.ts';

/** A sentence as a half-open range of token indexes. */
export interface Sentence {
  readonly first: number;
  readonly end: number;
}

const ABBREVIATIONS = new Set([
  'e.g',
  'i.e',
  'g',
  'e',
  'i',
  'vs',
  'v.s',
  'al',
  'fig',
  'figs',
  'eq',
  'sec',
  'etc',
  'cf',
  'resp',
  'approx',
  'ref',
  'no',
  'dr',
  'st',
  'u.s',
  'w.r.t',
  't',
  'a.k.a',
  'k.a',
  'a',
  'v',
  's',
]);

/** No sentence is longer, in tokens: what runs on is no prose, and reading a sentence may take the square of its length. */
const LONGEST = 400;

/** Cuts tokens into sentences at `.`, `!` and `?`, but not at abbreviations, nor before a lower-case word. */
export function splitSentences(text: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (i + 1 - first < LONGEST && !endsSentence(text, tokens, i)) continue;
    sentences.push({ first, end: i + 1 });
    first = i + 1;
  }
  if (first < tokens.length) sentences.push({ first, end: tokens.length });
  return sentences;
}

function endsSentence(text: string, tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  if (token.kind !== 'mark') return false;
  if (token.text === '!' || token.text === '?') return true;
  if (token.text !== '.') return false;
  const next = tokens[i + 1];
  if (!next) return true;
  const previous = tokens[i - 1];
  if (previous && previous.end === token.start && ABBREVIATIONS.has(previous.lower)) return false;
  const gap = next.start > token.end;
  if (!gap)
    return (
      next.kind === 'word' &&
      /^[A-Z][a-z]/.test(next.text) &&
      previous !== undefined &&
      previous.kind !== 'mark'
    );
  return !/^[a-z]/.test(next.text) || /^[a-z]+[A-Z\d]/.test(next.text);
}
