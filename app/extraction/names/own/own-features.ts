import { countId, type FeatureSink, NO, NONE, template, valueId, YES } from '../../choose/template.ts';
import { W } from '../../lexicon/word-classes.ts';
import { wordIds } from '../../lexicon/word-id.ts';
import { findBenchmark, isModelName } from '../../registry/registry.ts';
import { is, type Token } from '../../text/token.ts';
import { GENERIC_ACRONYMS } from '../generic-acronyms.ts';
import type { OwnCandidate, OwnMention, PaperText } from './own-candidate.ts';

const T = {
  title: template('in the title'),
  titleShape: template('in the title, and shape'),
  sign: template('sign'),
  signs: template('signs'),
  benchmark: template('brought in as a benchmark, and'),
  mentions: template('mentions'),
  titleMentions: template('in the title, and mentions'),
  most: template('said most often'),
  first: template('sentence of its first mention'),
  results: template('sentences with numbers'),
  performs: template('subject of results'),
  last: template('in the last sentences'),
  ours: template('behind our'),
  shape: template('shape'),
  words: template('words'),
  ending: template('ending'),
  lastWord: template('last word'),
  firstWord: template('first word'),
  known: template('known as'),
  before: template('word before'),
  behind: template('word behind'),
  long: template('has a long form'),
  longWord: template('word of the long form'),
  none: template('no name, and'),
  noneTitle: template('no name, and word of the title', 3),
  noneWord: template('no name, and word of the abstract', 6),
};

/** What the choice of a paper's own name knows. */
export interface OwnCase {
  readonly paper: PaperText;
  readonly candidates: readonly OwnCandidate[];
  /** For each sentence whether it holds a number. */
  readonly holdsNumber: readonly boolean[];
}

const RESULT = W.reach | W.improve | W.reduce | W.beat;

/** The features of a candidate; null stands for a paper that gives its method no name. */
export function addOwnFeatures(c: OwnCase, candidate: OwnCandidate | null, sink: FeatureSink): void {
  if (candidate === null) return addNone(c, sink);
  const shape = shapeOf(candidate);
  const place = valueId(candidate.titlePlace);
  const count = Math.min(candidate.mentions.length, 6);
  sink.add(T.title, place);
  sink.add(T.titleShape, place, valueId(shape));
  sink.add(T.titleMentions, place, countId(Math.min(count, 4)));
  sink.add(T.shape, valueId(shape));
  sink.add(T.words, countId(candidate.key.split(' ').length));
  sink.add(T.ending, valueId(candidate.text.slice(-3).toLowerCase()));
  const words = candidate.text.split(/[\s-]+/);
  sink.add(T.lastWord, wordIds((words.at(-1) as string).toLowerCase()).word, valueId(words.length > 1 ? 'of several' : 'alone'));
  if (words.length > 1) sink.add(T.firstWord, wordIds((words[0] as string).toLowerCase()).word);
  sink.add(T.known, knownAs(candidate), place);
  for (const sign of candidate.signs) {
    sink.add(T.sign, valueId(sign));
    sink.add(T.signs, valueId(sign), place);
    sink.add(T.benchmark, candidate.isBenchmark ? YES : NO, valueId(sign));
  }
  sink.add(T.signs, countId(candidate.signs.size), place);
  sink.add(T.benchmark, candidate.isBenchmark ? YES : NO, place);
  sink.add(T.long, candidate.longForm === null ? NO : YES, place);
  if (candidate.longForm !== null)
    for (const word of candidate.longForm.toLowerCase().split(/[^\p{L}]+/u)) if (word.length > 2) sink.add(T.longWord, wordIds(word).stem);
  addMentions(c, candidate, sink);
}

function addMentions(c: OwnCase, candidate: OwnCandidate, sink: FeatureSink): void {
  const { mentions } = candidate;
  const place = valueId(candidate.titlePlace);
  sink.add(T.mentions, countId(Math.min(mentions.length, 6)));
  const more = c.candidates.filter((other) => other.mentions.length > mentions.length).length;
  sink.add(T.most, countId(Math.min(more, 4)), mentions.length > 1 ? YES : NO);
  if (mentions.length === 0) return;
  sink.add(T.first, countId(Math.min((mentions[0] as OwnMention).sentence, 6)));
  const inResults = new Set(mentions.filter((m) => c.holdsNumber[m.sentence]).map((m) => m.sentence)).size;
  sink.add(T.results, countId(Math.min(inResults, 3)), place);
  const { tokens, sentences } = c.paper;
  const performs = mentions.filter((m) => is(tokens[m.end], RESULT) && !is(tokens[m.end], W.auxiliary) && !is(tokens[m.first - 1], W.preposition)).length;
  sink.add(T.performs, countId(Math.min(performs, 3)));
  sink.add(T.last, mentions.some((m) => m.sentence >= sentences.length - 2) ? YES : NO);
  const before = new Set<number>();
  const behind = new Set<number>();
  for (const m of mentions) {
    before.add(wordBefore(c, m));
    behind.add(wordBehind(c, m));
  }
  for (const id of before) sink.add(T.before, id);
  for (const id of behind) sink.add(T.behind, id);
}

function wordBefore({ paper }: OwnCase, { sentence, first }: OwnMention): number {
  if (first <= (paper.sentences[sentence] as { first: number }).first) return valueId('start of the sentence');
  return wordIds((paper.tokens[first - 1] as Token).lower).word;
}

function wordBehind({ paper }: OwnCase, { sentence, end }: OwnMention): number {
  return end >= (paper.sentences[sentence] as { end: number }).end ? NONE : wordIds((paper.tokens[end] as Token).lower).stem;
}

function shapeOf({ text }: OwnCandidate): string {
  const words = text.split(/\s+/);
  const kind = words.some((w) => GENERIC_ACRONYMS.has(w.toLowerCase()))
    ? 'generic'
    : /[a-z][A-Z]/.test(text)
      ? 'camel'
      : /^[A-Z\d-]+$/.test(text) && /[A-Z]{2}/.test(text)
        ? 'capitals'
        : /\d/.test(text)
          ? 'digit'
          : /[A-Z]{2}/.test(text)
            ? 'some capitals'
            : /^[A-Z]/.test(text)
              ? 'title case'
              : 'lower';
  return `${kind}${text.includes('-') ? ' hyphen' : ''}${words.length > 1 ? ` ${Math.min(words.length, 4)}` : ''}`;
}

function knownAs({ text }: OwnCandidate): number {
  if (findBenchmark(text)) return valueId('benchmark');
  return valueId(isModelName(text) ? 'model' : 'nothing');
}

function addNone(c: OwnCase, sink: FeatureSink): void {
  sink.add(T.none, YES);
  const best = c.candidates.find((x) => x.titlePlace === 'head');
  sink.add(T.none, valueId(best ? `head ${shapeOf(best)}` : 'no head'));
  if (c.candidates.some((x) => x.titlePlace === 'acronym of its head')) sink.add(T.none, valueId('acronym of the head'));
  sink.add(T.none, valueId(`signs ${Math.min(4, c.candidates.filter((x) => x.signs.size > 0 && !x.isBenchmark).length)}`));
  sink.add(T.none, valueId(`benchmarks ${Math.min(3, c.candidates.filter((x) => x.isBenchmark).length)}`));
  for (const token of c.paper.titleTokens) if (token.kind === 'word') sink.add(T.noneTitle, wordIds(token.lower).stem);
  const seen = new Set<number>();
  for (const token of c.paper.tokens) if (token.kind === 'word' && token.classes !== 0) seen.add(wordIds(token.lower).stem);
  for (const id of seen) sink.add(T.noneWord, id);
}
