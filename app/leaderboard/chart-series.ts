import type { Role } from '#app/extraction/claim.ts';
import { type RankedRow } from './rank-rows.ts';
import type { ScoredRow } from './scored-row.ts';

/** One bar of a chart of results. */
export interface Bar {
  id: number;
  label: string;
  value: number;
  role: Role;
  href: string;
  written: string;
}

/** The best results as bars, at most `limit`, best first. */
export function toBarSeries(ranked: readonly RankedRow<ScoredRow & { anchor: string }>[], limit = 20): Bar[] {
  return ranked.slice(0, limit).map(({ row, rankingValue }) => ({
    id: row.id,
    label: systemLabel(row),
    value: rankingValue,
    role: row.role,
    href: `/papers/${row.paper.slug}#${row.anchor}`,
    written: row.quote,
  }));
}

/** One result at its paper's date, with the best that had been reported until then. */
export interface TimePoint {
  date: string;
  value: number;
  best: number;
  label: string;
}

/** Results over time with the state of the art as a running best; rows without a date are left out. */
export function toTimeSeries(ranked: readonly RankedRow<ScoredRow>[], isLowerBetter: boolean): TimePoint[] {
  let best: number | undefined;
  return ranked
    .filter(({ row }) => row.paper.publishedOn !== null)
    .sort((a, b) => (a.row.paper.publishedOn ?? '').localeCompare(b.row.paper.publishedOn ?? ''))
    .map(({ row, rankingValue }) => {
      const isBetter = best === undefined || (isLowerBetter ? rankingValue < best : rankingValue > best);
      if (isBetter) best = rankingValue;
      return { date: row.paper.publishedOn as string, value: rankingValue, best: best as number, label: systemLabel(row) };
    });
}

/** `rStar-Math (Qwen2.5-Math-7B)`. */
export function systemLabel(row: ScoredRow): string {
  const method = row.method?.name ?? 'unnamed';
  return row.base ? `${method} (${row.base.name})` : method;
}
