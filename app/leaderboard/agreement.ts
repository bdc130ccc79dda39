import type { Qualifier } from '#app/extraction/claim.ts';

/** A claim's number with the number that it is on a common scale. */
export interface Measured {
  row: { value: number; unit: string | null; quote: string; qualifier: Qualifier | null };
  scaled: number | null;
}

/** Takes away what binary fractions add. */
const NOISE = 1e-9;

/**
 * Whether two numbers can be the same one: they round to the same at the digits of the coarser one, a half up or down. "At
 * least 90" agrees with everything from 90 on. Numbers that do not compare contradict each other no more than they agree.
 */
export function doAgree(one: Measured, other: Measured): boolean {
  if (one.scaled === null || other.scaled === null) return true;
  const step = 10 ** -Math.min(countDecimals(one), countDecimals(other));
  const difference = one.scaled - other.scaled;
  const isWithinRounding = Math.abs(difference) <= step / 2 + NOISE;
  return isWithinRounding || isWithinBound(one, difference) || isWithinBound(other, -difference);
}

/** Whether the other number lies where the words around this one let it lie. */
function isWithinBound({ row: { qualifier } }: Measured, difference: number): boolean {
  if (qualifier === 'at least') return difference < 0;
  return (qualifier === 'at most' || qualifier === 'up to') && difference > 0;
}

/** Digits behind the point on the common scale, as written; fractions such as 13 of 17 are exact. */
function countDecimals({ row, scaled }: Measured): number {
  if (row.unit?.startsWith('of ')) return scaled === null ? 0 : 6;
  const written = findNumeral(row.quote, row.value) ?? String(row.value);
  const decimals = written.split('.')[1]?.length ?? 0;
  const isShare = scaled !== null && row.value !== 0 && Math.abs(scaled / row.value - 100) < 1e-6;
  return isShare ? decimals - 2 : decimals;
}

/** The number as it stands in the text; undefined where a reviewer has corrected it. */
function findNumeral(quote: string, value: number): string | undefined {
  const numerals = quote.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
  return numerals.find((numeral) => Number(numeral.replaceAll(',', '')) === Math.abs(value));
}
