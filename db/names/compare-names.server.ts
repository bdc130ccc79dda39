import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { inTransaction } from '../transaction.server.ts';
import { tablesOf, type NamedKind } from './name-tables.server.ts';

/** Names that most results use: others are compared with these. */
const MOST_NAMES = 1000;
const MOST_NEAR = 5;
/** How alike two spellings are that may mean the same, as the share of trigrams that they have in common. */
const ALIKE = 0.55;
/** Shorter names are alike by accident. */
const SHORTEST = 4;

/**
 * Looks for names that may mean the same, and puts what it finds in the place of what was found earlier. Names with other
 * digits are other things (AIME 2024, AIME 2025). It takes seconds where very much is stored, so no page waits for it.
 */
export async function compareNames(db: Kysely<Database>): Promise<void> {
  for (const what of ['benchmark', 'method'] as const) await compare(db, what);
}

async function compare(db: Kysely<Database>, what: NamedKind): Promise<void> {
  const { aliases, owner } = tablesOf(what);
  await inTransaction(db, async (transaction) => {
    await sql`select set_config('pg_trgm.similarity_threshold', ${String(ALIKE)}, true)`.execute(transaction);
    // One at a time: the last to look is right.
    await sql`lock table near_names in share row exclusive mode`.execute(transaction);
    await transaction.deleteFrom('nearNames').where('what', '=', what).execute();
    await sql`
      with counted as materialized (
        select ${sql.ref(`${what}_alias_id`)} as id, count(*)::int as claims
        from current_claims
        where ${sql.ref(`${what}_alias_id`)} is not null
        group by 1
      ), frequent as materialized (
        select alias.id, alias.key, alias.${owner} as owner_id, counted.claims
        from counted join ${aliases} alias using (id)
        where length(alias.key) >= ${SHORTEST}
        order by counted.claims desc, alias.id
        limit ${MOST_NAMES}
      ), pairs as (
        select least(frequent.id, near.id) as one_id, greatest(frequent.id, near.id) as other_id,
          max(near.likeness) as likeness, max(frequent.claims + coalesce(counted.claims, 0)) as claims
        from frequent
        cross join lateral (
          select other.id, similarity(other.key, frequent.key) as likeness
          from ${aliases} other
          where other.key % frequent.key and other.id <> frequent.id and other.${owner} <> frequent.owner_id
            and regexp_replace(other.key, '\\D', '', 'g') = regexp_replace(frequent.key, '\\D', '', 'g')
          order by likeness desc, other.id
          limit ${MOST_NEAR}
        ) near
        left join counted on counted.id = near.id
        group by 1, 2
      )
      insert into near_names (what, one_id, other_id, likeness, claims)
      select ${what}, one_id, other_id, likeness, claims from pairs
    `.execute(transaction);
  });
}
