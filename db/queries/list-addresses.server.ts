import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import type { Database } from '../schema.ts';

export const ADDRESSED = ['papers', 'benchmarks', 'methods'] as const;
/** Things that have a page each. */
export type Addressed = (typeof ADDRESSED)[number];

export interface Address {
  slug: string;
  /** Null where nothing says when it changed. */
  changedAt: Date | null;
}

/** Things whose numbers lie in a half-open range; of benchmarks and methods those that something is claimed on or of. */
export async function listAddresses(
  db: Kysely<Database>,
  what: Addressed,
  { after, to }: { after: number; to: number },
): Promise<Address[]> {
  const changedAt = what === 'papers' ? sql`thing.updated_at` : sql`null::timestamptz`;
  const { rows } = await sql<Address>`
    select thing.slug, ${changedAt} as changed_at
    from ${sql.table(what)} thing ${claimed(what)}
    where thing.id > ${after} and thing.id <= ${to}
    order by thing.id
  `.execute(db);
  return rows;
}

/** The largest number that each of them has; 0 where there is none. */
export async function findLargestNumbers(db: Kysely<Database>): Promise<Record<Addressed, number>> {
  const { rows } = await sql<Record<Addressed, number>>`
    select
      coalesce((select max(id) from papers), 0) as papers,
      coalesce((select max(id) from benchmarks), 0) as benchmarks,
      coalesce((select max(id) from methods), 0) as methods
  `.execute(db);
  return rows[0]!;
}

/** The limit keeps Postgres from joining with all claims: it looks for one of each. */
function claimed(what: Addressed): RawBuilder<unknown> {
  if (what === 'papers') return sql``;
  const [aliases, owner, column] =
    what === 'benchmarks'
      ? (['benchmark_aliases', 'benchmark_id', 'benchmark_alias_id'] as const)
      : (['method_aliases', 'method_id', 'method_alias_id'] as const);
  return sql`
    cross join lateral (
      select from ${sql.table(aliases)} alias
      join current_claims claim on claim.${sql.ref(column)} = alias.id
      where alias.${sql.ref(owner)} = thing.id
      limit 1
    ) claimed
  `;
}
