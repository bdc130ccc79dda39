import { W } from '../lexicon/word-classes.ts';
import { isModelName } from '../registry/registry.ts';
import type { Sentence } from '../text/sentences.ts';
import { is, type Token } from '../text/token.ts';
import { matchBenchmark } from './benchmark-index.ts';
import { findNameRuns, hasStrongShape, isMetricWord, type NameRun } from './name-runs.ts';

/** The names that a paper gives to what it brings: its method, its benchmark. */
export interface OwnNames {
  /** The method's name, or null where the paper gives it none. */
  readonly method: string | null;
  /** All names of the method, lower-cased words joined by spaces: acronym, long form, variants. */
  readonly methodKeys: ReadonlySet<string>;
  /** The name of the benchmark or data set that the paper brings, or null. */
  readonly benchmark: string | null;
}

/** A name that the text brings in, with what the words around it say that it is. */
interface Introduction {
  readonly text: string;
  readonly isBenchmark: boolean;
  readonly weight: number;
}

const BENCHMARK_NOUN =
  /^(?:benchmarks?|datasets?|corpus|corpora|testbed|test-bed|suite|test-suite|data-set|leaderboard)$/;
const BENCHMARK_SHAPE = /(?:bench|eval|arena|gym|qa|corpus|dataset)$/i;
const NAMING_WORD = new Set([
  'called',
  'named',
  'termed',
  'dubbed',
  'namely',
  'coined',
  'denoted',
  'titled',
  'abbreviated',
]);

/** Finds what a paper calls its own method and its own benchmark, from the title and from how the abstract introduces names. */
export function findOwnNames(
  title: string,
  titleTokens: readonly Token[],
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): OwnNames {
  const titleWords = new Set(
    titleTokens.filter((token) => token.kind === 'word' && token.text.length > 3).map((token) => token.lower),
  );
  const introductions = [
    ...readTitle(title, titleTokens),
    ...sentences.flatMap((s, i) =>
      i < 3 || introducesSomething(tokens, s) ? readSentence(tokens, s, titleWords) : [],
    ),
  ];
  const mentions = countMentions(tokens);
  const method = strongest(
    introductions.filter((i) => !i.isBenchmark),
    mentions,
  );
  const benchmark = strongest(
    introductions.filter((i) => i.isBenchmark),
    mentions,
  );
  const isSame =
    method !== undefined && benchmark !== undefined && keyOf(method.text) === keyOf(benchmark.text);
  const benchmarkText = benchmark ? benchmark.text : null;
  const methodText = !method || isSame ? null : method.text;
  const keys = new Set<string>();
  if (methodText) {
    for (const introduction of introductions) {
      if (!introduction.isBenchmark && (introduction === method || introduction.weight >= 2))
        keys.add(keyOf(introduction.text));
    }
  }
  return { method: methodText, methodKeys: keys, benchmark: benchmarkText };
}

/** The form under which own names are compared. */
export function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function strongest(
  introductions: readonly Introduction[],
  mentions: ReadonlyMap<string, number>,
): Introduction | undefined {
  let best: Introduction | undefined;
  let bestWeight = 0;
  for (const introduction of introductions) {
    const weight = introduction.weight + Math.min(mentions.get(keyOf(introduction.text)) ?? 0, 4) * 0.6;
    if (weight > bestWeight) {
      best = introduction;
      bestWeight = weight;
    }
  }
  return best;
}

function countMentions(tokens: readonly Token[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const token of tokens) {
    if (token.kind !== 'word') continue;
    const key = keyOf(token.text);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** `Name: what it does` — the part before the colon, where it is short and shaped like a name. */
function readTitle(title: string, tokens: readonly Token[]): Introduction[] {
  const colon = tokens.findIndex((token) => token.text === ':');
  if (colon < 1 || colon > 6) return [];
  const head = tokens.slice(0, colon);
  const text = title.slice((head[0] as Token).start, (head[colon - 1] as Token).end).trim();
  const looksNamed =
    head.some((token) => hasStrongShape(token)) ||
    (colon <= 2 && /^[A-Z]/.test(text)) ||
    /[^\x20-\x7e]|\^/.test(text);
  if (!looksNamed || (colon > 4 && !head.some((token) => hasStrongShape(token)))) return [];
  const rest = tokens.slice(colon + 1);
  const saysBenchmark = rest.slice(0, 9).some((token) => BENCHMARK_NOUN.test(token.lower));
  return [{ text, isBenchmark: saysBenchmark || BENCHMARK_SHAPE.test(text), weight: 3 }];
}

function readSentence(
  tokens: readonly Token[],
  sentence: Sentence,
  titleWords: ReadonlySet<string>,
): Introduction[] {
  const found: Introduction[] = [];
  let proposes = -1;
  const runs = findNameRuns(tokens, sentence);
  for (const run of runs) {
    proposes = lastProposal(tokens, sentence, run.first);
    const introduction = readRun(tokens, sentence, run, proposes, titleWords);
    if (introduction) found.push(introduction);
  }
  return found;
}

function introducesSomething(tokens: readonly Token[], sentence: Sentence): boolean {
  for (let i = sentence.first; i < sentence.end; i++) {
    const token = tokens[i] as Token;
    if (is(token, W.propose) || NAMING_WORD.has(token.lower)) return true;
    if (i < sentence.first + 3 && token.lower === 'is') return true;
  }
  return false;
}

function lastProposal(tokens: readonly Token[], sentence: Sentence, before: number): number {
  for (let i = before - 1; i >= sentence.first; i--)
    if (is(tokens[i], W.propose) && hasAuthorSubject(tokens, sentence, i)) return i;
  return -1;
}

/** `we propose`, `this paper introduces`, `is proposed`: not `prior work proposed`. */
function hasAuthorSubject(tokens: readonly Token[], sentence: Sentence, verb: number): boolean {
  for (let i = verb - 1; i >= sentence.first && i >= verb - 12; i--) {
    const word = (tokens[i] as Token).lower;
    if (
      word === 'we' ||
      word === 'paper' ||
      word === 'work' ||
      word === 'study' ||
      word === 'article' ||
      word === 'our' ||
      word === 'authors'
    )
      return true;
  }
  if (verb === sentence.first) return true;
  const previous = (tokens[verb - 1] as Token).lower;
  return (previous === 'is' || previous === 'are') && (tokens[verb] as Token).lower.endsWith('ed');
}

function readRun(
  tokens: readonly Token[],
  sentence: Sentence,
  run: NameRun,
  proposal: number,
  titleWords: ReadonlySet<string>,
): Introduction | undefined {
  const text = textOf(tokens, run);
  const inBrackets = tokens[run.first - 1]?.text === '(' && tokens[run.end]?.text === ')';
  const previous = tokens[run.first - 1]?.lower ?? '';
  const named =
    NAMING_WORD.has(previous) || (previous === 'as' && NAMING_WORD.has(tokens[run.first - 2]?.lower ?? ''));
  const predicate =
    run.first <= sentence.first + 1 &&
    tokens[run.end]?.lower === 'is' &&
    /^(?:a|an|the)$/.test(tokens[run.end + 1]?.lower ?? '');
  const direct = proposal !== -1 && !hasVerbBetween(tokens, proposal + 1, run.first);
  const opens = run.first === 0 && /[a-z]s$/.test(tokens[run.end]?.lower ?? '') && hasNameShape(tokens, run);
  const spelledOut = inBrackets && isSpelledOut(tokens, run, titleWords);
  if (!named && !predicate && !direct && !spelledOut && !opens) return undefined;
  if (!named && !spelledOut && !hasNameShape(tokens, run)) return undefined;
  if (isKnownElsewhere(tokens, run, text)) return undefined;
  if (run.end - run.first === 1 && isMetricWord(tokens[run.first] as Token)) return undefined;
  const distance = proposal === -1 ? 4 : run.first - proposal;
  const weight =
    (named ? 3 : 0) +
    (predicate ? 2 : 0) +
    (inBrackets && direct ? 2 : 0) +
    (spelledOut ? 3 : 0) +
    (opens ? 1 : 0) +
    (direct ? (distance <= 2 ? 3 : distance <= 14 ? 2 : 1) : 0);
  return { text, isBenchmark: isBenchmarkIntroduction(tokens, sentence, run, proposal, text), weight };
}

/** `the Stop-Think Language Model (ST-LM)` where the title says so too: the acronym is the paper's own. */
function isSpelledOut(tokens: readonly Token[], run: NameRun, titleWords: ReadonlySet<string>): boolean {
  let shared = 0;
  for (let i = run.first - 2; i >= 0 && i >= run.first - 8; i--)
    if (titleWords.has((tokens[i] as Token).lower)) shared += 1;
  return shared >= 2 && hasNameShape(tokens, run);
}

/** Capitals within a word, digits, or one capitalised word: not `Vision Language Models`, not `AI-based`. */
function hasNameShape(tokens: readonly Token[], run: NameRun): boolean {
  const words = tokens.slice(run.first, run.end);
  if (words.some((token) => /-(?:based|driven|level|aware|style|guided|like)$/.test(token.lower)))
    return false;
  return words.length === 1 || words.some((token) => hasStrongShape(token));
}

/** A finite verb between the proposal and the name: the name is somebody else's (`a method that improves BERT`). */
function hasVerbBetween(tokens: readonly Token[], from: number, to: number): boolean {
  let depth = 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (token.text === '(') depth += 1;
    if (token.text === ')') depth -= 1;
    if (depth > 0 && i < to - 1) continue;
    if (
      is(token, W.relative) ||
      token.lower === 'for' ||
      token.lower === 'on' ||
      token.lower === 'using' ||
      token.lower === 'with' ||
      token.lower === 'in'
    )
      return true;
    if (token.text === ';') return true;
  }
  return false;
}

function isKnownElsewhere(tokens: readonly Token[], run: NameRun, text: string): boolean {
  const known = matchBenchmark(tokens, run.first, run.end);
  if (known && known.end === run.end) return true;
  return isModelName(text) && run.end - run.first > 0 && /\d/.test(text) && !text.includes('-R');
}

/** `X, a benchmark for …`, `a data set called X`, `the X benchmark`, `X-Bench`. */
function isBenchmarkIntroduction(
  tokens: readonly Token[],
  sentence: Sentence,
  run: NameRun,
  proposal: number,
  text: string,
): boolean {
  if (/bench$|^bench/i.test(text.replace(/[^A-Za-z]/g, ''))) return true;
  const next = tokens[run.end]?.lower ?? '';
  if (BENCHMARK_NOUN.test(next)) return true;
  if (systemNounNear(tokens, sentence, run, proposal)) return false;
  let at = run.end;
  if (tokens[at]?.text === '(') while (at < sentence.end && tokens[at]?.text !== ')') at += 1;
  for (let i = at; i < Math.min(at + 11, sentence.end); i++) {
    const token = tokens[i] as Token;
    if (BENCHMARK_NOUN.test(token.lower)) return true;
    if (is(token, W.relative) || token.lower === 'for' || token.lower === 'to' || token.text === '.') break;
  }
  for (let i = run.first - 1; i > proposal && i >= run.first - 8 && proposal !== -1; i--) {
    if (BENCHMARK_NOUN.test((tokens[i] as Token).lower)) return true;
  }
  return false;
}

function systemNounNear(
  tokens: readonly Token[],
  sentence: Sentence,
  run: NameRun,
  proposal: number,
): boolean {
  for (let i = run.end; i < Math.min(run.end + 8, sentence.end); i++) {
    const token = tokens[i] as Token;
    if (BENCHMARK_NOUN.test(token.lower)) return false;
    if (is(token, W.systemNoun)) return true;
    if (is(token, W.relative) || token.lower === 'for') break;
  }
  for (let i = run.first - 1; i > proposal && proposal !== -1; i--) {
    const token = tokens[i] as Token;
    if (BENCHMARK_NOUN.test(token.lower)) return false;
    if (is(token, W.systemNoun)) return true;
  }
  return false;
}

function textOf(tokens: readonly Token[], run: NameRun): string {
  let text = '';
  for (let i = run.first; i < run.end; i++) {
    const token = tokens[i] as Token;
    text += i > run.first && token.start > (tokens[i - 1] as Token).end ? ` ${token.text}` : token.text;
  }
  return text;
}
