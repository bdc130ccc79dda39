import { sql } from 'kysely';
import type { Basis, Change } from '#app/extraction/claim.ts';
import { toContainsPattern } from './like-pattern.ts';

/** Gains for the better, those for the worse, those of which nobody says, or all of them. */
export type GainChange = Change | 'unknown' | 'all';

/** Whether a gain is one of those. */
export function hasChange(change: GainChange) {
  // Said as the index has it.
  return change === 'all' ? sql<boolean>`true` : sql<boolean>`coalesce(claim.change, 'unknown') = ${change}`;
}

/** A gain that a person added may leave its basis out: it is not said either. */
export function hasBasis(basis: Basis) {
  return basis === 'unspecified'
    ? sql<boolean>`(claim.basis = 'unspecified' or claim.basis is null)`
    : sql<boolean>`claim.basis = ${basis}`;
}

/** The claim's benchmark, method or model has a name with the text in it; true without a text. */
export function matchesNames(search: string) {
  const pattern = toContainsPattern(search);
  if (pattern === null) return sql<boolean>`true`;
  const methods = sql`
    select alias.id from method_aliases alias
    where alias.method_id in (select method_id from method_aliases where name ilike ${pattern})
  `;
  return sql<boolean>`(
    claim.benchmark_alias_id in (
      select alias.id from benchmark_aliases alias
      where alias.benchmark_id in (select benchmark_id from benchmark_aliases where name ilike ${pattern})
    )
    or claim.method_alias_id in (${methods})
    or claim.base_alias_id in (${methods})
  )`;
}
