import type { BoardRow } from './board-row.ts';
import { formatNumber, formatValue } from './format-value.ts';

/** A number as its paper wrote it, with its value on the scale that it is compared on. */
export interface ScaledRow {
  row: Pick<BoardRow, 'quote' | 'unit'>;
  scaled: number;
}

/**
 * The lowest and the highest of some values: `58.8–63.2%`. As the papers wrote them where they wrote them alike, else on
 * the common scale.
 * @param unit of the common scale
 */
export function writeRange(entries: readonly ScaledRow[], unit: string | null): string {
  const sorted = [...entries].sort((a, b) => a.scaled - b.scaled);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (!low || !high) return '';
  const [from, to] = [low, high].map(({ row }) => toParts(row));
  if (from && to && from.unit === to.unit) return `${from.number}–${to.number}${to.unit}`;
  return `${formatNumber(low.scaled, unit)} to ${formatNumber(high.scaled, unit)}`;
}

/** A number and what stands behind it; undefined for what is more than one number. */
function toParts(row: Pick<BoardRow, 'quote' | 'unit'>): { number: string; unit: string } | undefined {
  const { text, rest } = formatValue(row);
  const parts = /^([+−]?\d[\d,]*(?:\.\d+)?)(\D*)$/.exec(text + rest);
  return parts ? { number: parts[1] ?? '', unit: parts[2] ?? '' } : undefined;
}
