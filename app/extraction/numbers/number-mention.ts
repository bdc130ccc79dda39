import type { Qualifier } from '../claim.ts';

/** One number of the text as the lexer reads it: numeral, unit, range, hedge. */
export interface NumberMention {
  /** Half-open range of tokens: sign, numeral, unit, both ends of a range, an error bar, marks of notes. */
  readonly first: number;
  readonly end: number;
  /** Half-open range in the clean text, as the contract wants a claim's span. */
  readonly startChar: number;
  readonly endChar: number;
  readonly value: number;
  /** The other end of a range. */
  readonly low: number | null;
  readonly unit: string | null;
  readonly sign: '+' | '-' | null;
  readonly qualifier: Qualifier | null;
  /** `13 of the 17`, `8/15`: the whole that the value is a part of. */
  readonly total: number | null;
  /** Digits after the decimal point, for rounding tolerance. */
  readonly decimals: number;
  /** True for a fraction written with a slash. */
  readonly isSlashFraction: boolean;
  /** What a word or letter in the unit multiplies the value by (`3.8 billion`, `$51.7M`): 1 for most numbers. */
  readonly magnitude: number;
  /** True where the number may belong to the name before it: `SQuAD 1.1/2.0`. */
  readonly mayBeVersion: boolean;
}
