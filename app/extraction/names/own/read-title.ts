import { PHRASE_OPENERS, PHRASE_WORDS, TITLE_PREPOSITIONS } from '../../lexicon/name-words.ts';
import { is, type Token } from '../../text/token.ts';
import { W } from '../../lexicon/word-classes.ts';
import { GENERIC_ACRONYMS } from '../generic-acronyms.ts';
import { findNameRuns } from '../name-runs.ts';
import { hasStrongShape } from '../word-shape.ts';
import { isBenchmarkNoun, isBenchmarkShaped } from './benchmark-noun.ts';
import { findLongForm } from './long-form.ts';
import type { PaperText, Sighting, TitlePlace } from './own-candidate.ts';

/** A longer head is a sentence. */
const LONGEST_HEAD = 9;
/** What stands behind the colon says within so many words what the name is. */
const DESCRIPTION = 9;

interface Range {
  readonly first: number;
  readonly end: number;
}

/** Reads the names of a title: its head before a colon or a dash, the acronym of the head, and the names in it. */
export function readTitle(paper: PaperText): Sighting[] {
  const { titleTokens } = paper;
  const colon = headEnd(paper);
  const hasHead = colon > 0 && colon <= LONGEST_HEAD;
  const inside = findNameRuns(titleTokens, { first: 0, end: titleTokens.length }).map((run) =>
    sight(paper, run, run.end <= colon ? 'in its head' : 'in it', false),
  );
  if (!hasHead) return inside;
  const saysSo = describesBenchmark(titleTokens, colon + 1);
  const heads = readHead(paper, colon).map(({ range, place }) => sight(paper, range, place, saysSo));
  return [...heads, ...readAcronym(paper, colon, saysSo), ...inside];
}

function sight(
  { title, titleTokens }: PaperText,
  { first, end }: Range,
  titlePlace: TitlePlace,
  saysSo: boolean,
): Sighting {
  const [from, to] = [titleTokens[first] as Token, titleTokens[end - 1] as Token];
  const text = title.slice(from.start, to.end).replace(/['’]s$/, '');
  const isBenchmark = titlePlace === 'head' && (saysSo || (isBenchmarkShaped(text) && !/qa$/i.test(text)));
  return { text, titlePlace, longForm: null, isBenchmark, signs: [] };
}

/** The token of the colon or dash that ends a title's head, or -1. */
function headEnd({ title, titleTokens }: PaperText): number {
  return titleTokens.findIndex(({ text, start, end }, i) => {
    if (i === 0) return false;
    return text === ':' || (/^[–—-]$/.test(text) && title[start - 1] === ' ' && title[end] === ' ');
  });
}

/** `Quill (QL)` is two names, `Quill Technical Report` and `Quill at a contest` are one. */
function readHead(paper: PaperText, colon: number): { range: Range; place: TitlePlace }[] {
  const { titleTokens } = paper;
  const open = findWithin(titleTokens, colon, '(');
  const close = findWithin(titleTokens, colon, ')');
  if (open !== -1 && close > open + 1) {
    const whole = open > 0 ? { first: 0, end: open } : { first: close + 1, end: colon };
    const place: TitlePlace = open > 0 ? 'head' : 'phrase at its head';
    const bracketed = { range: { first: open + 1, end: close }, place: 'head' as const };
    return whole.end > whole.first ? [bracketed, { range: whole, place }] : [bracketed];
  }
  const report = findWithin(titleTokens, colon, 'technical');
  if (report > 0) return [{ range: { first: 0, end: report }, place: 'head' }];
  const length = nameLength(paper, colon);
  return [{ range: { first: 0, end: length || colon }, place: length > 0 ? 'head' : 'phrase at its head' }];
}

function findWithin(tokens: readonly Token[], end: number, lower: string): number {
  return tokens.findIndex((token, i) => i < end && token.lower === lower);
}

/** `Iterative Nash Policy Optimization: …` in the title and `INPO` in the abstract: the acronym of the title's head. */
function readAcronym({ titleTokens, tokens }: PaperText, colon: number, isBenchmark: boolean): Sighting[] {
  if (colon < 2) return [];
  const acronym = tokens.find(
    (token) =>
      hasStrongShape(token) &&
      /^[A-Z][\w-]{1,11}$/.test(token.text) &&
      !GENERIC_ACRONYMS.has(token.lower) &&
      findLongForm(titleTokens, colon, token.text, 0) === 0,
  );
  if (!acronym) return [];
  return [{ text: acronym.text, titlePlace: 'acronym of its head', longForm: null, isBenchmark, signs: [] }];
}

/** How many tokens before the colon are the name: `JU-NLP at Touché` is a team at a contest, `Probing LLMs` is no name. */
function nameLength({ title, titleTokens: tokens }: PaperText, colon: number): number {
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

/** `A Benchmark for …`, `Open dataset of …`, but neither `… with Synthetic Dataset` nor `… for Dataset Distillation`. */
function describesBenchmark(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(from + DESCRIPTION, tokens.length); i++) {
    const { lower } = tokens[i] as Token;
    if (lower === 'benchmarking') return true;
    if (isBenchmarkNoun(lower)) return endsPhrase(tokens[i + 1]);
    if (TITLE_PREPOSITIONS.has(lower)) return false;
  }
  return false;
}

/** `Dataset` of `Dataset Distillation` and `Corpus` of `Corpus Aware` only qualify what stands behind them. */
function endsPhrase(next: Token | undefined): boolean {
  return (
    next?.kind !== 'word' ||
    is(next, W.preposition | W.conjunction | W.determiner | W.relative) ||
    /(?:ed|ing)$/.test(next.lower)
  );
}
