import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import type { ClaimKind, Role } from '#app/extraction/claim.ts';
import type { Database } from '../schema.ts';
import type { ClaimStatus } from './claim-row.server.ts';

/** What narrows claims down; slugs that nothing has leave none. */
export interface ClaimFilter {
  /** Slugs. */
  paper?: string | undefined;
  benchmark?: string | undefined;
  method?: string | undefined;
  base?: string | undefined;
  kind?: ClaimKind | undefined;
  role?: Role | undefined;
  status?: ClaimStatus | undefined;
  /** Only together with one of the slugs: nothing else keeps their values from being read one by one. */
  min?: number | undefined;
  max?: number | undefined;
}

export interface PageOrder {
  /** Number of the last item before the page. */
  after?: number | undefined;
  order: 'asc' | 'desc';
  limit: number;
}

const ACTIONS = { accepted: 'accept', corrected: 'correct', added: 'add' } as const;

/** Numbers of the claims of one page, by number: what is stored later comes later. */
export async function pageClaimIds(
  db: Kysely<Database>,
  filter: ClaimFilter,
  { after, order, limit }: PageOrder,
): Promise<number[]> {
  const narrowing = listNarrowing(filter);
  const place = toPlace(sql`claim.id`, { after, order });
  const conditions = sql.join([...narrowing, ...listPlain(filter), place], sql` and `);
  const matching = sql`select claim.id from current_claims claim where ${conditions}`;
  const direction = sql.raw(order);
  // Of few, all are found by their index and sorted; of all, the page is read along the primary key.
  const { rows } =
    narrowing.length > 0
      ? await sql<{ id: number }>`
          with matching as materialized (${matching})
          select id from matching order by id ${direction} limit ${limit}
        `.execute(db)
      : await sql<{ id: number }>`${matching} order by claim.id ${direction} limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Condition for what comes behind the last item of the page before. */
export function toPlace(id: RawBuilder<unknown>, { after, order }: Pick<PageOrder, 'after' | 'order'>) {
  if (after === undefined) return sql`true`;
  return order === 'asc' ? sql`${id} > ${after}` : sql`${id} < ${after}`;
}

function listNarrowing({ paper, benchmark, method, base }: ClaimFilter): RawBuilder<unknown>[] {
  return [
    ...(paper === undefined ? [] : [sql`claim.paper_id = any(array(${idsOfPaper(paper)}))`]),
    ...(benchmark === undefined
      ? []
      : [sql`claim.benchmark_alias_id = ${aliasesOf('benchmark', benchmark)}`]),
    ...(method === undefined ? [] : [sql`claim.method_alias_id = ${aliasesOf('method', method)}`]),
    ...(base === undefined ? [] : [sql`claim.base_alias_id = ${aliasesOf('method', base)}`]),
  ];
}

function listPlain({ kind, role, status, min, max }: ClaimFilter): RawBuilder<unknown>[] {
  return [
    ...(kind === undefined ? [] : [sql`claim.kind = ${kind}`]),
    ...(role === undefined ? [] : [sql`claim.role = ${role}`]),
    ...(status === undefined ? [] : [hasStatus(status)]),
    ...(min === undefined ? [] : [sql`claim.value >= ${min}`]),
    ...(max === undefined ? [] : [sql`claim.value <= ${max}`]),
  ];
}

function hasStatus(status: ClaimStatus): RawBuilder<unknown> {
  return status === 'unchecked'
    ? sql`claim.review_action is null`
    : sql`claim.review_action is not null and claim.review_action = ${ACTIONS[status]}`;
}

/** The number of the paper that has the slug, or that one with it was found to be. */
function idsOfPaper(slug: string): RawBuilder<unknown> {
  return sql`select id from papers where slug = ${slug} union all select paper_id from paper_moves where slug = ${slug}`;
}

/** Every name of the benchmark or method that has the slug. */
export function aliasesOf(what: 'benchmark' | 'method', slug: string): RawBuilder<unknown> {
  return sql`any(array(
    select alias.id from ${sql.table(`${what}_aliases`)} alias
    join ${sql.table(`${what}s`)} owner on owner.id = ${sql.ref(`alias.${what}_id`)}
    where owner.slug = ${slug}
  ))`;
}
