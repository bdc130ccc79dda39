/** What the address of a method asks for. */
export interface MethodParams {
  /** Page of its own results, from 1. */
  page: number;
  /** Page of what is built on it. */
  built: number;
  /** Slug of the benchmark on which its values are drawn over time. */
  over?: string | undefined;
  /** The same for what is built on it. */
  builtOver?: string | undefined;
}

export function toMethodSearch(params: MethodParams, changes: Partial<MethodParams>): string {
  const { page, built, over, builtOver } = { ...params, ...changes };
  const search = new URLSearchParams();
  if (page > 1) search.set('page', String(page));
  if (built > 1) search.set('built', String(built));
  if (over) search.set('over', over);
  if (builtOver) search.set('built-over', builtOver);
  return `?${search.toString()}`;
}
