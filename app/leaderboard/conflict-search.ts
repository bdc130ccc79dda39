/** What the address of the conflicts can ask for. */
export interface ConflictParams {
  /** Slug; empty for all. */
  benchmark: string;
  show: 'open' | 'settled';
  page: number;
}

/** Address of the same list with some things changed; the page begins anew unless it is what changes. */
export function toConflictSearch(params: ConflictParams, changes: Partial<ConflictParams>): string {
  const { benchmark, show, page } = { ...params, page: 1, ...changes };
  const search = new URLSearchParams();
  if (benchmark) search.set('benchmark', benchmark);
  if (show !== 'open') search.set('show', show);
  if (page > 1) search.set('page', String(page));
  return `?${search.toString()}`;
}
