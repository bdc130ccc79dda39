import { COLLECTING_VERBS, DESCRIPTION_ENDS } from '../../lexicon/name-words.ts';
import { W } from '../../lexicon/word-classes.ts';
import { is, type Token } from '../../text/token.ts';
import { BENCHMARK_SHAPE, isBenchmarkNoun } from './introduction.ts';
import type { NamedPlace } from './named-place.ts';

/** How far behind a name its description may name a benchmark. */
const DESCRIPTION = 14;
/** How far a noun before or behind a name may belong to it. */
const NOUN = 8;

/** True where a name is brought in as a benchmark's: `X, a benchmark for …`, `a data set called X`, `the X benchmark`, `X-Bench`. */
export function isOwnBenchmark(place: NamedPlace): boolean {
  return (
    isCalledBenchmark(place) ||
    (!isNearSystemNoun(place) && (isDescribedAsBenchmark(place) || isBehindBenchmarkNoun(place)))
  );
}

function isCalledBenchmark({ tokens, run, proposal, text }: NamedPlace): boolean {
  if (/bench$|^bench/i.test(text.replace(/[^A-Za-z]/g, ''))) return true;
  if (BENCHMARK_SHAPE.test(text) && COLLECTING_VERBS.has(tokens[proposal]?.lower ?? '')) return true;
  const next = tokens[run.end]?.lower ?? '';
  return isBenchmarkNoun(next) || next === 'task';
}

function isDescribedAsBenchmark({ tokens, sentence, run }: NamedPlace): boolean {
  let at = run.end;
  if (tokens[at]?.text === '(') while (at < sentence.end && tokens[at]?.text !== ')') at += 1;
  for (let i = at; i < Math.min(at + DESCRIPTION, sentence.end); i++) {
    const token = tokens[i] as Token;
    if (isBenchmarkNoun(token.lower)) return true;
    if (is(token, W.relative) || DESCRIPTION_ENDS.has(token.lower)) return false;
  }
  return false;
}

function isBehindBenchmarkNoun({ tokens, run, proposal }: NamedPlace): boolean {
  if (proposal === -1) return false;
  for (let i = run.first - 1; i > proposal && i >= run.first - NOUN; i--)
    if (isBenchmarkNoun((tokens[i] as Token).lower)) return true;
  return false;
}

/** `Heron, a framework …`, `a framework, Heron`: the first noun that says what it is says a system. */
function isNearSystemNoun(place: NamedPlace): boolean {
  return nounBehind(place) ?? nounBefore(place) ?? false;
}

/** True for a system, false for a benchmark, undefined where no noun says. */
function nounBehind({ tokens, sentence, run }: NamedPlace): boolean | undefined {
  for (let i = run.end; i < Math.min(run.end + NOUN, sentence.end); i++) {
    const token = tokens[i] as Token;
    if (isBenchmarkNoun(token.lower)) return false;
    if (is(token, W.systemNoun)) return true;
    if (is(token, W.relative) || token.lower === 'for') return undefined;
  }
  return undefined;
}

function nounBefore({ tokens, run, proposal }: NamedPlace): boolean | undefined {
  for (let i = run.first - 1; i > proposal && proposal !== -1; i--) {
    const token = tokens[i] as Token;
    if (isBenchmarkNoun(token.lower)) return false;
    if (is(token, W.systemNoun)) return true;
  }
  return undefined;
}
