import type { Claim } from '../claim.ts';

/** A number with the exactness that it was written with. */
export interface Figure {
  readonly value: number;
  /** Digits behind the decimal point, as written. */
  readonly decimals: number;
}

const NUMERALS = /\d[\d,]*(?:\.\d+)?/g;

/** The figure of a claim, its decimals counted in the quote; undefined where the quote does not write the value out. */
export function figureOf(claim: Claim): Figure | undefined {
  const value = Math.abs(claim.value);
  for (const numeral of claim.quote.match(NUMERALS) ?? []) {
    const figure = parseFigure(numeral);
    if (figure.value === value) return figure;
  }
  return undefined;
}

/** Reads an unsigned decimal numeral, with or without commas between thousands. */
export function parseFigure(numeral: string): Figure {
  const digits = numeral.replaceAll(',', '');
  const dot = digits.indexOf('.');
  return { value: Number(digits), decimals: dot === -1 ? 0 : digits.length - dot - 1 };
}

/** The figure as its text has it: `90.0` keeps its zero. */
export function showFigure({ value, decimals }: Figure): string {
  return value.toFixed(decimals);
}
