export type TokenKind = 'word' | 'number' | 'mark';

/** One token of the clean text, with what the lexicon says of it. */
export interface Token {
  /** Half-open range in the clean text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly kind: TokenKind;
  /** Bit set of `W`. */
  readonly classes: number;
  /** Bit set of `Shape`. */
  readonly shape: number;
  /** For numbers: the numeral without sign and commas, and the unit glued to it. */
  readonly numeral?: Numeral;
}

export interface Numeral {
  /** Without its sign; powers of ten worked out. */
  readonly value: number;
  /** As written, with a point before the decimals and commas between thousands. */
  readonly digits: string;
  /** Digits behind the decimal point of the value, for rounding tolerance. */
  readonly decimals: number;
  readonly sign: '+' | '-' | null;
  /** Unit glued to the numeral (`25x`, `9times`, `4.5%`), as written. */
  readonly glued: string | null;
  /** A plus behind the number (`90+%`): that much or more. */
  readonly isOpen: boolean;
  /** The token's end without the glued unit. */
  readonly numeralEnd: number;
}

export function is(token: Token | undefined, classes: number): boolean {
  return token !== undefined && (token.classes & classes) !== 0;
}
