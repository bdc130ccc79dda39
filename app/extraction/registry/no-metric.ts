import { findBenchmark, isAmbiguousName } from './benchmarks.ts';
import { toPhrase, toText, type Phrase } from './metric-pieces.ts';
import { listMetricSpans } from './metric-spans.ts';
import { readMetric } from './read-metric.ts';
import {
  CHANGE_WORDS,
  COUNTED_WORDS,
  HOLDER_WORDS,
  MAGNITUDE_WORDS,
  MARK_WORDS,
  OPENING_WORDS,
  OPEN_WORDS,
  PRAISE_WORDS,
  SIZE_WORDS,
  SUMMARY_WORDS,
  SYSTEM_WORDS,
  TALENT_WORDS,
  VAGUE_WORDS,
  VERB_WORDS,
  WIDTH_NOUNS,
  WIDTH_WORDS,
} from './metric-words.ts';
import { isModelName } from './model-names.ts';

/** No metric's name has so many letters. */
const LONGEST_METRIC = 200;
/** `45M`, `1.5`, `30%`, `3x`. */
const QUANTITY = /^[\d.,]+(?:[kmbt]|%|x|×)?$/;
const BIT_WIDTH = /^\d+-?bits?$/;
/** Statistics that are written with one letter; any other letter is a variable. */
const LETTERS = new Set(['d', 'r', 'f', 'j', 'g', 'ρ', 'κ', 'α', 'τ', 'δ']);

/**
 * Whether a text can never be stored as a metric: sizes and counts, one-letter variables, words that say nothing of what was
 * measured, names of systems and benchmarks, abilities, verbs and other pieces of clauses.
 */
export function isNoMetric(text: string): boolean {
  return holdsNoMetric(text) || isClause(toPhrase(text));
}

/** The same of a phrase that may have more in it than the metric. */
export function holdsNoMetric(text: string): boolean {
  if (text.length > LONGEST_METRIC || !/\p{L}/u.test(text)) return true;
  const phrase = toPhrase(text);
  return (
    isSize(phrase) ||
    isVariable(text.trim()) ||
    isVague(phrase) ||
    isBaseline(phrase) ||
    isName(text.trim(), phrase)
  );
}

/** `45M parameters`, `billion parameters`, `6K`, `4-bit precision`. */
function isSize(phrase: Phrase): boolean {
  const words = phrase.map(({ lower }) => lower);
  const [first, last] = [words[0] ?? '', words.at(-1) ?? ''];
  const isWidth = BIT_WIDTH.test(words.slice(0, -1).join('')) || WIDTH_WORDS.has(first);
  if (isWidth && words.length > 1 && WIDTH_NOUNS.has(last)) return true;
  if (!QUANTITY.test(first) && !MAGNITUDE_WORDS.has(first)) return false;
  return words.slice(1).every((word) => MAGNITUDE_WORDS.has(word) || SIZE_WORDS.has(word));
}

/** One letter that is no statistic's: `p`, `k`, `/W`. */
function isVariable(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '').toLowerCase();
  return (
    letters.length === 1 && letters.length + 4 > text.length && !LETTERS.has(letters) && !/\d/.test(text)
  );
}

/** Nothing but judgements and words that name no quantity; or an ability. */
function isVague(phrase: Phrase): boolean {
  const { isWhole, isLoose } = readMetric(toText(phrase));
  if (isWhole && !isLoose) return false;
  const last = phrase.at(-1)!.lower;
  // `outputs`, `experts`: what was counted, and nothing of what was true of it.
  if (phrase.length === 1 && COUNTED_WORDS.has(last) && readMetric(last).metric === null) return true;
  const before = phrase.at(-2)?.lower ?? '';
  if (TALENT_WORDS.has(last) || (/^tasks?$/.test(last) && TALENT_WORDS.has(before))) return true;
  return phrase.every(
    ({ lower }) =>
      VAGUE_WORDS.has(lower) ||
      CHANGE_WORDS.has(lower) ||
      OPENING_WORDS.has(lower) ||
      PRAISE_WORDS.has(lower) ||
      HOLDER_WORDS.has(lower) ||
      SUMMARY_WORDS.has(lower) ||
      lower === 'of',
  );
}

/** `baseline performance`: a mark to be beaten. */
function isBaseline(phrase: Phrase): boolean {
  const [first, second, third] = phrase.map(({ lower }) => lower);
  return third === undefined && MARK_WORDS.has(first ?? '') && /^performances?$/.test(second ?? '');
}

/** A verb outside a metric's name, or an end that cannot be one. */
function isClause(phrase: Phrase): boolean {
  if (OPEN_WORDS.has(phrase.at(-1)!.text)) return true;
  const words = phrase.flatMap((piece) => piece.words.map(() => piece.lower));
  const spans = listMetricSpans(phrase.flatMap((piece) => piece.words));
  return words.some(
    (word, at) => VERB_WORDS.has(word) && !spans.some(({ first, end }) => first <= at && at < end),
  );
}

/** A system or a benchmark, also one that does something: `Heron scores`, `Quill costs`. */
function isName(text: string, phrase: Phrase): boolean {
  const last = phrase.at(-1)!.lower;
  const subject = /^(?:scores|costs|reaches|achieves)$/.test(last) ? phrase.slice(0, -1) : undefined;
  if (subject && subject.length > 0) return subject.length < 3 && isProperName(subject);
  if (readMetric(text).metric !== null) return false;
  if (SYSTEM_WORDS.has(last)) return true;
  if (isModelName(text)) return true;
  return findBenchmark(text) !== undefined && !isAmbiguousName(text);
}

function isProperName(phrase: Phrase): boolean {
  const name = phrase.map(({ text }) => text).join(' ');
  const isCapital = phrase.every(({ text }) => /^[A-Z]/.test(text));
  return (
    /^(?:it|we|they|which|that|this)$/i.test(name) ||
    (isCapital && readMetric(name).metric === null && !/^[A-Z][A-Z]?$|^API$/.test(name))
  );
}
