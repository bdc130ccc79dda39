import type { ClaimKind } from '../claim.ts';
import type { Pattern } from './pattern.ts';

/** A named pattern of numbers that are results. */
export interface Rule {
  readonly name: string;
  /** What phenomenon of the language it reads, in a line. */
  readonly reads: string;
  readonly kind: ClaimKind;
  readonly pattern: Pattern;
}

/** A named pattern of numbers that are no results. */
export interface Mask {
  readonly name: string;
  /** Why the number is no result, in plain words. */
  readonly reason: string;
  readonly pattern: Pattern;
}

/** Declares a rule; its corpus lies beside it. */
export function rule(declared: Rule): Rule {
  return declared;
}

/** Declares a mask; its corpus lies beside it. */
export function mask(declared: Mask): Mask {
  return declared;
}
