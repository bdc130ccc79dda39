import { type Document, openDocument } from '../document.ts';
import type { SourceText } from '../claim.ts';
import { findSites } from '../frames/find-sites.ts';
import type { Site } from '../frames/site.ts';
import { maskReason, nameReason } from '../masks/masks.ts';
import { lexNumbers } from '../numbers/lex-numbers.ts';
import type { NumberMention } from '../numbers/number-mention.ts';
import type { Sentence } from '../text/sentences.ts';
import { toRawRange } from '../text/normalised-text.ts';
import type { Token } from '../text/token.ts';

/** A number of the abstract, with everything that a proposal about it is held against. */
export interface PlacedNumber {
  /** Half-open range in the abstract as given: what a claim on this number has as its span. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** As the lexer reads it; its unit may be given once for a whole list. */
  readonly mention: NumberMention;
  readonly sentence: Sentence;
  readonly sentenceIndex: number;
  /** The list it stands in; undefined where a mask has set it aside. */
  readonly site: Site | undefined;
  /** Its place in that list. */
  readonly member: number;
  /** Why it is no result, where a mask says so. */
  readonly maskedAs: string | undefined;
  /** Ranges of its digits in the clean text: both ends of a range, part and whole of a fraction. */
  readonly digits: readonly { readonly start: number; readonly end: number }[];
}

/** A paper opened for grounding: its document, and all numbers of its abstract in order. */
export interface NumberedText {
  readonly doc: Document;
  readonly numbers: readonly PlacedNumber[];
}

/** Reads the numbers of an abstract with the lexer and the masks of the rules. */
export function readNumbers(source: SourceText): NumberedText {
  const doc = openDocument(source);
  const numbers = doc.sentences.flatMap((sentence, i) => readSentenceNumbers(doc, sentence, i));
  return { doc, numbers };
}

function readSentenceNumbers(doc: Document, sentence: Sentence, sentenceIndex: number): PlacedNumber[] {
  const mentions = lexNumbers(doc.tokens, sentence);
  if (mentions.length === 0) return [];
  const names = doc.namesIn(sentence);
  const reasons = mentions.map(
    (mention) => maskReason({ tokens: doc.tokens, sentence, mention }) ?? nameReason(names, mention),
  );
  const free = mentions.filter((_, i) => reasons[i] === undefined);
  const sites = free.length > 0 ? findSites(doc, sentence, names, free) : [];
  return mentions.map((mention, i) => {
    const site = sites.find(({ members }) => members.some(({ first }) => first === mention.first));
    const member = site ? site.members.findIndex(({ first }) => first === mention.first) : -1;
    const { start, end } = toRawRange(doc.norm, mention.startChar, mention.endChar);
    return {
      start,
      end,
      quote: doc.norm.raw.slice(start, end),
      mention: site?.members[member] ?? mention,
      sentence,
      sentenceIndex,
      site,
      member,
      maskedAs: reasons[i],
      digits: digitsOf(doc.tokens, mention),
    };
  });
}

/** Where the numerals of a mention stand, without signs and units; an error bar behind it is not part of it. */
function digitsOf(tokens: readonly Token[], mention: NumberMention): { start: number; end: number }[] {
  return tokens.slice(mention.first, mention.end).flatMap((token) => {
    if (!token.numeral || token.start >= mention.endChar) return [];
    const sign = token.numeral.sign ? (token.text[1] === ' ' ? 2 : 1) : 0;
    return [{ start: token.start + sign, end: token.numeral.numeralEnd }];
  });
}
