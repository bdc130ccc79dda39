import { sql, type Kysely } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { MalformedRecord } from '#app/sources/paper.ts';
import type { Database, WatchFindsTable } from '../schema.ts';

/** Papers that are listed with a fetch; how many there are in all is counted. */
const FINDS_SHOWN = 25;

/** A paper that a watch has brought, or changed. */
export interface FoundPaper {
  slug: string;
  title: string;
  outcome: WatchFindsTable['outcome'];
}

/** One time that a watched source was fetched. */
export interface WatchFetch {
  id: number;
  watchId: number;
  begunAt: Date;
  /** Null while it goes on, and where it was cut off. */
  endedAt: Date | null;
  report: Record<string, number> | null;
  error: string | null;
  remarks: string[];
  unused: MalformedRecord[];
  /** The first papers that it has brought. */
  finds: FoundPaper[];
  findCount: number;
}

interface WatchFetchFilter {
  watchId: number;
  limit: number;
  offset?: number;
}

/** The latest fetches of a watch, the last one first. */
export async function listWatchFetches(
  db: Kysely<Database>,
  { watchId, limit, offset = 0 }: WatchFetchFilter,
): Promise<WatchFetch[]> {
  return db
    .selectFrom('watchFetches as fetched')
    .where('fetched.watchId', '=', watchId)
    .select([
      'fetched.id',
      'fetched.watchId',
      'fetched.begunAt',
      'fetched.endedAt',
      'fetched.report',
      'fetched.error',
      'fetched.remarks',
      'fetched.unused',
    ])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('watchFinds as find')
          .innerJoin('papers as paper', 'paper.id', 'find.paperId')
          .whereRef('find.fetchId', '=', 'fetched.id')
          .select(['paper.slug', 'paper.title', 'find.outcome'])
          .orderBy('find.outcome')
          .orderBy('paper.id')
          .limit(FINDS_SHOWN),
      ).as('finds'),
      sql<number>`(select count(*)::int from watch_finds find where find.fetch_id = fetched.id)`.as(
        'findCount',
      ),
    ])
    .orderBy('fetched.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
}

/** How many fetches of a watch are remembered. */
export async function countWatchFetches(db: Kysely<Database>, watchId: number): Promise<number> {
  const { count } = await db
    .selectFrom('watchFetches')
    .where('watchId', '=', watchId)
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
