import type { BoardRow } from './board-row.ts';
import { formatNumber, formatValue } from './format-value.ts';
import type { BoardRanking } from './board-ranking.ts';

/** What a paper measures its own result against. */
export interface Baseline {
  /** On the board's common scale. */
  scaled: number;
  /** As its paper wrote it. */
  written: string;
  /** What the value is of, where the paper says it. */
  name: string | null;
  /** How it was found: the claim's own starting value, the system that the claim names, or the best one compared with. */
  kind: 'from' | 'named' | 'best';
}

type BaselineRow = Pick<
  BoardRow,
  'id' | 'value' | 'unit' | 'quote' | 'from' | 'versus' | 'role' | 'method' | 'base'
> & { paper: { slug: string } };

/**
 * Finds what the scores of a board are measured against. In this order: the value that the claim itself says it started
 * from; of the comparators that the same paper reports in the same metric the one that the claim names; the best of them.
 * A comparator has no baseline but a starting value of its own, and values that can't be brought to the common scale are
 * no baselines.
 */
export function findBaselines<Row extends BaselineRow>({
  all,
  toValue,
}: Pick<BoardRanking<Row>, 'all' | 'toValue'>): Map<number, Baseline> {
  // In the order of the ranks: the first of a paper is its best.
  const comparators = new Map<string, Baseline[]>();
  for (const { row, scaled } of all) {
    if (row.role !== 'comparator' || scaled === null) continue;
    const { text, rest } = formatValue(row);
    const baseline = { scaled, written: text + rest, name: row.method?.name ?? null, kind: 'best' } as const;
    const known = comparators.get(row.paper.slug);
    if (known) known.push(baseline);
    else comparators.set(row.paper.slug, [baseline]);
  }
  const found = new Map<number, Baseline>();
  for (const { row, scaled } of all) {
    if (scaled === null) continue;
    const baseline = findStart(row, toValue) ?? findComparator(row, comparators.get(row.paper.slug) ?? []);
    if (baseline) found.set(row.id, baseline);
  }
  return found;
}

function findStart(row: BaselineRow, toValue: BoardRanking<BaselineRow>['toValue']): Baseline | undefined {
  if (row.from === null) return undefined;
  const scaled = toValue({ value: row.from, unit: row.unit });
  if (scaled === null) return undefined;
  return { scaled, written: formatNumber(row.from, row.unit), name: row.versus, kind: 'from' };
}

function findComparator(
  { role, versus }: BaselineRow,
  comparators: readonly Baseline[],
): Baseline | undefined {
  if (role === 'comparator') return undefined;
  const named = versus === null ? undefined : comparators.find(({ name }) => plain(name) === plain(versus));
  return named ? { ...named, kind: 'named' } : comparators[0];
}

function plain(name: string | null): string {
  return (name ?? '').toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
