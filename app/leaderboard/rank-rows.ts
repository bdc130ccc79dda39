import { hasPercentages, toRankingValue } from './scale.ts';
import type { ScoredRow } from './scored-row.ts';

export interface RankedRow<Row> {
  row: Row;
  /** Rows with the same value share a rank: 1, 2, 2, 4. */
  rank: number;
  /** The value on the scale that the group is ranked on. */
  rankingValue: number;
}

/** Ranks the scores of one metric, best first; ties share a rank and stand in order of date, then of name. */
export function rankRows<Row extends ScoredRow>(rows: readonly Row[], isLowerBetter: boolean): RankedRow<Row>[] {
  const inPercent = hasPercentages(rows);
  const sign = isLowerBetter ? 1 : -1;
  const sorted = rows
    .map((row) => ({ row, rank: 0, rankingValue: toRankingValue(row, inPercent) }))
    .sort((a, b) => sign * (a.rankingValue - b.rankingValue) || byDateAndName(a.row, b.row));
  let rank = 0;
  let last: number | undefined;
  sorted.forEach((ranked, index) => {
    if (ranked.rankingValue !== last) rank = index + 1;
    last = ranked.rankingValue;
    ranked.rank = rank;
  });
  return sorted;
}

/** Keeps the best score of each system (method with its base model); expects rows ranked best first and ranks them anew. */
export function bestPerMethod<Row extends ScoredRow>(ranked: readonly RankedRow<Row>[]): RankedRow<Row>[] {
  const seen = new Set<string>();
  const best = ranked.filter(({ row }) => {
    const key = systemKey(row);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  let rank = 0;
  let last: number | undefined;
  return best.map((entry, index) => {
    if (entry.rankingValue !== last) rank = index + 1;
    last = entry.rankingValue;
    return { ...entry, rank };
  });
}

/** Names that mean another thing in every paper ("our method") count once a paper. */
function systemKey(row: ScoredRow): string {
  const method = row.method?.slug ?? `${row.method?.name ?? ''} of ${row.paper.slug}`;
  return `${method}|${row.base?.slug ?? row.base?.name ?? ''}`;
}

function byDateAndName(a: ScoredRow, b: ScoredRow): number {
  return (
    (a.paper.publishedOn ?? '9999').localeCompare(b.paper.publishedOn ?? '9999') ||
    (a.method?.name ?? '').localeCompare(b.method?.name ?? '') ||
    a.id - b.id
  );
}
