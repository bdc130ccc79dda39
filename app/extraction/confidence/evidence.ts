/** What was seen while a claim was read that tells how far it can be trusted. */
export interface Evidence {
  /** How sure the frame is that the number is a result, 0 to 1. */
  readonly strength: number;
  /** The rule that read the number. */
  readonly rule: string;
  readonly isComparator: boolean;
  /** One of several numbers of a list. */
  readonly isListed: boolean;
  /** The benchmark stands in the number's own sentence. */
  readonly isBenchmarkHere: boolean;
  /** The method goes by the name that the paper gives it. */
  readonly isMethodOwnName: boolean;
}

/** A change leaves more open than a level: against what, of which system. */
const CHANGE = new Set(['change-by', 'change-to', 'change-object', 'signed', 'factor']);

/**
 * The evidence as a vector, in the order of the fitted coefficients. Few and coarse: a few hundred annotated claims
 * can tell no more apart, and what else was tried (gain, pair, carried benchmark, neighbours) told nothing on papers left out.
 */
export function toFeatures(evidence: Evidence): number[] {
  return [
    1,
    Number(evidence.rule === 'metric-value'),
    Number(CHANGE.has(evidence.rule)),
    Number(evidence.strength < 0.8),
    Number(evidence.isListed),
    Number(evidence.isComparator),
    Number(evidence.isBenchmarkHere),
    Number(evidence.isMethodOwnName),
  ];
}
