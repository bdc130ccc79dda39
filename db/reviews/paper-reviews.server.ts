import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

export interface PaperReview {
  /** Name of who has looked through the whole abstract. */
  by: string | null;
  /** ISO time. */
  at: string;
}

/** Notes that somebody has looked through a whole abstract, or that it is to be looked at again. False without such a paper. */
export async function insertPaperReview(
  db: Kysely<Database>,
  { slug, userId, action }: { slug: string; userId: number; action: 'done' | 'reopen' },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into paper_reviews (paper_id, user_id, action, abstract_sha256)
    select id, ${userId}, ${action}, abstract_sha256 from papers where slug = ${slug}
  `.execute(db);
  return numAffectedRows === 1n;
}

/** Who has looked through the abstract of the paper of a query as it stands now, or null. What was said of others does not count. */
export function paperReview(paper: string) {
  return sql<PaperReview | null>`(
    select case when latest.action = 'done' then json_build_object('by', author.name, 'at', latest.created_at) end
    from (
      select * from paper_reviews
      where paper_id = ${sql.ref(`${paper}.id`)} and abstract_sha256 = ${sql.ref(`${paper}.abstractSha256`)}
      order by id desc limit 1
    ) latest
    left join users author on author.id = latest.user_id
  )`;
}
