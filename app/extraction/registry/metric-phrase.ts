import { listMetricSpans, partGluedWords, type MetricSpan } from './metric-spans.ts';
import { findSpelling, type MetricSpelling } from './metric-spellings.ts';
import { joinWords, type MetricWord } from './metric-text.ts';
import {
  ABILITY_WORDS,
  AVERAGING_WORDS,
  CONDITION_COUNTS,
  CONDITION_WORDS,
  COUNTED_WORDS,
  HELD_WORDS,
  LINK_WORDS,
  NOISE_WORDS,
  OPENING_WORDS,
  PRAISE_WORDS,
  SPENT_WORDS,
  SUMMARY_WORDS,
  VARIANT_WORDS,
} from './metric-words.ts';
import type { Metric } from './metric.ts';

/** What the words of a metric's name say. */
export interface MetricReading {
  /** The registered metric that the name is a form of; null where there is none. */
  readonly metric: Metric | null;
  readonly key: string;
  /** Known by an everyday word alone (`quality`, `time`), which another word may make more exact. */
  readonly isLoose: boolean;
  /** The words are the metric's name and nothing else. */
  readonly isWhole: boolean;
  readonly cutoff: string | null;
}

interface Head {
  readonly spelling: MetricSpelling;
  readonly cutoff: string | null;
  readonly first: number;
  readonly end: number;
}

/** Everyday heads that leave the metric to the name before them: `hallucination score`, `recall performance`. */
const YIELDING = new Set(['score', 'performance', 'number', 'rate']);
const JUDGING_FAMILIES = new Set(['quality', 'error', 'correlation', 'safety', 'calibration']);

/** Reads the words of a name without brackets: its head is the last metric before the first link. */
export function readMetricWords(given: readonly MetricWord[]): MetricReading {
  const words = partGluedWords(withoutLeadingLinks(given));
  const spans = listMetricSpans(words);
  const coreEnd = findCoreEnd(words, spans);
  const head =
    findHead(words, spans, coreEnd) ?? findImplied(words, coreEnd) ?? findBehindLink(spans, coreEnd);
  if (!head) return { metric: null, key: toUnknownKey(words), isLoose: false, isWhole: false, cutoff: null };
  const { spelling, cutoff } = head;
  return {
    metric: spelling.metric,
    key: [...listModifiers(words, head), toHeadKey(head)].join('-'),
    isLoose: spelling.isEveryday,
    isWhole: head.first === 0 && head.end === words.length,
    cutoff,
  };
}

function withoutLeadingLinks(words: readonly MetricWord[]): readonly MetricWord[] {
  let first = 0;
  while (first < words.length && isLeading(words, first)) first += 1;
  return first === words.length ? words : words.slice(first);
}

/** `in terms of accuracy`, `the accuracy`; not the first word of a metric (`relative error`). */
function isLeading(words: readonly MetricWord[], at: number): boolean {
  const { lower } = words[at] as MetricWord;
  const isOpening = isLink(words, at) || OPENING_WORDS.has(lower);
  const isTerms = lower === 'terms' && words[at + 1]?.lower === 'of';
  return isTerms || (isOpening && listMetricSpans(words.slice(at))[0]?.first !== 0);
}

function isLink(words: readonly MetricWord[], at: number): boolean {
  const { lower, compound } = words[at] as MetricWord;
  if (lower !== compound) return false;
  return LINK_WORDS.has(lower) || (lower === 'relative' && words[at + 1]?.lower === 'to');
}

/** Whether the words say what something is of: `gap between models`. */
export function holdsLink(words: readonly MetricWord[]): boolean {
  return findCoreEnd(words, listMetricSpans(words)) < words.length;
}

/** Where what the metric is of begins. */
function findCoreEnd(words: readonly MetricWord[], spans: readonly MetricSpan[]): number {
  const link = words.findIndex(
    (_, at) => at > 0 && isLink(words, at) && !spans.some(({ first, end }) => first <= at && at < end),
  );
  return link === -1 ? words.length : link;
}

function findHead(
  words: readonly MetricWord[],
  spans: readonly MetricSpan[],
  coreEnd: number,
): Head | undefined {
  const inCore = spans.filter(({ end }) => end <= coreEnd);
  const last = inCore.at(-1);
  if (!last) return undefined;
  const before = inCore.at(-2);
  if (before && before.end === last.first && doesYield(last, before)) return before;
  const behind = words.slice(last.end, coreEnd).map(({ lower }) => lower);
  if (behind.some((word) => HELD_WORDS.has(word))) return undefined;
  return behind.every(isIdle) || isAcronym(words, last) ? last : undefined;
}

/** Behind an acronym stands which one it is (`F1 core`), behind a word another noun (`latency budget`). */
function isAcronym(words: readonly MetricWord[], { first, end }: Head): boolean {
  return words.slice(first, end).some(({ text }) => /[A-Z].*[A-Z]|\d/.test(text));
}

function doesYield(last: MetricSpan, before: MetricSpan): boolean {
  const { metric, isEveryday } = before.spelling;
  if (isEveryday || !YIELDING.has(last.spelling.metric.key)) return false;
  return last.spelling.metric.key === 'score' || JUDGING_FAMILIES.has(metric.family);
}

/** Behind a metric's name, such a word leaves it the metric. */
function isIdle(word: string): boolean {
  return (
    NOISE_WORDS.has(toSingular(word)) ||
    SPENT_WORDS.has(word) ||
    VARIANT_WORDS.has(word) ||
    SUMMARY_WORDS.has(word) ||
    AVERAGING_WORDS.has(word)
  );
}

/** `stance detection` is the performance at it, `bugs found` a share of cases, `pages read` a number. */
function findImplied(words: readonly MetricWord[], end: number): Head | undefined {
  const core = words.slice(0, end).map(({ lower }) => lower);
  const last = core.at(-1) ?? '';
  if (ABILITY_WORDS.has(last)) return implied('performance', end);
  if (core.length > 1 && SPENT_WORDS.has(last)) return implied('number', end);
  if (core.length > 1 && (HELD_WORDS.has(last) || COUNTED_WORDS.has(last)))
    return implied('share-of-cases', end);
  const isCounted = core.some((word) => COUNTED_WORDS.has(word));
  const isHeld = end < words.length || core.some((word) => HELD_WORDS.has(word));
  return isCounted && isHeld ? implied('share-of-cases', end) : undefined;
}

function implied(key: string, at: number): Head {
  return {
    spelling: findSpelling(key.replaceAll('-', '')) as MetricSpelling,
    cutoff: null,
    first: at,
    end: at,
  };
}

/** `steps to the lowest perplexity` has no head of its own: what it speaks of is the nearest. */
function findBehindLink(spans: readonly MetricSpan[], coreEnd: number): Head | undefined {
  return spans.find(({ first, spelling }) => first > coreEnd && !spelling.isEveryday);
}

function toHeadKey({ spelling, cutoff }: Head): string {
  const { key } = spelling.metric;
  if (cutoff === null) return key;
  const filled = key.replace(/([@-])[kn](?=$|-)/, `$1${cutoff}`);
  return filled === key ? `${key}${spelling.joint}${cutoff}` : filled;
}

/** What is left of the words once the head and what makes no difference are gone; macro and its like stand last. */
function listModifiers(words: readonly MetricWord[], { first, end }: Head): string[] {
  const plain: string[] = [];
  const variants: string[] = [];
  words.forEach(({ lower }, at) => {
    const isOfHead = first <= at && at < end;
    if (isOfHead || makesNoDifference(words, at) || (at === end && NOISE_WORDS.has(toSingular(lower))))
      return;
    const variant = VARIANT_WORDS.get(lower);
    if (variant) variants.push(variant);
    else plain.push(toKeyPart(lower));
  });
  return [...plain, ...new Set(variants)];
}

function makesNoDifference(words: readonly MetricWord[], at: number): boolean {
  const { lower, compound } = words[at] as MetricWord;
  const next = words[at + 1]?.lower ?? '';
  if (CONDITION_WORDS.has(lower)) return true;
  if (CONDITION_COUNTS.has(lower) || /^\d+$/.test(lower)) return CONDITION_WORDS.has(next);
  if (PRAISE_WORDS.has(compound)) return true;
  if (lower !== compound) return AVERAGING_WORDS.has(lower);
  return (
    SUMMARY_WORDS.has(lower) || AVERAGING_WORDS.has(lower) || OPENING_WORDS.has(lower) || isLink(words, at)
  );
}

function toUnknownKey(words: readonly MetricWord[]): string {
  const telling = words.filter((_, at) => !makesNoDifference(words, at));
  const kept = telling.length > 0 ? telling : words;
  const parts = kept.map(({ lower }) => toKeyPart(lower));
  return [...parts.slice(0, -1), toSingular(parts.at(-1) ?? joinWords(kept))].join('-');
}

function toKeyPart(word: string): string {
  return word.replaceAll('&', 'and').replaceAll('+', 'plus').replaceAll(':', '-');
}

/** `accuracies`, `rates` without their endings; `loss` keeps its own. */
export function toSingular(word: string): string {
  if (word.length < 4) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/(?<![sSui])s$/, '');
}
