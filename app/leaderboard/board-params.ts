import { z } from 'zod';

export const boardSorts = ['rank', 'method', 'paper', 'date'] as const;
export type BoardSort = (typeof boardSorts)[number];

const boardParams = z.object({
  /** Key of the metric; without it, the one with most scores. */
  metric: z.string().max(200).optional().catch(undefined),
  show: z.enum(['best', 'all']).catch('best'),
  sort: z.enum(boardSorts).catch('rank'),
  order: z.enum(['asc', 'desc']).optional().catch(undefined),
  role: z.enum(['proposed', 'comparator']).optional().catch(undefined),
  year: z.coerce.number().int().min(1900).max(2200).optional().catch(undefined),
  q: z.string().trim().max(200).catch(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export type BoardParams = z.infer<typeof boardParams>;

/** What the address of a leaderboard asks for; what makes no sense is ignored. */
export function parseBoardParams(search: URLSearchParams): BoardParams {
  const given = Object.fromEntries([...search].filter(([, value]) => value !== ''));
  return boardParams.parse({ ...given, q: (search.get('q') ?? '').slice(0, 200), page: given['page'] ?? 1 });
}

/** The order of the rows: as asked for, else the one that people want first: dates from the latest on. */
export function toOrder({ sort, order }: Pick<BoardParams, 'sort' | 'order'>): 'asc' | 'desc' {
  return order ?? (sort === 'date' ? 'desc' : 'asc');
}

/** The query of an address with some parameters changed; defaults are left out, and a change starts at the first page. */
export function toBoardSearch(params: BoardParams, changes: Partial<BoardParams> = {}): string {
  const next: BoardParams = { ...params, page: 1, ...changes };
  const search = new URLSearchParams();
  if (next.metric !== undefined) search.set('metric', next.metric);
  if (next.show !== 'best') search.set('show', next.show);
  if (next.sort !== 'rank') search.set('sort', next.sort);
  if (next.order !== undefined) search.set('order', next.order);
  if (next.role !== undefined) search.set('role', next.role);
  if (next.year !== undefined) search.set('year', String(next.year));
  if (next.q !== '') search.set('q', next.q);
  if (next.page > 1) search.set('page', String(next.page));
  return `?${search.toString()}`;
}
