import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** What citing papers takes, in no order. */
export async function listCitedPapers(db: Kysely<Database>, slugs: readonly string[]) {
  return db
    .selectFrom('papers')
    .where('slug', '=', sql<string>`any(${[...new Set(slugs)]}::text[])`)
    .select(['slug', 'title', 'authors', 'publishedOn', 'url'])
    .execute();
}
