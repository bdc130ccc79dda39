/** What the extractor produces: one reported number of an abstract, with the characters it stands in. */

export type ClaimKind = 'score' | 'gain';
export type Basis = 'absolute' | 'relative' | 'factor' | 'unspecified';
export type Role = 'proposed' | 'comparator';
/** Whether what changed is better or worse for it. */
export type Change = 'improvement' | 'decline';
export type Qualifier = 'up to' | 'at least' | 'at most' | 'about' | 'average';

/** The slots of a claim that were chosen, not read off the number: each may be right while another is wrong. */
export const SLOT_NAMES = ['kind', 'benchmark', 'metric', 'method', 'role'] as const;
export type SlotName = (typeof SLOT_NAMES)[number];
/** Calibrated probability that each slot is right, 0 to 1, with 3 decimals. */
export type SlotConfidence = Readonly<Record<SlotName, number>>;

/** A paper as the extractor sees it; nothing else of it is needed to read its claims. */
export interface SourceText {
  title: string;
  abstract: string;
}

export interface Claim {
  /** Half-open range of UTF-16 code units in the abstract as given: `abstract.slice(start, end) === quote`. */
  start: number;
  end: number;
  quote: string;
  /** The number; of a range the end nearest the claim's boast, with the other end in `low`. */
  value: number;
  low: number | null;
  /** `%`, `points`, `x`, `of N`, another unit as written, or null for a bare score. */
  unit: string | null;
  kind: ClaimKind;
  /** Gains only: what the difference is measured against; null for scores. */
  basis: Basis | null;
  /** Gains only: whether it is one for the better; null for scores, and where the text does not tell. */
  change: Change | null;
  /** Canonical name where the registry knows it, else as written. */
  benchmark: string | null;
  metric: string | null;
  /** Split, subset, language, shots, resolution or condition that it was measured under, as written; only models read it. */
  setting: string | null;
  method: string | null;
  base: string | null;
  role: Role;
  versus: string | null;
  /** The starting value, on the claim of the value reached. */
  from: number | null;
  qualifier: Qualifier | null;
  /** Name of the rule that read the number. */
  rule: string;
  /** Calibrated probability that every field is right, 0 to 1. */
  confidence: number;
  slotConfidence: SlotConfidence;
}

/** A number in the text that became no claim, and why. */
export interface PassedOver {
  start: number;
  end: number;
  quote: string;
  reason: string;
}

export type CheckKind = 'difference' | 'ratio' | 'fraction' | 'bounds';

/** An arithmetic relation between claims of one abstract. */
export interface Check {
  kind: CheckKind;
  verdict: 'holds' | 'fails';
  /** Indexes into `Extraction.claims`. */
  claims: number[];
  /** The relation with its figures, for people: `58.8 + 31.2 = 90.0`. */
  figures: string;
  /** What the gain is measured in where only the figures tell: the claim's own `basis` keeps to what its words say. */
  basis?: Exclude<Basis, 'unspecified'>;
}

/** A score that no sentence states but two stated numbers entail. */
export interface ImpliedScore {
  value: number;
  unit: string | null;
  benchmark: string | null;
  metric: string | null;
  method: string;
  /** Indexes into `Extraction.claims` of the numbers that entail it. */
  claims: number[];
  figures: string;
}

export interface Extraction {
  claims: Claim[];
  passedOver: PassedOver[];
  checks: Check[];
  implied: ImpliedScore[];
}
