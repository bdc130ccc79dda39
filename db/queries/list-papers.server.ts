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

export interface PaperPage {
  papers: PaperSummary[];
  total: number;
}

/** Papers, the latest first; papers without a date come last. */
export async function listPapers(
  db: Kysely<Database>,
  { limit, offset }: { limit: number; offset: number },
): Promise<PaperPage> {
  const papers = await selectPaperSummaries(db)
    .orderBy('paper.publishedOn', (order) => order.desc().nullsLast())
    .orderBy('paper.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  const { total } = await db
    .selectFrom('papers')
    .select(sql<number>`count(*)::int`.as('total'))
    .executeTakeFirstOrThrow();
  return { papers, total };
}

/** Papers with what a list shows of them; callers add order, limit and conditions. */
export function selectPaperSummaries(db: Kysely<Database>) {
  return db
    .selectFrom('papers as paper')
    .select(['paper.slug', 'paper.title', 'paper.publishedOn', 'paper.isDigest'])
    .select((eb) => [
      eb
        .selectFrom('currentClaims as claim')
        .whereRef('claim.paperId', '=', 'paper.id')
        .select(sql<number>`count(*)::int`.as('claims'))
        .$asScalar()
        .$notNull()
        .as('claims'),
      eb
        .exists(eb.selectFrom('readings').whereRef('readings.paperId', '=', 'paper.id'))
        .$castTo<boolean>()
        .as('isRead'),
    ]);
}
