import type { Basis } from '#app/extraction/claim.ts';

/** Everything that the address of the improvements can ask for. */
export interface GainParams {
  basis: Basis;
  /** One by one, or brought together. */
  by: GainView;
  /** Of the list of single gains. */
  sort: 'largest' | 'latest';
  /** Part of a benchmark's, a method's or a model's name. */
  q: string;
  page: number;
}

export type GainView = 'gain' | 'benchmark' | 'method' | 'time';

/** The views in the order of the tabs. */
export const VIEWS: readonly { by: GainView; name: string }[] = [
  { by: 'gain', name: 'One by one' },
  { by: 'benchmark', name: 'By benchmark' },
  { by: 'method', name: 'By method' },
  { by: 'time', name: 'Over time' },
];

/** The bases in the order of the tabs, with the names that readers know them by. */
export const BASES: readonly { basis: Basis; name: string }[] = [
  { basis: 'absolute', name: 'In points' },
  { basis: 'relative', name: 'Relative' },
  { basis: 'factor', name: 'Factors' },
  { basis: 'unspecified', name: 'Basis not said' },
];

/** Address of the same list with some things changed; the page begins anew unless it is what changes. */
export function toGainSearch(params: GainParams, changes: Partial<GainParams> = {}): string {
  const next = { ...params, page: 1, ...changes };
  const search = new URLSearchParams();
  if (next.basis !== 'absolute') search.set('basis', next.basis);
  if (next.by !== 'gain') search.set('by', next.by);
  if (next.sort !== 'largest') search.set('sort', next.sort);
  if (next.q) search.set('q', next.q);
  if (next.page > 1) search.set('page', String(next.page));
  return `?${search.toString()}`;
}
