import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { tablesOf, type NamedKind } from './name-tables.server.ts';

/** Two benchmarks or methods that may be one. */
export interface NearPair {
  one: PairSide;
  other: PairSide;
  /** Results of both names together when they were last compared. */
  claims: number;
}

export interface PairSide {
  id: number;
  slug: string;
  name: string;
  /** Its name that is spelt like one of the other's. */
  alias: string;
}

export interface NearPairPage {
  pairs: NearPair[];
  total: number;
}

export interface ListNearPairsOptions {
  /** Those that somebody has found to be two things, instead of those that nobody has looked at. */
  isDismissed: boolean;
  limit: number;
  offset: number;
}

/** Pairs whose names are spelt alike, those with most results first. */
export async function listNearPairs(
  db: Kysely<Database>,
  what: NamedKind,
  { isDismissed, limit, offset }: ListNearPairsOptions,
): Promise<NearPairPage> {
  const { subjects, aliases, owner } = tablesOf(what);
  const { rows } = await sql<NearPair & { total: number }>`
    with pairs as (
      select distinct on (one_id, other_id) *
      from (
        select near.claims, near.likeness,
          least(one.${owner}, other.${owner}) as one_id, greatest(one.${owner}, other.${owner}) as other_id,
          case when one.${owner} < other.${owner} then one.name else other.name end as one_alias,
          case when one.${owner} < other.${owner} then other.name else one.name end as other_alias
        from near_names near
        join ${aliases} one on one.id = near.one_id
        join ${aliases} other on other.id = near.other_id
        where near.what = ${what} and one.${owner} <> other.${owner}
      ) named
      order by one_id, other_id, claims desc, likeness desc
    )
    select
      jsonb_build_object('id', one.id, 'slug', one.slug, 'name', one.name, 'alias', pairs.one_alias) as one,
      jsonb_build_object('id', other.id, 'slug', other.slug, 'name', other.name, 'alias', pairs.other_alias) as other,
      pairs.claims, (count(*) over ())::int as total
    from pairs
    join ${subjects} one on one.id = pairs.one_id
    join ${subjects} other on other.id = pairs.other_id
    where ${isDismissed} = exists (
      select from dismissed_pairs dismissed
      where dismissed.what = ${what} and (dismissed.one_id, dismissed.other_id) = (pairs.one_id, pairs.other_id)
    )
    order by pairs.claims desc, pairs.likeness desc, pairs.one_id, pairs.other_id
    limit ${limit} offset ${offset}
  `.execute(db);
  return {
    pairs: rows.map(({ one, other, claims }) => ({ one, other, claims })),
    total: rows[0]?.total ?? 0,
  };
}

/** Notes that two benchmarks or methods are two things: the pair is not proposed any more. */
export async function dismissPair(
  db: Kysely<Database>,
  what: NamedKind,
  userId: number,
  ids: readonly [number, number],
): Promise<void> {
  await db
    .insertInto('dismissedPairs')
    .values({ what, oneId: Math.min(...ids), otherId: Math.max(...ids), userId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes that back. */
export async function restorePair(
  db: Kysely<Database>,
  what: NamedKind,
  ids: readonly [number, number],
): Promise<void> {
  await db
    .deleteFrom('dismissedPairs')
    .where('what', '=', what)
    .where('oneId', '=', Math.min(...ids))
    .where('otherId', '=', Math.max(...ids))
    .execute();
}
