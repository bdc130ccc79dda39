import type { BoardRow } from './board-row.ts';
import { groupByMetric } from './metric-groups.ts';
import { areSettledTogether, isOverruled } from './ruling.ts';
import { findCommonScale } from './scale.ts';
import { doContradict, groupBySystem } from './systems.ts';

/** As much of a claim as it takes to tell whether another one contradicts it. */
export type ConflictRow = Pick<
  BoardRow,
  'id' | 'value' | 'unit' | 'quote' | 'qualifier' | 'metric' | 'method' | 'base' | 'settled'
> & { paper: { slug: string } };

/** One system with different numbers in different papers, in one metric of one benchmark. */
export interface BoardConflict<Row> {
  metricKey: string;
  metric: string;
  systemKey: string;
  /** Everything reported of the system in that metric, the highest first. */
  rows: Row[];
  papers: number;
  /** The largest less the smallest value, as a share of the larger. */
  spread: number;
  /** Whether something in it is left that nobody has settled. */
  isOpen: boolean;
}

/**
 * All conflicts of a board, settled ones too. Values are brought to one scale within a metric, and are in conflict where they
 * differ by more than rounding.
 */
export function findBoardConflicts<Row extends ConflictRow>(
  rows: readonly Row[],
  usualMetric: string | null,
): BoardConflict<Row>[] {
  return groupByMetric(rows, usualMetric).flatMap(({ key, name, rows: members }) => {
    const { toValue } = findCommonScale(members);
    const entries = members.map((row) => ({ row, scaled: toValue(row) }));
    const systems = groupBySystem<Row, Entry<Row>>(entries);
    return [...systems].flatMap(([systemKey, reported]) =>
      hasPair(reported, doContradict)
        ? [{ metricKey: key, metric: name, systemKey, ...describe(reported) }]
        : [],
    );
  });
}

interface Entry<Row> {
  row: Row;
  scaled: number | null;
}

function describe<Row extends ConflictRow>(reported: readonly Entry<Row>[]) {
  const sorted = [...reported].sort((a, b) => b.scaled! - a.scaled! || a.row.id - b.row.id);
  const [highest, lowest] = [sorted[0]!.scaled!, sorted.at(-1)!.scaled!];
  const standing = sorted.filter(({ row }) => !isOverruled(row));
  return {
    rows: sorted.map(({ row }) => row),
    papers: new Set(sorted.map(({ row }) => row.paper.slug)).size,
    spread: (highest - lowest) / Math.max(Math.abs(highest), Math.abs(lowest)),
    isOpen: hasPair(standing, (a, b) => doContradict(a, b) && !areSettledTogether(a.row, b.row)),
  };
}

function hasPair<Item>(items: readonly Item[], isIt: (a: Item, b: Item) => boolean): boolean {
  return items.some((item, index) => items.slice(index + 1).some((other) => isIt(item, other)));
}
