import { countId, type FeatureSink, NO, NONE, template, valueId, YES } from '../../choose/template.ts';
import { W } from '../../lexicon/word-classes.ts';
import { wordIds } from '../../lexicon/word-id.ts';
import { findBenchmark, isModelName } from '../../registry/registry.ts';
import type { Sentence } from '../../text/sentences.ts';
import { is, type Token } from '../../text/token.ts';
import { nameShape } from './name-shape.ts';
import type { OwnCandidate, OwnMention, PaperText } from './own-candidate.ts';

const T = {
  title: template('in the title'),
  titleShape: template('in the title, and shape'),
  titleMentions: template('in the title, and mentions'),
  shape: template('shape'),
  words: template('words'),
  lastWord: template('last word'),
  lastPiece: template('last piece'),
  known: template('known as'),
  sign: template('sign'),
  signPlace: template('sign, and in the title'),
  signBenchmark: template('brought in as a benchmark, and sign'),
  benchmark: template('brought in as a benchmark, and in the title'),
  long: template('has a long form, and in the title'),
  mentions: template('mentions'),
  most: template('names said more often'),
  first: template('sentence of its first mention'),
  last: template('in the last sentences'),
  results: template('sentences with numbers, and in the title'),
  performs: template('subject of results'),
  before: template('word before'),
  behind: template('word behind'),
};

/** What the choice of a paper's own names knows. */
export interface OwnCase {
  readonly paper: PaperText;
  readonly candidates: readonly OwnCandidate[];
  /** For each sentence whether it holds a number. */
  readonly holdsNumber: readonly boolean[];
}

/** Opens the choice of a paper's own names. */
export function ownCase(paper: PaperText, candidates: readonly OwnCandidate[]): OwnCase {
  const holdsNumber = paper.sentences.map(({ first, end }) => {
    for (let i = first; i < end; i++) if ((paper.tokens[i] as Token).kind === 'number') return true;
    return false;
  });
  return { paper, candidates, holdsNumber };
}

/** The features of a name as the paper's own. */
export function addOwnFeatures(c: OwnCase, candidate: OwnCandidate, sink: FeatureSink): void {
  const place = valueId(candidate.titlePlace);
  addLetters(candidate, place, sink);
  addSigns(candidate, place, sink);
  addCounts(c, candidate, place, sink);
  addNeighbours(c, candidate, sink);
}

function addLetters(candidate: OwnCandidate, place: number, sink: FeatureSink): void {
  const { text, key } = candidate;
  const shape = valueId(nameShape(text));
  const words = text.toLowerCase().split(/[\s-]+/);
  sink.add(T.title, place);
  sink.add(T.shape, shape);
  sink.add(T.titleShape, place, shape);
  sink.add(T.words, countId(key.split(' ').length));
  sink.add(
    T.lastWord,
    wordIds(words.at(-1) as string).word,
    valueId(words.length > 1 ? 'of several' : 'alone'),
  );
  sink.add(T.lastPiece, wordIds(lastPiece(text)).word);
  sink.add(T.known, knownAs(text), place);
}

/** `bench` of `QuillBench2`, `net` of `HeronNet`, `vqa` of `ReedVQA`. */
function lastPiece(text: string): string {
  const letters = text.replace(/[^\p{L}]+$/u, '').replace(/[\d.v-]+$/, '');
  return (/(?:\p{Lu}?\p{Ll}+|\p{Lu}+)$/u.exec(letters)?.[0] ?? '').toLowerCase();
}

function knownAs(text: string): number {
  if (findBenchmark(text)) return valueId('benchmark');
  return valueId(isModelName(text) ? 'model' : 'nothing');
}

function addSigns(candidate: OwnCandidate, place: number, sink: FeatureSink): void {
  const isBenchmark = candidate.isBenchmark ? YES : NO;
  for (const sign of candidate.signs) {
    sink.add(T.sign, valueId(sign));
    sink.add(T.signPlace, valueId(sign), place);
    sink.add(T.signBenchmark, isBenchmark, valueId(sign));
  }
  sink.add(T.signPlace, countId(candidate.signs.size), place);
  sink.add(T.benchmark, isBenchmark, place);
  sink.add(T.long, candidate.longForm === null ? NO : YES, place);
}

function addCounts(c: OwnCase, { mentions }: OwnCandidate, place: number, sink: FeatureSink): void {
  sink.add(T.mentions, countId(Math.min(mentions.length, 6)));
  sink.add(T.titleMentions, place, countId(Math.min(mentions.length, 4)));
  const more = c.candidates.filter((other) => other.mentions.length > mentions.length).length;
  sink.add(T.most, countId(Math.min(more, 4)), mentions.length > 1 ? YES : NO);
  const [first] = mentions;
  if (!first) return;
  const isLast = mentions.some(({ sentence }) => sentence >= c.holdsNumber.length - 2);
  const results = new Set(
    mentions.map(({ sentence }) => sentence).filter((sentence) => c.holdsNumber[sentence]),
  );
  const performs = mentions.filter((mention) => isSubjectOfResult(c, mention)).length;
  sink.add(T.first, countId(Math.min(first.sentence, 6)));
  sink.add(T.last, isLast ? YES : NO);
  sink.add(T.results, countId(Math.min(results.size, 3)), place);
  sink.add(T.performs, countId(Math.min(performs, 3)));
}

const RESULT = W.reach | W.improve | W.reduce | W.beat;

/** `Heron reaches …`, not `when Heron is run` and not `with Heron reaching`. */
function isSubjectOfResult({ paper: { tokens } }: OwnCase, { first, end }: OwnMention): boolean {
  const next = tokens[end];
  return is(next, RESULT) && !is(next, W.auxiliary) && !is(tokens[first - 1], W.preposition);
}

function addNeighbours(
  { paper: { tokens, sentences } }: OwnCase,
  { mentions }: OwnCandidate,
  sink: FeatureSink,
): void {
  const before = new Set<number>();
  const behind = new Set<number>();
  for (const { sentence, first, end } of mentions) {
    const bounds = sentences[sentence] as Sentence;
    before.add(first > bounds.first ? wordIds((tokens[first - 1] as Token).lower).word : NONE);
    behind.add(end < bounds.end ? wordIds((tokens[end] as Token).lower).stem : NONE);
  }
  for (const id of before) sink.add(T.before, id);
  for (const id of behind) sink.add(T.behind, id);
}
