/** What the address of a method asks for: pages of its two lists, from 1. */
export interface MethodParams {
  page: number;
  /** Page of what is built on it. */
  built: number;
}

export function toMethodSearch(params: MethodParams, changes: Partial<MethodParams>): string {
  const { page, built } = { ...params, ...changes };
  const search = new URLSearchParams();
  if (page > 1) search.set('page', String(page));
  if (built > 1) search.set('built', String(built));
  return `?${search.toString()}`;
}
