/** What the address of the likely duplicates can ask for. */
export interface PairParams {
  what: 'benchmark' | 'method';
  show: 'open' | 'dismissed';
  page: number;
}

/** Address of the same list with some things changed; the page begins anew unless it is what changes. */
export function toPairSearch(params: PairParams, changes: Partial<PairParams>): string {
  const { what, show, page } = { ...params, page: 1, ...changes };
  const search = new URLSearchParams();
  if (what !== 'benchmark') search.set('what', what);
  if (show !== 'open') search.set('show', show);
  if (page > 1) search.set('page', String(page));
  return `?${search.toString()}`;
}
