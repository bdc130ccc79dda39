import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

export interface PaperReview {
  /** Name of who has looked through the whole abstract. */
  by: string | null;
  at: Date;
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

/** Who has looked through the abstract of a paper as it stands now; undefined where nobody has. */
export async function findPaperReview(
  db: Kysely<Database>,
  paperId: number,
): Promise<PaperReview | undefined> {
  const found = await db
    .selectFrom('paperReviews as review')
    .innerJoin('papers as paper', 'paper.id', 'review.paperId')
    .leftJoin('users as user', 'user.id', 'review.userId')
    .where('review.paperId', '=', paperId)
    .orderBy('review.id', 'desc')
    .limit(1)
    .select(['review.action', 'review.createdAt', 'user.name'])
    .select(sql<boolean>`review.abstract_sha256 = paper.abstract_sha256`.as('isOfThisText'))
    .executeTakeFirst();
  if (found?.action !== 'done' || !found.isOfThisText) return undefined;
  return { by: found.name, at: found.createdAt };
}
