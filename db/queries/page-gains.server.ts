import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import type { Basis } from '#app/extraction/claim.ts';
import type { Database } from '../schema.ts';
import { hasChange, matchesNames, type GainChange } from './gain-conditions.server.ts';
import { aliasesOf } from './page-claims.server.ts';

export interface GainFilter {
  basis: Basis;
  /** Those for the better unless others are asked for. */
  change?: GainChange;
  /** Slugs. */
  benchmark?: string | undefined;
  method?: string | undefined;
  /** Part of the name of a benchmark, a method or a model, in any case. */
  search?: string | undefined;
}

/** A gain's place in the list: the largest first, of equal ones the one that was stored first. */
export interface GainPlace {
  value: number;
  id: number;
}

/** Places of the gains of one page, in their order. */
export async function pageGains(
  db: Kysely<Database>,
  { basis, change = 'improvement', benchmark, method, search = '' }: GainFilter,
  { after, limit }: { after?: GainPlace | undefined; limit: number },
): Promise<GainPlace[]> {
  const narrowing = [
    ...(search.trim() === '' ? [] : [matchesNames(search)]),
    ...(benchmark === undefined
      ? []
      : [sql`claim.benchmark_alias_id = ${aliasesOf('benchmark', benchmark)}`]),
    ...(method === undefined ? [] : [sql`claim.method_alias_id = ${aliasesOf('method', method)}`]),
  ];
  const place = after
    ? sql`claim.value <= ${after.value} and (claim.value < ${after.value} or claim.id > ${after.id})`
    : sql`true`;
  const select = (condition: RawBuilder<unknown>) => sql`
    select claim.value, claim.id from current_claims claim
    where ${sql.join([sql`claim.kind = 'gain'`, hasChange(change), condition, ...narrowing, place], sql` and `)}
  `;
  const ordered = (condition: RawBuilder<unknown>) =>
    narrowing.length > 0
      ? sql`(with matching as materialized (${select(condition)}) select value, id from matching)`
      : sql`(${select(condition)} order by claim.value desc, claim.id limit ${limit})`;
  // A gain that a person added may leave its basis out: that is not said either.
  const isOf = [sql`claim.basis = ${basis}`, ...(basis === 'unspecified' ? [sql`claim.basis is null`] : [])];
  const { rows } = await sql<GainPlace>`
    select value, id from (${sql.join(isOf.map(ordered), sql` union all `)}) gains
    order by value desc, id limit ${limit}
  `.execute(db);
  return rows;
}
