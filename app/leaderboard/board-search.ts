import { toColumnsParam, USUAL_COLUMNS, type BoardColumn } from './board-columns.ts';
import type { ClaimState } from './claim-state.ts';

export type BoardSort = 'rank' | 'value' | 'method' | 'delta' | 'paper' | 'date';

/** What narrows a board down. */
export interface BoardFilter {
  role?: 'proposed' | 'comparator' | undefined;
  status?: ClaimState | undefined;
  /** Family of the base model. */
  family?: string | undefined;
  /** Year of the paper. */
  year?: number | undefined;
  /** Key of a unit as papers wrote it. */
  unit?: string | undefined;
  /** Part of a method's, a model's or a paper's name. */
  q: string;
}

/** Everything that the address of a leaderboard can ask for. */
export interface BoardParams extends BoardFilter {
  /** Key of a metric group; the largest one where there is none of that key. */
  metric?: string | undefined;
  /** The best row of each system, or every claim. */
  show: 'best' | 'all';
  sort: BoardSort;
  /** Left out: the usual order of the column. */
  order?: 'asc' | 'desc' | undefined;
  /** In the order of the table. */
  cols: readonly BoardColumn[];
  /** Whether what others report is shown below the board. */
  elsewhere: boolean;
  page: number;
}

/** A filter that asks for nothing. */
export const NO_FILTER: Record<Exclude<keyof BoardFilter, 'q'>, undefined> & { q: string } = {
  role: undefined,
  status: undefined,
  family: undefined,
  year: undefined,
  unit: undefined,
  q: '',
};

/** The board that a bare address shows. */
export const USUAL_BOARD: BoardParams = {
  show: 'best',
  sort: 'rank',
  q: '',
  cols: USUAL_COLUMNS,
  elsewhere: false,
  page: 1,
};

const LARGEST_FIRST = new Set<BoardSort>(['date', 'value', 'delta']);

/** The order that a column has when nothing else is asked for: names from A, dates from the latest, numbers from the largest. */
export function toOrder({ sort, order }: Pick<BoardParams, 'sort' | 'order'>): 'asc' | 'desc' {
  return order ?? (LARGEST_FIRST.has(sort) ? 'desc' : 'asc');
}

/** Address of the same board with some things changed; the page begins anew unless it is what changes. */
export function toBoardSearch(params: BoardParams, changes: Partial<BoardParams> = {}): string {
  const next = { ...params, page: 1, ...changes };
  const cols = toColumnsParam(next.cols);
  const search = new URLSearchParams();
  if (next.metric) search.set('metric', next.metric);
  if (next.show !== 'best') search.set('show', next.show);
  if (next.role) search.set('role', next.role);
  if (next.status) search.set('status', next.status);
  if (next.family) search.set('family', next.family);
  if (next.year) search.set('year', String(next.year));
  if (next.unit) search.set('unit', next.unit);
  if (next.q) search.set('q', next.q);
  if (next.sort !== 'rank' || next.order) search.set('sort', next.sort);
  if (next.order) search.set('order', next.order);
  if (cols) search.set('cols', cols);
  if (next.elsewhere) search.set('elsewhere', '1');
  if (next.page > 1) search.set('page', String(next.page));
  // A comma between columns reads better than its escape, and means the same.
  return `?${search.toString().replaceAll('%2C', ',')}`;
}
