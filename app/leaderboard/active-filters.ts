import { toBoardSearch, type BoardFilter, type BoardParams } from './board-search.ts';
import { CLAIM_STATES } from './claim-state.ts';
import { nameUnit } from './written-unit.ts';

/** A filter that is set, and the address of the board without it. */
export interface ActiveFilter {
  key: keyof BoardFilter;
  name: string;
  without: string;
}

/** The filters that an address sets, in the order of the form. */
export function listActiveFilters(params: BoardParams): ActiveFilter[] {
  const { q, role, status, family, year, unit } = params;
  const names: [keyof BoardFilter, string | undefined][] = [
    ['q', q === '' ? undefined : `“${q}”`],
    ['role', role && (role === 'proposed' ? 'of own system' : 'as comparator')],
    ['status', CLAIM_STATES.find(({ key }) => key === status)?.name],
    ['family', family && `${family} family`],
    ['year', year?.toString()],
    ['unit', unit && `in ${nameUnit(unit)}`],
  ];
  return names.flatMap(([key, name]) =>
    name === undefined
      ? []
      : [{ key, name, without: toBoardSearch(params, { [key]: key === 'q' ? '' : undefined }) }],
  );
}
