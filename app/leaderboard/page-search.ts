/** What the address of a list asks for. */
export interface PageParams {
  /** Part of a name, or words. */
  q: string;
  /** From 1. */
  page: number;
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
