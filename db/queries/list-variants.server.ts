import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

export interface VariantSummary {
  slug: string;
  name: string;
  claims: number;
}

/**
 * A benchmark's whole kin: the benchmark that all of them are parts or variants of, then those by name. The same list
 * whichever of them is asked for. Only those with claims, and the one asked for; nothing where it stands alone.
 */
export async function listVariants(db: Kysely<Database>, slug: string): Promise<VariantSummary[]> {
  const { rows } = await sql<VariantSummary>`
    with recursive upward as (
      select id, parent_id from benchmarks where slug = ${slug}
      union
      select benchmark.id, benchmark.parent_id
      from benchmarks benchmark join upward on benchmark.id = upward.parent_id
    ), kin as (
      select id, true as is_root from upward where parent_id is null
      union
      select benchmark.id, false from benchmarks benchmark join kin on benchmark.parent_id = kin.id
    ), counted as (
      select kin.id, kin.is_root, (
        select count(*)::int
        from current_claims claim
        where claim.benchmark_alias_id = any(array(
          select alias.id from benchmark_aliases alias where alias.benchmark_id = kin.id
        ))
      ) as claims
      from kin
    )
    select benchmark.slug, benchmark.name, counted.claims
    from counted
    join benchmarks benchmark using (id)
    where counted.claims > 0 or benchmark.slug = ${slug}
    order by counted.is_root desc, benchmark.name
  `.execute(db);
  return rows.length > 1 ? rows : [];
}
