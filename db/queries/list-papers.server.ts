import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

export interface PaperSummary {
  slug: string;
  title: string;
  publishedOn: string | null;
  isDigest: boolean;
  /** Number of current claims. */
  claims: number;
  /** False until its text has been read for claims. */
  isRead: boolean;
}

/** The latest papers with claims, the latest first; papers without a date come last. */
export async function listLatestPapers(
  db: Kysely<Database>,
  { limit }: { limit: number },
): Promise<PaperSummary[]> {
  // The page first: for the papers before it nothing is counted.
  const { rows } = await sql<PaperSummary>`
    with page as materialized (
      select id, slug, title, published_on, is_digest
      from papers
      where exists (select from current_claims claim where claim.paper_id = papers.id)
      order by published_on desc nulls last, id desc
      limit ${limit}
    )
    select page.slug, page.title, page.published_on, page.is_digest,
      (select count(*)::int from current_claims claim where claim.paper_id = page.id) as claims,
      exists (select from readings where paper_id = page.id) as is_read
    from page
    order by page.published_on desc nulls last, page.id desc
  `.execute(db);
  return rows;
}
