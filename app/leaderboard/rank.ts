export interface Ranked<Row> {
  row: Row;
  /** Its value on the common scale; null where it cannot be compared. */
  scaled: number | null;
  /** 1 is best; null where there is no value to compare. */
  rank: number | null;
  isTied: boolean;
}

/**
 * Ranks rows by value. Equal values share a rank and the next one counts them: 1, 2, 2, 4. Rows without a comparable
 * value come last, without a rank. Rows of one rank keep their order.
 */
export function rankRows<Row>(
  rows: readonly Row[],
  { isLowerBetter, toValue }: { isLowerBetter: boolean; toValue: (row: Row) => number | null },
): Ranked<Row>[] {
  const scaled = rows.map((row) => ({ row, scaled: toValue(row) }));
  const worst = isLowerBetter ? Infinity : -Infinity;
  const direction = isLowerBetter ? 1 : -1;
  scaled.sort((a, b) => compare(a.scaled ?? worst, b.scaled ?? worst) * direction);
  const counts = new Map<number | null, number>();
  for (const { scaled: value } of scaled) counts.set(value, (counts.get(value) ?? 0) + 1);
  let rank = 0;
  return scaled.map((entry, index) => {
    if (entry.scaled === null) return { ...entry, rank: null, isTied: false };
    if (index === 0 || scaled[index - 1]?.scaled !== entry.scaled) rank = index + 1;
    return { ...entry, rank, isTied: (counts.get(entry.scaled) ?? 0) > 1 };
  });
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
