import type { Basis, Change } from '#app/extraction/claim.ts';

/** Everything that the address of the improvements can ask for. */
export interface GainParams {
  basis: Basis;
  change: GainChange;
  /** One by one, or brought together. */
  by: GainView;
  /** Of the list of single gains. */
  sort: 'largest' | 'latest';
  /** Part of a benchmark's, a method's or a model's name. */
  q: string;
  page: number;
}

/** Gains for the better, those for the worse, those of which nobody says, or all of them. */
export type GainChange = Change | 'unknown' | 'all';

export interface NamedChange {
  change: GainChange;
  /** Of the tab. */
  name: string;
  /** Of the page and of its files. */
  title: string;
  /** What one of them is called, and many. */
  one: 'gain' | 'decline' | 'change';
  many: 'gains' | 'declines' | 'changes';
}

/** The changes in the order of the tabs. */
export const CHANGES: readonly NamedChange[] = [
  { change: 'improvement', name: 'Improvements', title: 'Improvements', one: 'gain', many: 'gains' },
  { change: 'decline', name: 'Declines', title: 'Declines', one: 'decline', many: 'declines' },
  {
    change: 'unknown',
    name: 'Not said which',
    title: 'Changes, better or worse not said',
    one: 'change',
    many: 'changes',
  },
  { change: 'all', name: 'All', title: 'Changes, for better and worse', one: 'change', many: 'changes' },
];

/** What the gains of a list are called. */
export function nameGains(change: GainChange): NamedChange {
  return CHANGES.find((named) => named.change === change) as NamedChange;
}

/** `Gains`, for heads and titles. */
export function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
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
  if (next.change !== 'improvement') search.set('change', next.change);
  if (next.basis !== 'absolute') search.set('basis', next.basis);
  if (next.by !== 'gain') search.set('by', next.by);
  if (next.sort !== 'largest') search.set('sort', next.sort);
  if (next.q) search.set('q', next.q);
  if (next.page > 1) search.set('page', String(next.page));
  return `?${search.toString()}`;
}
