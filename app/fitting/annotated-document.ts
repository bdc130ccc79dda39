import type { GoldClaim } from '#app/evaluation/annotated-paper.ts';
import { type DocumentView, viewDocument } from '#app/extraction/candidates/document-view.ts';
import type { SourceText } from '#app/extraction/claim.ts';
import { openDocument } from '#app/extraction/document.ts';
import type { NumberMention } from '#app/extraction/numbers/number-mention.ts';
import { holdsResultLikeNumber } from '#app/extraction/text/result-like.ts';
import { toRawRange } from '#app/extraction/text/normalised-text.ts';

/** A paper with its annotation, from which slots are learnt. */
export interface AnnotatedPaper {
  readonly id: string;
  readonly source: SourceText;
  readonly claims: readonly TaughtClaim[];
  /** Numbers that are no results. */
  readonly rejected?: readonly TaughtPlace[];
  /** How much it counts that all other numbers are no results: 1 unless told; 0 where nobody has looked at them. */
  readonly othersWeight?: number;
}

/** Characters of an abstract, and how much what is known of them counts: 1 where it does not say, 0 where it teaches nothing. */
export interface TaughtPlace {
  readonly start: number;
  readonly end: number;
  readonly weight?: number;
}

export type TaughtClaim = GoldClaim & Pick<TaughtPlace, 'weight'>;

/** A paper opened for reading, and the annotated claim of each of its numbers. */
export interface AnnotatedDocument {
  readonly id: string;
  readonly view: DocumentView;
  readonly claims: readonly GoldClaim[];
  /** The claim that stands at a number, undefined where the annotation has none. */
  claimAt(number: NumberMention): TaughtClaim | undefined;
  /** How much what the annotation says of a number counts; 0 where nobody has looked at it. */
  weightAt(number: NumberMention): number;
}

/**
 * Opens an annotated paper.
 * @param oddsOf tells the log odds that the paper only evaluates, where not the shipped weights do
 * @returns undefined where the reader would not look at it, since no number looks like a result
 */
export function openAnnotated(paper: AnnotatedPaper, oddsOf?: () => number): AnnotatedDocument | undefined {
  const { id, source, claims, rejected = [], othersWeight = 1 } = paper;
  if (!holdsResultLikeNumber(source.abstract)) return undefined;
  const doc = openDocument(source);
  const rangeOf = (number: NumberMention) => toRawRange(doc.norm, number.startChar, number.endChar);
  const claimAt = (number: NumberMention): TaughtClaim | undefined => {
    const { start, end } = rangeOf(number);
    const here = claims.filter((claim) =>
      [[claim.start, claim.end] as const, ...claim.also].some(([from, to]) => start < to && from < end),
    );
    return here.find((claim) => isValue(number, claim)) ?? here[0];
  };
  return {
    id,
    claims,
    view: viewDocument(doc, oddsOf),
    claimAt,
    weightAt(number) {
      const claim = claimAt(number);
      // Claims on which readers differ teach nothing.
      if (claim) return claim.optional ? 0 : (claim.weight ?? 1);
      const { start, end } = rangeOf(number);
      const no = rejected.find((place) => start < place.end && place.start < end);
      return no ? (no.weight ?? 1) : othersWeight;
    },
  };
}

function isValue(number: NumberMention, claim: GoldClaim): boolean {
  return Math.abs(Math.abs(number.value) - Math.abs(claim.value)) < 1e-9;
}
