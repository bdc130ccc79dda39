import type { BoardRow } from './board-row.ts';

/** A score of which its paper also says where it came from. */
export type StepRow<Row> = Row & { from: number };

/** Scores with a starting value, the largest step first. */
export function listSteps<Row extends BoardRow>(rows: readonly Row[]): StepRow<Row>[] {
  return rows
    .filter((row): row is StepRow<Row> => row.from !== null)
    .sort((a, b) => Math.abs(b.value - b.from) - Math.abs(a.value - a.from));
}

/** Steps for the better, or to the same number, and steps for the worse. */
export function splitSteps<Row extends { value: number; from: number }>(
  steps: readonly Row[],
  isLowerBetter: boolean,
): { better: Row[]; worse: Row[] } {
  const isWorse = ({ value, from }: Row) => (isLowerBetter ? value > from : value < from);
  return { better: steps.filter((row) => !isWorse(row)), worse: steps.filter(isWorse) };
}

const BASES = ['absolute', 'relative', 'factor', 'unspecified'] as const;

/** Bare gains, those of one basis together: points, percentages and factors do not compare. The largest first. */
export function sortGains<Row extends BoardRow>(rows: readonly Row[]): Row[] {
  const place = (row: Row) => BASES.indexOf(row.basis ?? 'unspecified');
  return [...rows].sort((a, b) => place(a) - place(b) || b.value - a.value || a.id - b.id);
}
