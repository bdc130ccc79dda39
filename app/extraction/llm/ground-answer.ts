import type { Claim } from '../claim.ts';
import { groundClaim, type GroundingText, type RejectionReason } from './ground-claim.ts';
import type { PlacedNumber } from './numbers-of-text.ts';
import type { ParsedAnswer } from './parse-answer.ts';

/** A proposal that did not get in. */
export interface Rejection {
  readonly quote: string;
  readonly reason: RejectionReason;
  /** What was proposed, and what is wrong with its form where it has none. */
  readonly answer: unknown;
}

/** What an answer comes to once it is held against the text. */
export interface GroundedAnswer {
  readonly claims: ReadonlyMap<PlacedNumber, Claim>;
  readonly rejections: readonly Rejection[];
  /** Numbers that the model takes for results although nothing it says of them got in. */
  readonly refused: ReadonlySet<PlacedNumber>;
}

/** Grounds an answer claim by claim; of two about one number the first counts. */
export function groundAnswer(
  grounding: GroundingText,
  { proposals, malformed }: ParsedAnswer,
): GroundedAnswer {
  const claims = new Map<PlacedNumber, Claim>();
  const refused = new Set<PlacedNumber>();
  const rejections: Rejection[] = [];
  for (const proposal of proposals) {
    const grounded = groundClaim(grounding, proposal);
    const reason = grounded.ok
      ? claims.has(grounded.number) && ('the same number was proposed before' as const)
      : grounded.reason;
    if (reason) rejections.push({ quote: proposal.quote, reason, answer: proposal });
    else if (grounded.ok) claims.set(grounded.number, grounded.claim);
    if (!grounded.ok && grounded.number) refused.add(grounded.number);
  }
  for (const { answer, complaint } of malformed)
    rejections.push({ quote: '', reason: 'not a claim of the agreed form', answer: { complaint, answer } });
  return { claims, rejections, refused };
}
