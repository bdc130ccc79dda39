import type { Basis } from '#app/extraction/claim.ts';
import type { BoardRow } from './board-row.ts';
import { toMark, type ChartRow } from './chart-rows.ts';
import { formatNumber } from './format-value.ts';
import type { NamedChange } from './gain-search.ts';

/** Gains of one basis that one benchmark or one method has, as far as a line of a chart shows them. */
export interface DrawnGroup {
  slug: string;
  name: string;
  gains: number;
  median: number;
  /** The largest first. */
  largest: BoardRow[];
}

/**
 * A line a group: a tick at the median of its gains, a line to the largest, marks for the largest ones.
 * @param named what they are called
 */
export function toGainGroupRows(
  groups: readonly DrawnGroup[],
  { one, many }: Pick<NamedChange, 'one' | 'many'>,
  most = 15,
): ChartRow[] {
  return groups.slice(0, most).flatMap(({ slug, name, gains, median, largest }) => {
    const [first] = largest;
    if (!first) return [];
    return [
      {
        key: slug,
        label: name,
        end: gains === 1 ? `1 ${one}` : `${gains.toLocaleString('en')} ${many}`,
        from: median,
        to: first.value,
        marks: [...largest].reverse().map((row) => toMark(row, row.value)),
      },
    ];
  });
}

/** The unit that gains of a basis share; none for those of which it is not known what they are. */
export function toBasisUnit(basis: Basis): string | null {
  return basis === 'relative' ? '%' : basis === 'factor' ? 'x' : null;
}

/** A median in the unit of its basis, to three digits. */
export function writeMedian(median: number, basis: Basis): string {
  return formatNumber(Number(median.toPrecision(3)), toBasisUnit(basis));
}
