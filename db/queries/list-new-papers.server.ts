import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** A paper that a watched source has brought. */
export interface NewPaper {
  slug: string;
  title: string;
  source: string;
  externalId: string;
  authors: string[];
  publishedOn: string | null;
  /** When the fetch began that has brought it. */
  foundAt: Date;
  /** Results that were read in it. */
  claims: number;
}

/** The papers that watched sources have brought lately, the latest first. */
export async function listNewPapers(db: Kysely<Database>, limit: number): Promise<NewPaper[]> {
  const { rows } = await sql<NewPaper>`
    select paper.slug, paper.title, paper.source, paper.external_id, paper.authors,
      to_char(paper.published_on, 'YYYY-MM-DD') as published_on, found.begun_at as found_at,
      (select count(*)::int from current_claims claim where claim.paper_id = paper.id) as claims
    from (
      select find.paper_id, fetched.begun_at, fetched.id as fetch_id
      from watch_finds find join watch_fetches fetched on fetched.id = find.fetch_id
      where find.outcome = 'inserted'
      order by fetched.id desc, find.paper_id
      limit ${limit}
    ) found
    join papers paper on paper.id = found.paper_id
    order by found.fetch_id desc, paper.id
  `.execute(db);
  return rows;
}
