import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';
import { hasBenchmarkHead } from './benchmark-head.ts';
import { matchBenchmark } from './benchmark-index.ts';
import { isListedBenchmark } from './benchmark-lists.ts';
import { followsOn } from './follows-on.ts';
import type { Name } from './name.ts';

/**
 * True where a registered name stands for the benchmark. Ambiguous names count only where a benchmark can stand:
 * after `on`, before `benchmark`, in a list of benchmarks, or beside a score.
 */
export function isBenchmarkPlace(
  tokens: readonly Token[],
  sentence: Sentence,
  first: number,
  end: number,
  isAmbiguous: boolean,
  before: readonly Name[],
): boolean {
  if (isJoinedBehind(tokens, sentence, end)) return false;
  if (!isAmbiguous) return true;
  if (isKindBeforePlural(tokens, first, end)) return false;
  return (
    hasBenchmarkHead(tokens, sentence, end) ||
    followsOn(tokens, sentence, first) ||
    isListedBenchmark(tokens, sentence, first, end, before) ||
    opensList(tokens, sentence, end) ||
    hasValueBehind(tokens, end) ||
    endsListOfPlaces(tokens, sentence, first, end, before)
  );
}

/** `Quill-` without a space: the name goes on. */
function isJoinedBehind(tokens: readonly Token[], sentence: Sentence, end: number): boolean {
  const next = end < sentence.end ? tokens[end] : undefined;
  return next?.text === '-' && next.start === (tokens[end - 1] as Token).end;
}

/** `CB benchmarks`: a few capitals before a plural name a kind of benchmarks. */
function isKindBeforePlural(tokens: readonly Token[], first: number, end: number): boolean {
  return (
    end - first === 1 &&
    (tokens[first] as Token).text.length <= 3 &&
    /^(?:benchmarks|datasets|tasks)$/.test(tokens[end]?.lower ?? '')
  );
}

/** `MATH, GSM8K`: the next member of the list is a benchmark beyond doubt. */
function opensList(tokens: readonly Token[], sentence: Sentence, joint: number): boolean {
  if (!/^(?:,|and)$/.test(tokens[joint]?.lower ?? '')) return false;
  for (let at = joint + 1; at <= joint + 2 && at < sentence.end; at++) {
    const known = matchBenchmark(tokens, at, sentence.end);
    if (known) return !known.isAmbiguous;
  }
  return false;
}

/** `MATH 61.2`, `MATH (61.2)`. */
function hasValueBehind(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end];
  return next?.kind === 'number' || (next?.text === '(' && tokens[end + 1]?.kind === 'number');
}

/** `gains on Quill, …, across MATH.`: the last of several places, right before a mark. */
function endsListOfPlaces(
  tokens: readonly Token[],
  sentence: Sentence,
  first: number,
  end: number,
  before: readonly Name[],
): boolean {
  const next = tokens[end];
  return (
    /^(?:in|across|over|and|,)$/.test(tokens[first - 1]?.lower ?? '') &&
    next?.kind === 'mark' &&
    next.text !== '(' &&
    sentence.end - first < 60 &&
    before.some((name) => name.kind === 'benchmark')
  );
}
