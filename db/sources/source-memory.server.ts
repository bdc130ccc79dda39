import { sql, type Kysely } from 'kysely';
import type { KnownAnswer, SourceMemory, SourceProgress } from '#app/sources/services/source-memory.ts';
import type { Database } from '../schema.ts';

/** After this many days a source is asked for everything once more, whatever its marks say. */
export const MARKS_DAYS = 30;

/**
 * What is known of a source from earlier times.
 * @param source what it is called, as in `arxiv-oai:cs:2025-01-01`
 */
export function openSourceMemory(db: Kysely<Database>, source: string): SourceMemory {
  return {
    findMarks: (address) => findMarks(db, address),
    findProgress: () => findProgress(db, source),
  };
}

async function findMarks(db: Kysely<Database>, address: string): Promise<KnownAnswer | undefined> {
  return db
    .selectFrom('answerMarks')
    .where('address', '=', address)
    .where('keptAt', '>', sql<Date>`now() - make_interval(days => ${MARKS_DAYS})`)
    .select(['etag', 'lastModified', 'next'])
    .executeTakeFirst();
}

async function findProgress(db: Kysely<Database>, source: string): Promise<SourceProgress | undefined> {
  return db
    .selectFrom('sourceProgress')
    .where('source', '=', source)
    .select(['place', 'harvestedTo'])
    .select(sql<boolean>`coalesce(place_expires_at <= now(), false)`.as('isPlaceExpired'))
    .executeTakeFirst();
}
