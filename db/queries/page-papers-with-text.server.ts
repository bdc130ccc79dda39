import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** A paper as files have it. */
export interface PaperWithText {
  id: number;
  slug: string;
  source: string;
  externalId: string;
  title: string;
  abstract: string;
  url: string | null;
  publishedOn: string | null;
  authors: string[];
  isDigest: boolean;
  claims: number;
}

/** Some of the papers behind one, by number. */
export async function pagePapersWithText(
  db: Kysely<Database>,
  { after, limit }: { after: number; limit: number },
): Promise<PaperWithText[]> {
  return db
    .selectFrom('papers as paper')
    .where('paper.id', '>', after)
    .select([
      'paper.id',
      'paper.slug',
      'paper.source',
      'paper.externalId',
      'paper.title',
      'paper.abstract',
      'paper.url',
      'paper.publishedOn',
      'paper.authors',
      'paper.isDigest',
    ])
    .select(
      sql<number>`(select count(*)::int from current_claims claim where claim.paper_id = paper.id)`.as(
        'claims',
      ),
    )
    .orderBy('paper.id')
    .limit(limit)
    .execute();
}

/** Identifiers that papers of several sources have. */
export async function listSharedIds(db: Kysely<Database>): Promise<string[]> {
  const found = await db
    .selectFrom('papers')
    .select('externalId')
    .groupBy('externalId')
    .having((eb) => eb.fn.countAll(), '>', 1)
    .execute();
  return found.map(({ externalId }) => externalId);
}
