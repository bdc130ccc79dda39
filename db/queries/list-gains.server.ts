import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Basis } from '#app/extraction/claim.ts';
import type { Database } from '../schema.ts';
import { selectClaims, toPaperClaimRow, type PaperClaimRow } from './claim-row.server.ts';
import { toContainsPattern } from './like-pattern.ts';

export interface ListGainsOptions {
  /** Gains of one basis alone: points, relative gains and factors do not compare. */
  basis: Basis;
  /** Part of the name of a benchmark, a method or a model, in any case. */
  search?: string;
  sort: 'largest' | 'latest';
  limit: number;
  offset: number;
}

export interface GainPage {
  gains: PaperClaimRow[];
  /** How many there are by basis, over all pages. */
  totals: Record<Basis, number>;
}

/** Claimed gains of one basis over all benchmarks, a page at a time. */
export async function listGains(
  db: Kysely<Database>,
  { basis, search = '', sort, limit, offset }: ListGainsOptions,
): Promise<GainPage> {
  const matching = matchesNames(toContainsPattern(search));
  const order =
    sort === 'largest'
      ? sql`claim.value desc, claim.id`
      : sql`paper.published_on desc nulls last, paper.id desc, claim.id`;
  // The page first: names, papers and checks are looked up for its claims alone.
  const { rows: page } = await sql<{ id: number }>`
    select claim.id
    from current_claims claim
    ${sort === 'latest' ? sql`join papers paper on paper.id = claim.paper_id` : sql``}
    where claim.kind = 'gain' and ${hasBasis(basis)} and ${matching}
    order by ${order}
    limit ${limit} offset ${offset}
  `.execute(db);
  const ids = page.map(({ id }) => id);
  const rows =
    ids.length === 0
      ? []
      : await selectClaims(db)
          .where('claim.id', '=', sql<number>`any(${ids}::int[])`)
          .execute();
  const byId = new Map(rows.map((row) => [row.id, toPaperClaimRow(row)]));
  return {
    gains: ids.flatMap((id) => byId.get(id) ?? []),
    totals: await countGains(db, matching),
  };
}

async function countGains(
  db: Kysely<Database>,
  matching: ReturnType<typeof matchesNames>,
): Promise<Record<Basis, number>> {
  const { rows } = await sql<{ basis: Basis; total: number }>`
    select coalesce(counted.basis, 'unspecified') as basis, sum(counted.total)::int as total
    from (
      select claim.basis, count(*) as total
      from current_claims claim
      where claim.kind = 'gain' and ${matching}
      group by claim.basis
    ) counted
    group by 1
  `.execute(db);
  const totals: Record<Basis, number> = { absolute: 0, relative: 0, factor: 0, unspecified: 0 };
  for (const { basis, total } of rows) totals[basis] = total;
  return totals;
}

/** A gain that a person added may leave its basis out: it is not said either. */
function hasBasis(basis: Basis) {
  return basis === 'unspecified'
    ? sql<boolean>`(claim.basis = 'unspecified' or claim.basis is null)`
    : sql<boolean>`claim.basis = ${basis}`;
}

/** The claim's benchmark, method or model has a name with the text in it; true without a text. */
export function matchesNames(pattern: string | null) {
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
