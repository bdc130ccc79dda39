import type { Deed } from '../candidates/deeds.ts';
import { countId, type FeatureSink, NO, template, valueId, YES } from '../choose/template.ts';
import { describeOwnNames, type OwnNames } from '../names/own-names.ts';
import { isModelName } from '../registry/registry.ts';
import type { ParsedSentence } from '../syntax/parsed-sentence.ts';
import type { Token } from '../text/token.ts';

/** What is looked at of a paper when it is asked what kind of paper it is. */
export interface PaperView {
  readonly sentences: readonly ParsedSentence[];
  readonly titleTokens: readonly Token[];
  /** The stems of the title's words, in order; those of the abstract, each once. */
  readonly titleStems: readonly number[];
  readonly contentStems: readonly number[];
  readonly deeds: readonly Deed[];
  readonly doc: { readonly own: OwnNames };
}

const T = {
  always: template('paper'),
  title: template('word of the title'),
  titlePair: template('two words of the title'),
  opener: template('first word of the title'),
  question: template('title asks'),
  colon: template('words of the title before a colon'),
  word: template('word of the abstract'),
  pair: template('two words of the abstract'),
  authors: template('word behind the authors'),
  authorsPair: template('two words behind the authors'),
  deed: template('what the authors do'),
  deedObject: template('what the authors do, and to what'),
  own: template('own names'),
  models: template('known models'),
};

const AUTHORS: ReadonlySet<string> = new Set(['we', 'our', 'this', 'paper', 'study', 'work']);
/** How many words behind `we` or `this paper` are looked at. */
const BEHIND = 3;
/** More than abstracts hold, so that the work for any text stays linear. */
const MOST_SENTENCES = 40;

/** Adds the features that tell a paper which brings a method from one that only evaluates. */
export function addPaperFeatures(paper: PaperView, sink: FeatureSink): void {
  sink.add(T.always, YES);
  addTitle(paper, sink);
  for (const stem of paper.contentStems) sink.add(T.word, stem);
  const said = new Set<string>();
  for (const sentence of paper.sentences.slice(0, MOST_SENTENCES)) addSentence(sentence, said, sink);
  for (const { verb, object } of paper.deeds) {
    sink.add(T.deed, verb);
    if (object !== 0) sink.add(T.deedObject, verb, object);
  }
  addNames(paper, sink);
}

function addTitle({ titleTokens, titleStems }: PaperView, sink: FeatureSink): void {
  titleStems.forEach((stem, i) => {
    sink.add(T.title, stem);
    if (i > 0) sink.add(T.titlePair, titleStems[i - 1] as number, stem);
  });
  if (titleStems[0] !== undefined) sink.add(T.opener, titleStems[0]);
  sink.add(T.question, titleTokens.at(-1)?.text === '?' ? YES : NO);
  sink.add(T.colon, countId(titleTokens.findIndex(({ text }) => text === ':') + 1));
}

/** Pairs of words, each once a paper, and what stands behind the authors. */
function addSentence(sentence: ParsedSentence, said: Set<string>, sink: FeatureSink): void {
  const { tokens, first, stems } = sentence;
  stems.forEach((stem, i) => {
    const next = stems[i + 1];
    if (next === undefined) return;
    const key = `${stem} ${next}`;
    if (!said.has(key)) sink.add(T.pair, stem, next);
    said.add(key);
    const author = (tokens[first + i] as Token).lower;
    if (!AUTHORS.has(author)) return;
    for (let n = 1; n <= BEHIND && i + n < stems.length; n++)
      sink.add(T.authors, valueId(`${author} ${n}`), stems[i + n] as number);
    if (i + 2 < stems.length) sink.add(T.authorsPair, next, stems[i + 2] as number);
  });
}

function addNames({ doc: { own }, sentences }: PaperView, sink: FeatureSink): void {
  sink.add(T.own, valueId(describeOwnNames(own)));
  const tokens = sentences[0]?.tokens ?? [];
  sink.add(T.models, countId(tokens.filter(({ kind, text }) => kind === 'word' && isModelName(text)).length));
}
