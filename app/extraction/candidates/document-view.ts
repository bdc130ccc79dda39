import type { Document } from '../document.ts';
import { wordIds } from '../lexicon/word-id.ts';
import type { Name } from '../names/name.ts';
import { lexNumbers } from '../numbers/lex-numbers.ts';
import type { NumberMention } from '../numbers/number-mention.ts';
import { type ParsedSentence, parseSentence } from '../syntax/parsed-sentence.ts';
import { paperModel } from '../weights/paper-model.ts';
import { type Deed, listDeeds } from './deeds.ts';
import { normalise } from '../text/normalise.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';
import { tokenize } from '../text/tokenize.ts';

/** A document as the choices see it: its sentences parsed, and the names in them. */
export interface DocumentView {
  readonly doc: Document;
  readonly sentences: readonly ParsedSentence[];
  readonly titleTokens: readonly Token[];
  /** The stems (`wordIds`) of the title, and those of the abstract, each once. */
  readonly titleStems: readonly number[];
  readonly contentStems: readonly number[];
  /** What the authors say they do. */
  readonly deeds: readonly Deed[];
  /** The log odds that the paper only evaluates the systems of others; worked out when first asked for. */
  readonly evaluates: number;
  /** The proper names of a sentence. */
  namesOf(sentence: Sentence): readonly Name[];
  /** The name that a number is part of: `4.5` of `Claude Sonnet 4.5`. */
  nameAround(sentence: Sentence, number: NumberMention): Name | undefined;
}

/** What is looked at of a document at each number; more than abstracts hold, so that the work for any text stays linear. */
const MOST_STEMS = 500;
const MOST_DEEDS = 30;
/** Abstracts hold a tenth of it. */
const MOST_SENTENCES = 200;

/**
 * Parses the sentences of a document.
 * @param oddsOf tells the log odds that a paper only evaluates
 */
export function viewDocument(
  doc: Document,
  oddsOf: (view: DocumentView) => number = (view) => paperModel().oddsOf(view),
): DocumentView {
  const sentences = doc.sentences
    .slice(0, MOST_SENTENCES)
    .map((sentence, index) => parseSentence(doc.tokens, sentence, index, lexNumbers(doc.tokens, sentence)));
  const namesOf = (sentence: Sentence): readonly Name[] =>
    doc.namesIn(doc.sentences[indexOf(sentence)] as Sentence);
  const starts = new Map(doc.sentences.map(({ first }, index) => [first, index]));
  const indexOf = ({ first }: Sentence): number => starts.get(first) as number;
  const titleTokens = tokenize(normalise(doc.source.title).text);
  let evaluates: number | undefined;
  return {
    doc,
    sentences,
    titleTokens,
    get evaluates() {
      return (evaluates ??= oddsOf(this));
    },
    titleStems: titleTokens
      .filter(({ kind }) => kind === 'word')
      .slice(0, MOST_STEMS)
      .map(({ lower }) => wordIds(lower).stem),
    contentStems: [...new Set(sentences.flatMap(({ stems }) => [...stems]))].slice(0, MOST_STEMS),
    deeds: sentences.flatMap(listDeeds).slice(0, MOST_DEEDS),
    namesOf,
    nameAround: (sentence, { first }) =>
      namesOf(sentence).find((name) => name.first <= first && first < name.end),
  };
}
