import { toOrder, type BoardParams } from './board-search.ts';
import type { BoardRow } from './board-row.ts';
import type { Ranked } from './rank.ts';

/** Rows that the address asks for. Ranks stay what they are on the whole board. */
export function filterRows<Row extends BoardRow>(
  ranked: readonly Ranked<Row>[],
  { role, year, q }: Pick<BoardParams, 'role' | 'year' | 'q'>,
): Ranked<Row>[] {
  const wanted = q.toLowerCase();
  return ranked.filter(
    ({ row }) =>
      (role === undefined || row.role === role) &&
      (year === undefined || row.paper.publishedOn?.startsWith(`${year}-`)) &&
      (wanted === '' || toWords(row).includes(wanted)),
  );
}

/** Rows in the order that the address asks for; equal ones stay in the order of their ranks, missing dates come last. */
export function sortRows<Row extends BoardRow>(
  ranked: readonly Ranked<Row>[],
  params: Pick<BoardParams, 'sort' | 'order'>,
): Ranked<Row>[] {
  const direction = toOrder(params) === 'asc' ? 1 : -1;
  const rows = [...ranked];
  switch (params.sort) {
    case 'rank':
      return direction === 1 ? rows : rows.reverse();
    case 'method':
      return rows.sort((a, b) => compareTexts(a.row.method?.name, b.row.method?.name) * direction);
    case 'paper':
      return rows.sort((a, b) => compareTexts(a.row.paper.title, b.row.paper.title) * direction);
    case 'date':
      return rows.sort((a, b) => {
        const [left, right] = [a.row.paper.publishedOn, b.row.paper.publishedOn];
        if (left === null || right === null) return Number(left === null) - Number(right === null);
        return left < right ? -direction : left > right ? direction : 0;
      });
  }
}

/** Years in which papers of these rows appeared, the latest first. */
export function listYears(rows: readonly Pick<BoardRow, 'paper'>[]): number[] {
  const years = rows.flatMap(({ paper }) =>
    paper.publishedOn ? [Number(paper.publishedOn.slice(0, 4))] : [],
  );
  return [...new Set(years)].sort((a, b) => b - a);
}

function toWords({ method, base, paper }: BoardRow): string {
  return [method?.name, base?.name, paper.title].filter(Boolean).join('\n').toLowerCase();
}

function compareTexts(a = '', b = ''): number {
  return a.localeCompare(b, 'en', { sensitivity: 'base' });
}
