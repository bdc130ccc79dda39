import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Basis } from '#app/extraction/claim.ts';
import type { Database } from '../schema.ts';
import type { PaperClaimRow } from './claim-row.server.ts';
import { listClaimsById } from './claims-by-id.server.ts';
import { hasBasis, hasChange, matchesNames, type GainChange } from './gain-conditions.server.ts';

export interface ListGainsOptions {
  /** Gains of one basis alone: points, relative gains and factors do not compare. */
  basis: Basis;
  /** Those for the better unless others are asked for. */
  change?: GainChange;
  /** Part of the name of a benchmark, a method or a model, in any case. */
  search?: string;
  sort: 'largest' | 'latest';
  limit: number;
  offset: number;
}

export interface GainPage {
  gains: PaperClaimRow[];
  /** How many there are, over all pages. */
  totals: GainTotals;
}

/** How many gains there are by what became of what was measured, and by basis. */
export type GainTotals = Record<GainChange, Record<Basis, number>>;

/** Claimed gains of one basis over all benchmarks, a page at a time. */
export async function listGains(
  db: Kysely<Database>,
  { basis, change = 'improvement', search = '', sort, limit, offset }: ListGainsOptions,
): Promise<GainPage> {
  const matching = matchesNames(search);
  const order =
    sort === 'largest'
      ? sql`claim.value desc, claim.id`
      : sql`paper.published_on desc nulls last, paper.id desc, claim.id`;
  // The page first: names, papers and checks are looked up for its claims alone.
  const { rows: page } = await sql<{ id: number }>`
    select claim.id
    from current_claims claim
    ${sort === 'latest' ? sql`join papers paper on paper.id = claim.paper_id` : sql``}
    where claim.kind = 'gain' and ${hasBasis(basis)} and ${hasChange(change)} and ${matching}
    order by ${order}
    limit ${limit} offset ${offset}
  `.execute(db);
  const ids = page.map(({ id }) => id);
  return {
    gains: await listClaimsById(db, ids),
    totals: await countGains(db, search),
  };
}

/** How many gains there are of each sort. */
export async function countGains(db: Kysely<Database>, search = ''): Promise<GainTotals> {
  const { rows } = await sql<{ change: Exclude<GainChange, 'all'>; basis: Basis; total: number }>`
    select counted.change, coalesce(counted.basis, 'unspecified') as basis, sum(counted.total)::int as total
    from (
      select coalesce(claim.change, 'unknown') as change, claim.basis, count(*) as total
      from current_claims claim
      where claim.kind = 'gain' and ${matchesNames(search)}
      group by 1, 2
    ) counted
    group by 1, 2
  `.execute(db);
  const totals: GainTotals = { improvement: none(), decline: none(), unknown: none(), all: none() };
  for (const { change, basis, total } of rows) {
    totals[change][basis] += total;
    totals.all[basis] += total;
  }
  return totals;
}

function none(): Record<Basis, number> {
  return { absolute: 0, relative: 0, factor: 0, unspecified: 0 };
}
