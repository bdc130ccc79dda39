import { sql, type Kysely } from 'kysely';
import type { SourceNote } from '#app/sources/services/source-memory.ts';
import type { Database } from '../schema.ts';
import { MARKS_DAYS } from './source-memory.server.ts';

/** Addresses whose marks are kept; beyond that the oldest go. */
const MOST_MARKS = 10_000;
/** What is longer comes from nobody who means well, and goes into no index. */
const LONGEST_NAME = 2000;
const LONGEST_MARK = 500;

/**
 * Keeps what a service noted at the end of a page. To be called in the transaction that stores the papers of that page, or after
 * it: a note that is kept says that they are there.
 */
export async function keepNote(
  db: Kysely<Database>,
  source: string,
  { marks, place, harvestedTo }: SourceNote,
): Promise<void> {
  if (marks) await keepMarks(db, marks);
  if ((place === undefined && harvestedTo === undefined) || source.length > LONGEST_NAME) return;
  await keepProgress(db, source, { place, harvestedTo });
}

async function keepMarks(
  db: Kysely<Database>,
  { address, etag, lastModified, next }: NonNullable<SourceNote['marks']>,
): Promise<void> {
  if (address.length > LONGEST_NAME) return;
  if ([etag, lastModified, next].some((mark) => (mark?.length ?? 0) > LONGEST_MARK)) return;
  await sql`
    insert into answer_marks (address, etag, last_modified, next) values (${address}, ${etag}, ${lastModified}, ${next})
    on conflict (address) do update
      set etag = excluded.etag, last_modified = excluded.last_modified, next = excluded.next, kept_at = now()
  `.execute(db);
  await sql`
    delete from answer_marks
    where kept_at <= now() - make_interval(days => ${MARKS_DAYS})
      or kept_at < (select kept_at from answer_marks order by kept_at desc limit 1 offset ${MOST_MARKS - 1})
  `.execute(db);
}

/** A source without a place and without a harvest has nothing to be remembered. */
async function keepProgress(
  db: Kysely<Database>,
  source: string,
  { place, harvestedTo }: Pick<SourceNote, 'place' | 'harvestedTo'>,
): Promise<void> {
  const isPlaceNoted = place !== undefined;
  await sql`
    insert into source_progress as known (source, place, place_expires_at, harvested_to)
    values (${source}, ${place ? JSON.stringify(place.at) : null}::jsonb, ${place?.expiresAt ?? null}, ${harvestedTo ?? null}::date)
    on conflict (source) do update set
      place = case when ${isPlaceNoted} then excluded.place else known.place end,
      place_expires_at = case when ${isPlaceNoted} then excluded.place_expires_at else known.place_expires_at end,
      harvested_to = coalesce(excluded.harvested_to, known.harvested_to),
      noted_at = now()
  `.execute(db);
  await sql`
    delete from source_progress where source = ${source} and place is null and harvested_to is null
  `.execute(db);
}
