import { findBenchmark, isAmbiguousName } from './benchmarks.ts';
import { toPhrase, type Phrase } from './metric-pieces.ts';
import { listMetricSpans } from './metric-spans.ts';
import { readMetric } from './read-metric.ts';
import {
  CHANGE_WORDS,
  HOLDER_WORDS,
  OPENING_WORDS,
  PRAISE_WORDS,
  SUMMARY_WORDS,
  VERB_WORDS,
} from './metric-words.ts';
import { isModelName } from './model-names.ts';

const SIZE_NOUN = String.raw`(?:parameters?|params?|tokens?|layers?|examples?|samples?|images?|pairs?|steps?|epochs?|gpus?)`;
/** `45M parameters`, `billion parameters`, `6K`. */
const SIZES: readonly RegExp[] = [
  new RegExp(String.raw`^[\d.,]+ ?[kmbt]?[ -]${SIZE_NOUN}$`, 'i'),
  new RegExp(
    String.raw`^(?:[\d.,]+ )?(?:hundred|thousand|million|billion|trillion)s?[ -](?:of )?${SIZE_NOUN}$`,
    'i',
  ),
  /^[\d.,]+ ?(?:[kmbt]|%|percent|x|times)?$/i,
  /^(?:\d+|single|half|double|full|low)-?(?: ?bit)? (?:precision|quantization|quantisation|weights?|width|integers?)$/i,
];
/** Statistics that are written with one letter; any other letter is a variable. */
const LETTERS = new Set(['d', 'r', 'f', 'j', 'g', 'ρ', 'κ', 'α', 'τ', 'δ']);
/** Say nothing of what was measured. */
const VAGUE = new Set(
  `result results outcome outcomes margin margins approach approaches framework dataset datasets benchmark benchmarks level levels
  point points percent percentage number numbers value values average avg end-to-end comparative computational statistical
  statistically significance significant real world setting settings evaluation evaluations experiment experiments test tests training inference
  work works art task union pp rates time-consuming metric metrics baseline state degree amount extent order orders magnitude`.split(
    /\s+/,
  ),
);
/** What a system can do is no measure of it. */
const ABILITY =
  /^(?:generali[sz]ation|reasoning|abilit(?:y|ies)|capabilit(?:y|ies)|capacities|skills|understanding|generation|intelligence)$/;
/** Whose level serves as the mark for others. */
const BASELINE = new Set([
  'baseline',
  'previous',
  'prior',
  'existing',
  'original',
  'random',
  'chance',
  'chance-level',
]);
const PARTICLE =
  /^(?:away|off|down|out|and|or|the|a|an|of|in|on|to|with|for|by|at|from|than|while|without|its|their)$/;
const SYSTEM =
  /^(?:methods?|models?|approach(?:es)?|frameworks?|systems?|datasets?|benchmarks?|algorithms?|llms?|agents?)$/;

/**
 * Whether a text can never be stored as a metric: sizes and counts, one-letter variables, words that say nothing of what was
 * measured, names of systems and benchmarks, abilities, verbs and other pieces of clauses.
 */
export function isNoMetric(text: string): boolean {
  return holdsNoMetric(text) || isClause(toPhrase(text));
}

/** The same of a phrase that may have more in it than the metric. */
export function holdsNoMetric(text: string): boolean {
  const phrase = toPhrase(text);
  if (phrase.length === 0 || !/\p{L}/u.test(text)) return true;
  return (
    isSize(text.trim()) ||
    isLetter(phrase) ||
    isVague(phrase) ||
    isBaseline(phrase) ||
    isName(text.trim(), phrase)
  );
}

function isSize(text: string): boolean {
  return SIZES.some((size) => size.test(text));
}

function isLetter(phrase: Phrase): boolean {
  const [only, second] = phrase;
  const lower = only?.lower.replace(/[$\\{}]/g, '') ?? '';
  return second === undefined && lower.length === 1 && !LETTERS.has(lower);
}

/** Nothing but judgements and words that name no quantity; or an ability. */
function isVague(phrase: Phrase): boolean {
  const last = phrase.at(-1)!.lower;
  if (ABILITY.test(last) || (/^tasks?$/.test(last) && ABILITY.test(phrase.at(-2)?.lower ?? ''))) return true;
  return phrase.every(
    ({ lower }) =>
      VAGUE.has(lower) ||
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
  return third === undefined && BASELINE.has(first ?? '') && /^performances?$/.test(second ?? '');
}

/** A verb outside a metric's name, or an end that cannot be one. */
function isClause(phrase: Phrase): boolean {
  if (PARTICLE.test(phrase.at(-1)!.text)) return true;
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
  if (SYSTEM.test(last)) return true;
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
