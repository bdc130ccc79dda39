/**
 * Brings scores of one metric to one scale for ranking: where a metric is given both as a share from 0 to 1 and as a
 * percentage, shares are multiplied by 100. A bare score joins the percentages only if it is at most 1 and written with a
 * fraction. What is shown stays as written.
 */
export function toRankingValue(row: { value: number; unit: string | null }, metricHasPercentages: boolean): number {
  const isShare = row.unit === null && row.value > 0 && row.value <= 1;
  if (metricHasPercentages && isShare) return row.value * 100;
  const total = row.unit?.startsWith('of ') ? Number(row.unit.slice(3)) : NaN;
  if (total > 0) return (row.value / total) * 100;
  return row.value;
}

/** True where the scores of a metric are given in percent, or as bare numbers that only percentages reach. */
export function hasPercentages(rows: readonly { value: number; unit: string | null }[]): boolean {
  return rows.some((row) => row.unit === '%' || (row.unit === null && row.value > 1 && row.value <= 100));
}
