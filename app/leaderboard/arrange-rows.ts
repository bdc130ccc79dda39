import type { BoardParams, Sort } from './board-params.ts';
import { bestPerMethod, type RankedRow, rankRows } from './rank-rows.ts';
import type { ScoredRow } from './scored-row.ts';

/** One metric's table: ranked, narrowed by what the address asks for, then sorted. Ranks are those of the whole table. */
export function arrangeRows<Row extends ScoredRow>(rows: readonly Row[], isLowerBetter: boolean, params: BoardParams): RankedRow<Row>[] {
  const ranked = rankRows(rows, isLowerBetter);
  const shown = params.show === 'best' ? bestPerMethod(ranked) : ranked;
  return sortRows(
    shown.filter(({ row }) => matchesText(row, params.q) && (params.role === undefined || row.role === params.role)),
    params,
  );
}

function matchesText(row: ScoredRow, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return true;
  const words = [row.method?.name, row.base?.name, row.paper.title, row.metric].join(' ').toLowerCase();
  return words.includes(wanted);
}

const KEYS: Record<Exclude<Sort, 'rank'>, (row: ScoredRow) => string> = {
  method: (row) => (row.method?.name ?? '').toLowerCase(),
  role: (row) => (row.role === 'proposed' ? '0' : '1'),
  paper: (row) => row.paper.title.toLowerCase(),
  date: (row) => row.paper.publishedOn ?? '',
};

function sortRows<Row extends ScoredRow>(rows: RankedRow<Row>[], { sort, dir }: BoardParams): RankedRow<Row>[] {
  const sorted = sort === 'rank' ? rows : [...rows].sort((a, b) => KEYS[sort](a.row).localeCompare(KEYS[sort](b.row)) || a.rank - b.rank);
  return dir === 'desc' ? [...sorted].reverse() : sorted;
}
