import type { Sentence } from '../text/sentences.ts';
import { is, type Token } from '../text/token.ts';
import { W } from '../lexicon/word-classes.ts';
import { Shape } from '../lexicon/word-form.ts';
import { GENERIC_ACRONYMS } from './generic-acronyms.ts';

/** A run of tokens that is shaped like a proper name. */
export interface NameRun {
  readonly first: number;
  readonly end: number;
}

const SIZE = /^\d+(?:\.\d+)?(?:[BMK]|[bm])?(?:x\d+B?)?(?:-[A-Za-z][\w-]*)?$/;
/** Words that begin a clause and no name, also where a capital says that the clause begins a sentence. */
const FUNCTION_WORDS =
  W.preposition | W.determiner | W.conjunction | W.auxiliary | W.contrast | W.relative | W.pronoun;

/** True for words such as F1, AP50 or top-1 that name a metric by their shape. */
export function isMetricWord(token: Token): boolean {
  return (token.shape & Shape.metric) !== 0;
}

/** Finds the runs of name-shaped tokens of a sentence: `Llama 3.1 8B`, `SWE-bench Verified`, `MALT`. */
export function findNameRuns(tokens: readonly Token[], sentence: Sentence): NameRun[] {
  const runs: NameRun[] = [];
  let i = sentence.first;
  while (i < sentence.end) {
    if (!startsName(tokens, sentence, i)) {
      i += 1;
      continue;
    }
    let end = i + 1;
    while (end < sentence.end && continuesName(tokens, sentence, i, end)) end += 1;
    runs.push({ first: i, end });
    i = end;
  }
  return runs;
}

function startsName(tokens: readonly Token[], sentence: Sentence, at: number): boolean {
  const token = tokens[at] as Token;
  if (token.kind !== 'word' || !isNameShaped(token)) return false;
  // `the non-Lambertian Booster`: the prefix qualifies the name behind it.
  if (
    token.text.includes('-') &&
    /^(?:non|pre|post|multi|cross|sub|far|near|in|out|mid|low|high)-/.test(token.text)
  )
    return false;
  // `citation-F1`: a metric with its kind in front.
  if (/^[a-z]+-(?:F1|AUC|AP|IoU|BLEU|EM)$/.test(token.text)) return false;
  if (GENERIC_ACRONYMS.has(token.lower) && !continuesGeneric(tokens, at)) return false;
  if (is(token, FUNCTION_WORDS) && !hasStrongShape(token)) return false;
  if (hasStrongShape(token)) return true;
  // `(Random versions of …)`: a bracket may begin with a capital as a sentence does.
  if (tokens[at - 1]?.text === '(' && at > sentence.first && token.classes !== 0) return false;
  if (!isSentenceStart(tokens, sentence, at)) return true;
  const next = at + 1 < sentence.end ? tokens[at + 1] : undefined;
  if (token.classes !== 0 || !next) return false;
  return (
    (next.kind === 'word' && hasStrongShape(next)) ||
    (is(next, W.reach | W.beat | W.improve | W.reduce) && !is(next, W.evaluation))
  );
}

/** `English` alone is no name; `English Wikipedia` may be one. */
function continuesGeneric(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    next !== undefined &&
    next.kind === 'word' &&
    hasStrongShape(next) &&
    next.start === (tokens[at] as Token).end + 1 &&
    !GENERIC_ACRONYMS.has(next.lower) &&
    !isMetricWord(next)
  );
}

function isSentenceStart(tokens: readonly Token[], sentence: Sentence, at: number): boolean {
  const previous = at > sentence.first ? tokens[at - 1] : undefined;
  return (
    !previous ||
    (previous.kind === 'mark' &&
      (previous.text === '"' ||
        previous.text === ':' ||
        (previous.text === ')' && (at - sentence.first < 4 || tokens[at - 2]?.kind === 'number'))))
  );
}

function isNameShaped(token: Token): boolean {
  return (token.shape & Shape.name) !== 0;
}

/** Capitals inside the word, or digits: no ordinary word looks so, wherever it stands. */
export function hasStrongShape(token: Token): boolean {
  return (token.shape & Shape.strong) !== 0;
}

function continuesName(tokens: readonly Token[], sentence: Sentence, first: number, at: number): boolean {
  const token = tokens[at] as Token;
  const previous = tokens[at - 1] as Token;
  const gap = token.start - previous.end;
  if (gap > 1) return false;
  if (token.lower === 'of')
    return isTitleCase(previous) && isTitleCase(tokens[at + 1]) && at + 1 < sentence.end;
  if (token.kind === 'number') return gap === 1 && isVersion(tokens, sentence, at) && !isMetricWord(previous);
  if (token.kind !== 'word') return false;
  if (gap === 0) return false;
  if (SIZE.test(token.text)) return true;
  if (GENERIC_ACRONYMS.has(token.lower)) return false;
  if (at - first >= 6) return false;
  if (isMetricWord(token)) return isWithinTitleCase(tokens, sentence, previous, at);
  return (
    isNameShaped(token) ||
    (/^(?:pro|mini|nano|flash|turbo|large|small|base|tiny|lite|instruct|chat|preview|high)$/.test(
      token.lower,
    ) &&
      at > first)
  );
}

/** `Iterative Reward Calibration`: a metric's word in capitals between two other capitalised words is part of the name. */
function isWithinTitleCase(
  tokens: readonly Token[],
  sentence: Sentence,
  previous: Token,
  at: number,
): boolean {
  const next = at + 1 < sentence.end ? tokens[at + 1] : undefined;
  return isTitleCase(previous) && isTitleCase(tokens[at]) && isTitleCase(next);
}

function isTitleCase(token: Token | undefined): boolean {
  return token !== undefined && /^[A-Z][a-z]{2,}$/.test(token.text);
}

/** The number in `AlpacaEval 2.0`, `AIME 2024`, `Claude Sonnet 4.5`: small or a year, with no unit behind it. */
function isVersion(tokens: readonly Token[], sentence: Sentence, at: number): boolean {
  const numeral = (tokens[at] as Token).numeral;
  if (!numeral || numeral.glued || numeral.sign || numeral.digits.includes(',')) return false;
  const next = at + 1 < sentence.end ? tokens[at + 1] : undefined;
  if (
    next &&
    [
      '%',
      '→',
      '±',
      '×',
      'percent',
      'points',
      'percentage',
      'x',
      'times',
      'pp',
      'to',
      'vs',
      '-',
      '–',
    ].includes(next.lower)
  )
    return false;
  const isYear = /^(?:19|20)\d\d$/.test(numeral.digits);
  const isShort = /^\d(?:\.\d)?$/.test(numeral.digits) || /^\d{1,3}$/.test(numeral.digits);
  return isYear || isShort;
}
