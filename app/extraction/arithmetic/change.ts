import type { Claim } from '../claim.ts';

/** A claim with its index in the abstract's list of claims. */
export interface Placed {
  readonly claim: Claim;
  readonly index: number;
}

/** A stated score and the stated score that it is compared with. */
export interface Change {
  readonly from: Placed;
  readonly to: Placed;
}

/** The claims of one sentence, in the order of the text. */
export type PlacedSentence = readonly Placed[];
