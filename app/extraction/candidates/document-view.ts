import type { Document } from '../document.ts';
import { wordIds } from '../lexicon/word-id.ts';
import { maskReason } from '../masks/masks.ts';
import type { Name } from '../names/name.ts';
import { lexNumbers } from '../numbers/lex-numbers.ts';
import type { NumberMention } from '../numbers/number-mention.ts';
import { type ParsedSentence, parseSentence } from '../syntax/parsed-sentence.ts';
import { normalise } from '../text/normalise.ts';
import type { Sentence } from '../text/sentences.ts';
import { tokenize } from '../text/tokenize.ts';

/** A document as the choices see it: parsed sentences, names, and why a number may be no result. */
export interface DocumentView {
  readonly doc: Document;
  readonly sentences: readonly ParsedSentence[];
  readonly titleStems: readonly number[];
  /** The stems of the abstract, each once. */
  readonly contentStems: readonly number[];
  namesOf(sentence: Sentence): readonly Name[];
  /** Says of which name a number is part, null where of none. */
  nameAround(sentence: Sentence, number: NumberMention): string | null;
  isInName(sentence: Sentence, number: NumberMention): boolean;
  reasonAgainst(sentence: ParsedSentence, number: NumberMention): string | null;
}

export function viewDocument(doc: Document): DocumentView {
  const sentences = doc.sentences.map((sentence, index) =>
    parseSentence(doc.tokens, sentence, index, lexNumbers(doc.tokens, sentence)),
  );
  const names = new Map<number, readonly Name[]>();
  const namesOf = (sentence: Sentence): readonly Name[] => {
    let found = names.get(sentence.first);
    if (!found) names.set(sentence.first, (found = doc.namesIn(sentence)));
    return found;
  };
  const titleTokens = tokenize(normalise(doc.source.title).text);
  return {
    doc,
    sentences,
    titleStems: titleTokens.filter((t) => t.kind === 'word').map((t) => wordIds(t.lower).stem),
    contentStems: [...new Set(sentences.flatMap((s) => [...s.stems]))],
    namesOf,
    nameAround(sentence, number) {
      const name = namesOf(sentence).find((n) => n.first <= number.first && number.first < n.end);
      return name ? `part of the name ${name.text}` : null;
    },
    isInName: (sentence, number) =>
      namesOf(sentence).some((n) => n.first <= number.first && number.first < n.end),
    reasonAgainst: (sentence, number) =>
      maskReason({ tokens: doc.tokens, sentence, mention: number })?.replace(/\d+/g, '0') ?? null,
  };
}
