import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Basis } from '#app/extraction/claim.ts';
import type { Database } from '../schema.ts';
import type { PaperClaimRow } from './claim-row.server.ts';
import { listClaimsById } from './claims-by-id.server.ts';
import { hasBasis, hasChange, matchesNames, type GainChange } from './gain-conditions.server.ts';

/** The gains of one basis that papers of one quarter of a year claim. */
export interface GainPeriod {
  /** First day, ISO date. */
  from: string;
  gains: number;
  papers: number;
  /** As they are written: points, percent or times. */
  median: number;
  largest: PaperClaimRow;
}

export interface ListGainPeriodsOptions {
  basis: Basis;
  /** Those for the better unless others are asked for. */
  change?: GainChange;
  /** Part of the name of a benchmark, a method or a model, in any case. */
  search?: string;
  limit: number;
}

/** Claimed gains by the quarter in which their papers appeared, the latest first; those without a date are left out. */
export async function listGainPeriods(
  db: Kysely<Database>,
  { basis, change = 'improvement', search = '', limit }: ListGainPeriodsOptions,
): Promise<GainPeriod[]> {
  const { rows } = await sql<Omit<GainPeriod, 'largest'> & { id: number }>`
    select to_char(date_trunc('quarter', paper.published_on::timestamp), 'YYYY-MM-DD') as "from",
      count(*)::int as gains, count(distinct paper.id)::int as papers,
      percentile_cont(0.5) within group (order by claim.value) as median,
      (array_agg(claim.id order by claim.value desc, claim.id))[1] as id
    from current_claims claim
    join papers paper on paper.id = claim.paper_id
    where claim.kind = 'gain' and ${hasBasis(basis)} and ${hasChange(change)} and ${matchesNames(search)}
      and paper.published_on is not null
    group by 1
    order by 1 desc
    limit ${limit}
  `.execute(db);
  const claims = await listClaimsById(
    db,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ id, ...period }) => {
    const largest = claims.find((claim) => claim.id === id);
    return largest ? [{ ...period, largest }] : [];
  });
}
