import { PHRASE_OPENERS, PHRASE_WORDS, TITLE_MEANS } from '../../lexicon/name-words.ts';
import type { Token } from '../../text/token.ts';
import { GENERIC_ACRONYMS } from '../generic-acronyms.ts';
import { hasStrongShape } from '../word-shape.ts';
import { BENCHMARK_SHAPE, type Introduction, isBenchmarkNoun } from './introduction.ts';
import { findLongForm } from './long-form.ts';

/** `Name: what it does`: the part before the colon, where it is short and shaped like a name. */
export function readTitle(title: string, tokens: readonly Token[]): Introduction[] {
  const colon = tokens.findIndex((token) => token.text === ':');
  if (colon < 1 || colon > 6) return [];
  const length = nameLength(title, tokens, colon);
  if (length === 0) return [];
  const text = title.slice((tokens[0] as Token).start, (tokens[length - 1] as Token).end).trim();
  return [
    {
      text,
      longForm: null,
      isBenchmark: saysBenchmark(tokens, colon + 1) || (BENCHMARK_SHAPE.test(text) && !/qa$/i.test(text)),
      weight: 6,
    },
  ];
}

/** `Iterative Nash Policy Optimization: …` in the title and `INPO` in the abstract: the acronym of the title's head. */
export function readTitleAcronym(titleTokens: readonly Token[], tokens: readonly Token[]): Introduction[] {
  const colon = titleTokens.findIndex((token) => token.text === ':');
  if (colon < 2 || colon > 8) return [];
  const acronym = tokens.find(
    (token) =>
      hasStrongShape(token) &&
      /^[A-Z][A-Za-z]?[A-Z]{1,7}s?$/.test(token.text) &&
      !GENERIC_ACRONYMS.has(token.lower) &&
      findLongForm(titleTokens, colon, token.text, 0) === 0,
  );
  return acronym
    ? [{ text: acronym.text, longForm: null, isBenchmark: saysBenchmark(titleTokens, colon + 1), weight: 5 }]
    : [];
}

/** How many tokens before the colon are the name: `JU-NLP at Touché` is a team at a contest, `Probing LLMs` is no name. */
function nameLength(title: string, tokens: readonly Token[], colon: number): number {
  const first = tokens[0] as Token;
  // `Fail Fast, or Ask: …` is a sentence.
  if (PHRASE_OPENERS.has(first.lower) || isSentenceLike(tokens, colon)) return 0;
  const at = tokens.findIndex((token, i) => i > 0 && i < colon && token.lower === 'at');
  if (at > 0) return isStrong(first) ? at : 0;
  const head = tokens.slice(0, colon);
  if (colon <= 2 && /^[A-Z]/.test(first.text) && !GENERIC_ACRONYMS.has(head[colon - 1]?.lower ?? ''))
    return colon;
  if (/[^\x20-\x7e]|\^/.test(title.slice(0, (tokens[colon] as Token).start))) return colon;
  const isPhrase = head.some((token) => PHRASE_WORDS.has(token.lower) || token.lower.endsWith('ing'));
  return head.some(isStrong) && (colon <= 2 || !isPhrase) ? colon : 0;
}

function isSentenceLike(tokens: readonly Token[], colon: number): boolean {
  return tokens.some(
    (token, i) => i < colon && token.text === ',' && /^(?:or|and|but|not)$/.test(tokens[i + 1]?.lower ?? ''),
  );
}

function isStrong(token: Token): boolean {
  return hasStrongShape(token) && !GENERIC_ACRONYMS.has(token.lower);
}

/** `A Benchmark for …`, `Open dataset of …`, but not `… with Synthetic Dataset`. */
function saysBenchmark(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(from + 9, tokens.length); i++) {
    const word = (tokens[i] as Token).lower;
    if (isBenchmarkNoun(word) || word === 'benchmarking') return true;
    if (TITLE_MEANS.has(word)) return false;
  }
  return false;
}
