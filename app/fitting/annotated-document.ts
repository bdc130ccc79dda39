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
  readonly claims: readonly GoldClaim[];
}

/** A paper opened for reading, and the annotated claim of each of its numbers. */
export interface AnnotatedDocument {
  readonly id: string;
  readonly view: DocumentView;
  readonly claims: readonly GoldClaim[];
  /** The claim that stands at a number, undefined where the annotation has none. */
  claimAt(number: NumberMention): GoldClaim | undefined;
}

/**
 * Opens an annotated paper.
 * @param oddsOf tells the log odds that the paper only evaluates, where not the shipped weights do
 * @returns undefined where the reader would not look at it, since no number looks like a result
 */
export function openAnnotated(
  { id, source, claims }: AnnotatedPaper,
  oddsOf?: () => number,
): AnnotatedDocument | undefined {
  if (!holdsResultLikeNumber(source.abstract)) return undefined;
  const doc = openDocument(source);
  return {
    id,
    claims,
    view: viewDocument(doc, oddsOf),
    claimAt(number) {
      const { start, end } = toRawRange(doc.norm, number.startChar, number.endChar);
      const here = claims.filter((claim) =>
        [[claim.start, claim.end] as const, ...claim.also].some(([from, to]) => start < to && from < end),
      );
      return here.find((claim) => isValue(number, claim)) ?? here[0];
    },
  };
}

function isValue(number: NumberMention, claim: GoldClaim): boolean {
  return Math.abs(Math.abs(number.value) - Math.abs(claim.value)) < 1e-9;
}
