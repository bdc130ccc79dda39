import { z } from 'zod';

const pageParams = z.object({
  q: z.string().trim().max(200).catch(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export type PageParams = z.infer<typeof pageParams>;

/** Search text and page of a list; what makes no sense is ignored. */
export function parsePageParams(search: URLSearchParams): PageParams {
  return pageParams.parse({ q: (search.get('q') ?? '').slice(0, 200), page: search.get('page') ?? 1 });
}

export function toPageSearch(params: PageParams, changes: Partial<PageParams> = {}): string {
  const { q, page } = { ...params, ...changes };
  const search = new URLSearchParams();
  if (q) search.set('q', q);
  if (page > 1) search.set('page', String(page));
  return `?${search.toString()}`;
}

/** Number of pages for so many things; an empty list has one page too. */
export function countPages(total: number, size: number): number {
  return Math.max(1, Math.ceil(total / size));
}
