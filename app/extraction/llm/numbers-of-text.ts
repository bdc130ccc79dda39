import { type Document, openDocument } from '../document.ts';
import type { SourceText } from '../claim.ts';
import { type DocumentView, viewDocument } from '../candidates/document-view.ts';
import { reasonAgainst } from '../claims/reason-against.ts';
import { findSites, type NumberSite } from '../syntax/number-site.ts';
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
  /** The number in its sentence, with the list it stands in. */
  readonly site: NumberSite;
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
  const view = viewDocument(doc);
  const numbers = view.sentences.flatMap((sentence) =>
    findSites(sentence).map((site) => placeNumber(view, site)),
  );
  return { doc, numbers };
}

function placeNumber(view: DocumentView, site: NumberSite): PlacedNumber {
  const { norm, tokens, sentences } = view.doc;
  const { start, end } = toRawRange(norm, site.number.startChar, site.number.endChar);
  return {
    start,
    end,
    quote: norm.raw.slice(start, end),
    mention: site.number,
    sentence: sentences[site.sentence.index] as Sentence,
    sentenceIndex: site.sentence.index,
    site,
    maskedAs: reasonAgainst(view, site),
    digits: digitsOf(tokens, site.number),
  };
}

/** Where the numerals of a mention stand, without signs and units; an error bar behind it is not part of it. */
function digitsOf(tokens: readonly Token[], mention: NumberMention): { start: number; end: number }[] {
  return tokens.slice(mention.first, mention.end).flatMap((token) => {
    if (!token.numeral || token.start >= mention.endChar) return [];
    const sign = token.numeral.sign ? (token.text[1] === ' ' ? 2 : 1) : 0;
    return [{ start: token.start + sign, end: token.numeral.numeralEnd }];
  });
}
