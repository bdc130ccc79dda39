import type { Basis, ClaimKind, Role } from '../claim.ts';
import type { Site } from './site.ts';

/** A half-open range of tokens. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** What a frame says of a list of numbers. Slots left out are for the resolver to fill from the sentence. */
export interface Reading {
  readonly kind: ClaimKind;
  readonly basis?: Basis;
  /** Token of the verb or noun that governs the number; the sentence's subject is looked for from there. */
  readonly trigger: number;
  /** How sure the frame is that this is a reported result, 0 to 1. */
  readonly strength: number;
  readonly role?: Role;
  /** Where the frame itself saw the system, its comparator, the metric or the benchmark. */
  readonly method?: TokenRange;
  readonly versus?: TokenRange;
  readonly metric?: TokenRange;
  readonly benchmark?: TokenRange;
  /** The slots are those of an earlier site of the sentence: an index into `site.previous`. */
  readonly like?: number;
  /** The last member starts from the value of the first: `from 4.8% to 42.4%`. */
  readonly isPair?: boolean;
}

/** An example of a rule: a sentence of our own, and what must be read in it. */
export interface Example {
  readonly text: string;
  readonly title?: string;
  /** `quote kind value [@ benchmark]` for every claim in order; none where the text must give no claim. */
  readonly claims: readonly ExpectedClaim[];
}

export interface ExpectedClaim {
  readonly quote: string;
  readonly kind: ClaimKind;
  readonly value?: number;
  readonly benchmark?: string | null;
  readonly role?: Role;
  readonly method?: string | null;
  readonly basis?: Basis | null;
}

/** A named rule: reads a list of numbers where the words around it fit, and keeps its examples beside it. */
export interface Frame {
  readonly name: string;
  /** What phenomenon of the language the rule reads, in a line. */
  readonly reads: string;
  read(site: Site): Reading | undefined;
  readonly examples: readonly Example[];
}
