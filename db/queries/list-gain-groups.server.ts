import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Basis } from '#app/extraction/claim.ts';
import type { Database } from '../schema.ts';
import type { PaperClaimRow } from './claim-row.server.ts';
import { listClaimsById } from './claims-by-id.server.ts';
import { hasBasis, hasChange, matchesNames, type GainChange } from './gain-conditions.server.ts';

/** The gains of one basis that one benchmark or one method has. */
export interface GainGroup {
  slug: string;
  name: string;
  gains: number;
  papers: number;
  /** Of all its gains, as they are written: points, percent or times. */
  median: number;
  /** How many do not add up with the other figures of their abstracts. */
  failing: number;
  /** The largest ones, the largest first. */
  largest: PaperClaimRow[];
}

export interface ListGainGroupsOptions {
  by: 'benchmark' | 'method';
  basis: Basis;
  /** Those for the better unless others are asked for. */
  change?: GainChange;
  /** Part of the name of a benchmark, a method or a model, in any case. */
  search?: string;
  limit: number;
  offset: number;
  /** How many of its largest gains a group brings. */
  most?: number;
}

/** Claimed gains by benchmark or by method, those with most gains first; gains of none that has a page are left out. */
export async function listGainGroups(
  db: Kysely<Database>,
  { by, basis, change = 'improvement', search = '', limit, offset, most = 12 }: ListGainGroupsOptions,
): Promise<{ groups: GainGroup[]; total: number }> {
  const [owners, aliases] = [sql.table(`${by}s`), sql.table(`${by}_aliases`)];
  const [owner, alias] = [sql.ref(`${by}_id`), sql.ref(`${by}_alias_id`)];
  const { rows } = await sql<Omit<GainGroup, 'largest'> & { ids: number[]; total: number }>`
    with gains as materialized (
      select claim.id, claim.value, claim.paper_id, alias.${owner} as owner_id
      from current_claims claim
      join ${aliases} alias on alias.id = claim.${alias}
      where claim.kind = 'gain' and ${hasBasis(basis)} and ${hasChange(change)} and ${matchesNames(search)}
    ), page as (
      -- What takes sorting is worked out for the groups that are shown alone.
      select owner.id, owner.slug, owner.name, count(*)::int as gains, max(gains.value) as largest,
        count(*) over ()::int as total
      from gains
      join ${owners} owner on owner.id = gains.owner_id
      group by owner.id
      order by count(*) desc, max(gains.value) desc, owner.name, owner.id
      limit ${limit} offset ${offset}
    )
    select page.slug, page.name, page.gains, page.total,
      count(distinct gains.paper_id)::int as papers,
      percentile_cont(0.5) within group (order by gains.value) as median,
      count(*) filter (where exists (
        select from check_claims join checks using (paper_id, position)
        where check_claims.claim_id = gains.id and checks.verdict = 'fails'
      ))::int as failing,
      (array_agg(gains.id order by gains.value desc, gains.id))[1:${most}::int] as ids
    from page
    join gains on gains.owner_id = page.id
    group by page.id, page.slug, page.name, page.gains, page.total, page.largest
    order by page.gains desc, page.largest desc, page.name, page.id
  `.execute(db);
  const claims = await listClaimsById(
    db,
    rows.flatMap(({ ids }) => ids),
  );
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return {
    groups: rows.map(({ ids, total: _, ...group }) => ({
      ...group,
      largest: ids.flatMap((id) => byId.get(id) ?? []),
    })),
    total: rows[0]?.total ?? 0,
  };
}
