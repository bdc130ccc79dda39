interface Value {
  value: number;
  unit: string | null;
}

/** How the scores of one metric are compared. */
export interface CommonScale<Row> {
  /** A row's value on the scale; null where it cannot be brought there. */
  toValue: (row: Row) => number | null;
  /** The unit of the scale, for axes; null for bare numbers. */
  unit: string | null;
}

/**
 * Finds the scale on which scores of one metric compare. Shares are brought to percent: `41.5%`, `0.415` and `83 of 200` are
 * the same where the metric is given in percent at all; a bare number above 1 counts as it is. Physical units (ms, dB) only
 * compare with themselves: the commonest one is the scale. What pages show stays as written.
 */
export function findCommonScale<Row extends Value>(rows: readonly Row[]): CommonScale<Row> {
  const unit = commonestUnit(rows);
  if (unit !== null && unit !== '%')
    return { unit, toValue: (row) => (row.unit === unit ? row.value : null) };
  const isPercent = rows.some(
    (row) => row.unit === '%' || (row.unit === null && row.value > 1 && row.value <= 100),
  );
  return { unit: isPercent && unit === '%' ? '%' : null, toValue: (row) => toComparable(row, isPercent) };
}

function toComparable({ value, unit }: Value, isPercent: boolean): number | null {
  const whole = unit?.startsWith('of ') ? Number(unit.slice(3)) : 0;
  if (whole > 0) return (value / whole) * (isPercent ? 100 : 1);
  if (unit === '%' || unit === 'points') return value;
  if (unit !== null) return null;
  return isPercent && value > 0 && value < 1 ? value * 100 : value;
}

/** Points and fractions are read on the scale of the rest. */
function commonestUnit(rows: readonly Value[]): string | null {
  const counts = new Map<string | null, number>();
  for (const { unit } of rows) {
    const kind = unit === 'points' || unit?.startsWith('of ') ? '%' : unit;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first?.[0] ?? null;
}
