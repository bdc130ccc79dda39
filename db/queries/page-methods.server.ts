import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import type { Database } from '../schema.ts';
import { toContainsPattern } from './like-pattern.ts';
import type { PageOrder } from './page-claims.server.ts';

export interface MethodFacts {
  id: number;
  slug: string;
  name: string;
  aliases: string[];
  /** Claims of the method itself. */
  claims: number;
  /** Claims of what is built on it or applied to it. */
  asBase: number;
}

export interface MethodFilter {
  /** Part of a name. */
  q?: string | undefined;
  /** The one method with this slug, with claims or without; none that was merged. */
  slug?: string | undefined;
}

/** The methods and models with claims of one page, by number: what is named first later comes later. */
export async function pageMethods(
  db: Kysely<Database>,
  { q = '', slug }: MethodFilter,
  { after = 0, limit }: Pick<PageOrder, 'after' | 'limit'>,
): Promise<MethodFacts[]> {
  const pattern = toContainsPattern(q);
  const conditions = [
    sql`method.id > ${after}`,
    ...(slug === undefined ? [] : [sql`method.slug = ${slug} and method.merged_into_id is null`]),
    ...(pattern === null
      ? []
      : [sql`method.id in (select method_id from method_aliases where name ilike ${pattern})`]),
  ];
  const { rows } = await sql<MethodFacts>`
    with page as materialized (
      select method.*
      from methods method
      ${slug === undefined ? HAVING_CLAIMS : sql``}
      where ${sql.join(conditions, sql` and `)}
      order by method.id
      limit ${limit}
    )
    select page.id, page.slug, page.name,
      array(
        select name from method_aliases where method_id = page.id and name <> page.name order by name
      ) as aliases,
      ${countClaims('method_alias_id')} as claims,
      ${countClaims('base_alias_id')} as as_base
    from page
    order by page.id
  `.execute(db);
  return rows;
}

/** The limit keeps Postgres from joining with all claims: it looks for one of each method. */
const HAVING_CLAIMS = sql`
  cross join lateral (
    select from method_aliases alias
    cross join lateral (
      (select id from current_claims where method_alias_id = alias.id limit 1)
      union all
      (select id from current_claims where base_alias_id = alias.id limit 1)
    ) claim
    where alias.method_id = method.id
    limit 1
  ) claimed
`;

function countClaims(column: 'method_alias_id' | 'base_alias_id'): RawBuilder<unknown> {
  return sql`(
    select count(*)::int
    from method_aliases alias
    join current_claims claim on ${sql.ref(`claim.${column}`)} = alias.id
    where alias.method_id = page.id
  )`;
}
