export type BoardSort = 'rank' | 'method' | 'paper' | 'date';

/** Everything that the address of a leaderboard can ask for. */
export interface BoardParams {
  /** Key of a metric group; the largest one where there is none of that key. */
  metric?: string | undefined;
  /** The best row of each system, or every claim. */
  show: 'best' | 'all';
  sort: BoardSort;
  /** Left out: the usual order of the column. */
  order?: 'asc' | 'desc' | undefined;
  role?: 'proposed' | 'comparator' | undefined;
  /** Year of the paper. */
  year?: number | undefined;
  /** Part of a method's, a model's or a paper's name. */
  q: string;
  page: number;
}

/** The order that a column has when nothing else is asked for: names from A, dates from the latest. */
export function toOrder({ sort, order }: Pick<BoardParams, 'sort' | 'order'>): 'asc' | 'desc' {
  return order ?? (sort === 'date' ? 'desc' : 'asc');
}

/** Address of the same board with some things changed; the page begins anew unless it is what changes. */
export function toBoardSearch(params: BoardParams, changes: Partial<BoardParams> = {}): string {
  const next = { ...params, page: 1, ...changes };
  const search = new URLSearchParams();
  if (next.metric) search.set('metric', next.metric);
  if (next.show !== 'best') search.set('show', next.show);
  if (next.role) search.set('role', next.role);
  if (next.year) search.set('year', String(next.year));
  if (next.q) search.set('q', next.q);
  if (next.sort !== 'rank' || next.order) search.set('sort', next.sort);
  if (next.order) search.set('order', next.order);
  if (next.page > 1) search.set('page', String(next.page));
  return `?${search.toString()}`;
}
