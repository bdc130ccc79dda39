import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import type { PassedOverRow } from './paper.server.ts';

/** What the conditions of a paper's claims are told from. */
export interface ConditionSource {
  abstract: string;
  /** Numbers that became no claims, in the order of the text. */
  passedOver: PassedOverRow[];
}

/** Texts and passed-over numbers of some papers, by slug. Meant for the papers of one page of rows. */
export async function listConditionSources(
  db: Kysely<Database>,
  paperSlugs: readonly string[],
): Promise<Map<string, ConditionSource>> {
  if (paperSlugs.length === 0) return new Map();
  const papers = await db
    .selectFrom('papers')
    .where('slug', '=', sql<string>`any(${[...new Set(paperSlugs)]}::text[])`)
    .select(['id', 'slug', 'abstract'])
    .execute();
  const numbers = await db
    .selectFrom('passedOver')
    .where('paperId', '=', sql<number>`any(${papers.map(({ id }) => id)}::int[])`)
    .select(['paperId', 'startOffset as start', 'endOffset as end', 'quote', 'reason'])
    .orderBy('startOffset')
    .orderBy('position')
    .execute();
  return new Map(
    papers.map(({ id, slug, abstract }) => [
      slug,
      {
        abstract,
        passedOver: numbers
          .filter(({ paperId }) => paperId === id)
          .map(({ start, end, quote, reason }) => ({ start, end, quote, reason })),
      },
    ]),
  );
}
