import type { Sentence } from '../text/sentences.ts';
import { is, type Token } from '../text/token.ts';
import { W } from '../lexicon/word-classes.ts';
import { keyOf } from './own-key.ts';
import type { Introduction } from './introductions/introduction.ts';
import { introducesSomething, readIntroductions } from './introductions/read-introductions.ts';
import { readTitle, readTitleAcronym } from './introductions/read-title.ts';

/** The names that a paper gives to what it brings: its method, its benchmark. */
export interface OwnNames {
  /** The method's name, or null where the paper gives it none. */
  readonly method: string | null;
  /** All names of the method, lower-cased words joined by spaces: acronym, long form, variants. */
  readonly methodKeys: ReadonlySet<string>;
  /** The name of the benchmark or data set that the paper brings, or null. */
  readonly benchmark: string | null;
  /** The benchmark is what the paper is about: other people's systems are measured on it. */
  readonly isBenchmarkPaper: boolean;
}

/** Evidence that makes a name the paper's own. */
const OWN_ENOUGH = 2.5;
const RESULT_VERB = W.reach | W.improve | W.reduce | W.beat;

/** Finds what a paper calls its own method and its own benchmark, from the title and from how the abstract introduces names. */
export function findOwnNames(
  title: string,
  titleTokens: readonly Token[],
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): OwnNames {
  const titleWords = new Set(
    titleTokens
      .flatMap((token) => (token.kind === 'word' ? token.lower.split('-') : []))
      .filter((word) => word.length > 3),
  );
  const introduced = sentences.flatMap((sentence, i) =>
    i < 3 || introducesSomething(tokens, sentence) ? readIntroductions(tokens, sentence, titleWords) : [],
  );
  const heads = readTitle(title, titleTokens).map((head) => settleTitle(head, introduced, tokens));
  const introductions = agreeOnKind([
    ...heads,
    ...readTitleAcronym(titleTokens, tokens),
    ...introduced.map((i) => withinHead(i, heads[0])),
  ]);
  const mentions = countMentions(tokens, introductions);
  const benchmark = strongest(
    introductions.filter((i) => i.isBenchmark),
    mentions,
  );
  const methods = introductions.filter(
    (i) =>
      !i.isBenchmark &&
      // `Heron-Eval` in a paper whose title brings Heron: the benchmark goes by the method's name, not the other way round.
      (heads.some((head) => !head.isBenchmark && keyOf(head.text) === keyOf(i.text)) ||
        !(benchmark && keyOf(benchmark.text).startsWith(keyOf(i.text)))),
  );
  const method = strongest(methods, mentions);
  const isTitled =
    benchmark !== undefined && heads.some((head) => head.isBenchmark && head.text === benchmark.text);
  return {
    isBenchmarkPaper: benchmark !== undefined && (method === undefined || isTitled),
    method: method?.text ?? null,
    methodKeys: method ? keysOf(methods, method) : new Set(),
    benchmark: benchmark?.text ?? null,
  };
}

export { keyOf } from './own-key.ts';

/**
 * A title's name that the abstract never says is weak beside one that it brings in; one that is the beginning of a
 * spelled-out acronym goes by the acronym.
 */
function settleTitle(
  head: Introduction,
  introduced: readonly Introduction[],
  tokens: readonly Token[],
): Introduction {
  const key = keyOf(head.text);
  const acronym = introduced.find((i) => i.longForm !== null && keyOf(i.longForm).startsWith(key));
  if (acronym) return { ...head, text: acronym.text };
  const isMentioned =
    tokens.some(
      (token) => token.kind === 'word' && head.text.startsWith(token.text) && token.text.length > 2,
    ) || introduced.some((i) => keyOf(i.text) === key);
  return isMentioned || head.isBenchmark ? head : { ...head, weight: OWN_ENOUGH };
}

/** A name is a benchmark wherever the text says so of it once. */
function agreeOnKind(introductions: readonly Introduction[]): Introduction[] {
  const benchmarks = new Set(introductions.filter((i) => i.isBenchmark).map((i) => keyOf(i.text)));
  return introductions.map((i) => (benchmarks.has(keyOf(i.text)) ? { ...i, isBenchmark: true } : i));
}

/** `Body` of `Fast SAM 3D Body`: a piece of the title's name stands for the whole. */
function withinHead(introduction: Introduction, head: Introduction | undefined): Introduction {
  if (!head) return introduction;
  const piece = keyOf(introduction.text);
  const whole = keyOf(head.text);
  const isPiece = piece !== whole && head.text.includes(' ') && ` ${whole} `.includes(` ${piece} `);
  return isPiece ? { ...introduction, text: head.text } : introduction;
}

function keysOf(methods: readonly Introduction[], own: Introduction): Set<string> {
  const keys = new Set<string>();
  for (const introduction of methods) {
    if (introduction !== own && introduction.weight < OWN_ENOUGH) continue;
    keys.add(keyOf(introduction.text));
    if (introduction.longForm) keys.add(keyOf(introduction.longForm));
  }
  return keys;
}

function strongest(
  introductions: readonly Introduction[],
  mentions: ReadonlyMap<string, Mentions>,
): Introduction | undefined {
  const evidence = new Map<string, number>();
  for (const { text, weight } of introductions) {
    const key = keyOf(text);
    evidence.set(key, Math.max(evidence.get(key) ?? 0, weight));
  }
  let best: Introduction | undefined;
  let bestWeight = 0;
  for (const introduction of introductions) {
    const key = keyOf(introduction.text);
    const { count, results } = mentions.get(key) ?? { count: 0, results: 0 };
    const sure = (evidence.get(key) ?? 0) + (results > 0 ? 1 : 0);
    const weight = sure + Math.min(count, 4) * 0.6;
    if (sure < OWN_ENOUGH || weight <= bestWeight) continue;
    best = introduction;
    bestWeight = weight;
  }
  return best;
}

/** How often the abstract says a word, and how often as the subject of a result's verb. */
interface Mentions {
  count: number;
  results: number;
}

/** `Heron reaches …`, not `when Heron is run` and not `with Heron reaching`. */
function performs(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return is(next, RESULT_VERB) && !is(next, W.auxiliary) && !is(tokens[at - 1], W.preposition);
}

function countMentions(
  tokens: readonly Token[],
  introductions: readonly Introduction[],
): Map<string, Mentions> {
  const counts = new Map<string, Mentions>();
  const byWord = new Map<string, Mentions>();
  for (const { text } of introductions) {
    const mentions = { count: 0, results: 0 };
    counts.set(keyOf(text), mentions);
    byWord.set(text.toLowerCase(), mentions);
  }
  for (let i = 0; i < tokens.length; i++) {
    const mentions = byWord.get((tokens[i] as Token).lower);
    if (!mentions) continue;
    mentions.count += 1;
    if (performs(tokens, i)) mentions.results += 1;
  }
  return counts;
}
