import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { toPlace, type PageOrder } from './page-claims.server.ts';

export interface PaperFilter {
  id?: number | undefined;
  /** Words of title or abstract. */
  q?: string | undefined;
  /** ISO days, both included. */
  publishedFrom?: string | undefined;
  publishedTo?: string | undefined;
  source?: string | undefined;
  externalId?: string | undefined;
}

/** What the API and files say of a paper, without its text. */
export interface PaperFacts {
  id: number;
  slug: string;
  source: string;
  externalId: string;
  title: string;
  authors: string[];
  publishedOn: string | null;
  url: string | null;
  isDigest: boolean;
  isRead: boolean;
  claims: number;
  updatedAt: Date;
}

/** The papers of one page, by number: what is stored later comes later. */
export async function pagePapers(
  db: Kysely<Database>,
  { id, q, publishedFrom, publishedTo, source, externalId }: PaperFilter,
  { after, order, limit }: PageOrder,
): Promise<PaperFacts[]> {
  const narrowing = [
    ...(id === undefined ? [] : [sql`paper.id = ${id}`]),
    ...(q === undefined ? [] : [sql`paper.search_vector @@ websearch_to_tsquery('english', ${q})`]),
    ...(publishedFrom === undefined ? [] : [sql`paper.published_on >= ${publishedFrom}`]),
    ...(publishedTo === undefined ? [] : [sql`paper.published_on <= ${publishedTo}`]),
    ...(source === undefined ? [] : [sql`paper.source = ${source}`]),
    ...(externalId === undefined ? [] : [sql`paper.external_id = ${externalId}`]),
  ];
  const place = toPlace(sql`paper.id`, { after, order });
  const direction = sql.raw(order);
  const { rows } = await sql<PaperFacts>`
    with matching as ${sql.raw(narrowing.length > 0 ? 'materialized' : 'not materialized')} (
      select paper.id from papers paper where ${sql.join([...narrowing, place], sql` and `)}
    ), page as materialized (
      select id from matching order by id ${direction} limit ${limit}
    )
    select paper.id, paper.slug, paper.source, paper.external_id, paper.title, paper.authors, paper.published_on,
      paper.url, paper.is_digest, paper.updated_at,
      exists (select from readings where paper_id = paper.id) as is_read,
      (select count(*)::int from current_claims claim where claim.paper_id = paper.id) as claims
    from page
    join papers paper using (id)
    order by id ${direction}
  `.execute(db);
  return rows;
}
