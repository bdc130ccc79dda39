import { z } from 'zod';

export const SORTS = ['rank', 'method', 'role', 'paper', 'date'] as const;
export type Sort = (typeof SORTS)[number];

/** Rows of a page of one metric's table. */
export const PAGE_SIZE = 100;

const boardParams = z.object({
  metric: z.string().max(200).optional().catch(undefined),
  show: z.enum(['best', 'all']).catch('best'),
  sort: z.enum(SORTS).catch('rank'),
  dir: z.enum(['asc', 'desc']).catch('asc'),
  role: z.enum(['proposed', 'comparator']).optional().catch(undefined),
  q: z.string().max(200).catch(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export type BoardParams = z.infer<typeof boardParams>;

/** What a leaderboard's address asks for; a value that makes no sense falls back to its default. */
export function parseBoardParams(search: URLSearchParams): BoardParams {
  return boardParams.parse(Object.fromEntries(search));
}

/** The query string of an address with some parameters changed; defaults are left out, and the page starts anew. */
export function toBoardQuery(params: BoardParams, change: Partial<BoardParams>): string {
  const next = { ...params, page: 1, ...change };
  const search = new URLSearchParams();
  if (next.metric !== undefined) search.set('metric', next.metric);
  if (next.show !== 'best') search.set('show', next.show);
  if (next.sort !== 'rank') search.set('sort', next.sort);
  if (next.dir !== 'asc') search.set('dir', next.dir);
  if (next.role !== undefined) search.set('role', next.role);
  if (next.q !== '') search.set('q', next.q);
  if (next.page !== 1) search.set('page', String(next.page));
  const text = search.toString();
  return text === '' ? '?' : `?${text}`;
}
