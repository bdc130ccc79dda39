import type { Basis, Change, ClaimKind, Qualifier, Role, SlotConfidence } from '#app/extraction/claim.ts';
import type { NamedThing } from './board-row.ts';
import type { SlotReason, SlotRival } from './slot-doubt.ts';
import { findContext } from './review-text.ts';
import { findSafeUrl, findSentence, toSourceLink } from './source-link.ts';

/** A claim as the database gives it to a reviewer. */
export interface ReviewedClaim {
  id: number;
  version: string;
  status: 'unchecked' | 'accepted' | 'corrected' | 'added' | 'rejected';
  stated: {
    startOffset: number;
    endOffset: number;
    quote: string;
    value: number;
    low: number | null;
    unit: string | null;
    kind: ClaimKind;
    basis: Basis | null;
    change: Change | null;
    metric: string | null;
    setting: string | null;
    role: Role;
    versus: string | null;
    fromValue: number | null;
    qualifier: Qualifier | null;
  };
  benchmark: NamedThing | null;
  method: NamedThing | null;
  base: NamedThing | null;
  rule: string;
  confidence: number;
  /** Null where the claim was read before its slots were judged one by one. */
  slotConfidence: SlotConfidence | null;
  checks: { kind: string; verdict: 'holds' | 'fails'; figures: string }[];
  disagreement: string | null;
  reasons: string[];
  place: number | null;
  latest: { by: string | null; at: string; note: string | null } | null;
  paper: { slug: string; title: string; abstract: string; url: string | null; isDigest: boolean };
}

/** The same as it is drawn: with its sentence, what stands around it, and the way to it at the publisher. */
export type ReviewView = ReviewedClaim & {
  sentence: { start: number; end: number };
  context: { start: number; end: number };
  sourceLink: string | null;
  /** What was seen that speaks for each slot and against it, where that is known. */
  slotReasons?: readonly SlotReason[];
  /** What came next for each slot, where that is known. */
  slotRivals?: readonly SlotRival[];
};

export function toReviewView(
  claim: ReviewedClaim,
  seen: Pick<ReviewView, 'slotReasons' | 'slotRivals'> = {},
): ReviewView {
  const { abstract, url, isDigest } = claim.paper;
  const span = { start: claim.stated.startOffset, end: claim.stated.endOffset };
  const safe = findSafeUrl(url);
  return {
    ...claim,
    ...seen,
    ...findContext(abstract, span),
    // The publisher's page has other sentences than a digest.
    sourceLink: safe && !isDigest ? toSourceLink(safe, findSentence(abstract, span)) : null,
  };
}

/** The fields of the correction form, as text. */
export function toFormFields(
  view: Pick<ReviewedClaim, 'stated' | 'benchmark' | 'method' | 'base'>,
): Record<string, string> {
  const { stated, benchmark, method, base } = view;
  const text = (value: string | number | null) => (value === null ? '' : String(value));
  return {
    start: text(stated.startOffset),
    end: text(stated.endOffset),
    quote: stated.quote,
    value: text(stated.value),
    low: text(stated.low),
    unit: text(stated.unit),
    kind: stated.kind,
    basis: text(stated.basis),
    change: text(stated.change),
    benchmark: benchmark?.name ?? '',
    metric: text(stated.metric),
    setting: text(stated.setting),
    method: method?.name ?? '',
    base: base?.name ?? '',
    role: stated.role,
    versus: text(stated.versus),
    from: text(stated.fromValue),
    qualifier: text(stated.qualifier),
  };
}
