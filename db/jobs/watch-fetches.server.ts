import { sql, type Kysely } from 'kysely';
import type { MalformedRecord } from '#app/sources/paper.ts';
import type { Database, WatchFindsTable } from '../schema.ts';
import { noteWatchRun } from './watches.server.ts';

/** Fetches of a watch that are remembered. */
const FETCHES_KEPT = 100;
/** Papers that are listed for one fetch; its report counts all of them. */
const FINDS_KEPT = 1000;

export type WatchFind = Omit<WatchFindsTable, 'fetchId'>;

/** Notes that a watched source is being fetched. Returns the number of the fetch. */
export async function insertWatchFetch(db: Kysely<Database>, watchId: number): Promise<number> {
  const { id } = await db
    .insertInto('watchFetches')
    .values({ watchId })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Notes papers that a fetch has brought; nothing where its watch has been removed meanwhile. */
export async function insertWatchFinds(
  db: Kysely<Database>,
  fetchId: number,
  finds: readonly WatchFind[],
): Promise<void> {
  if (finds.length === 0) return;
  const rows = finds.map(({ paperId, outcome }) => ({ paper_id: paperId, outcome }));
  await sql`
    insert into watch_finds (fetch_id, paper_id, outcome)
    select this.id, given.paper_id, given.outcome
    from watch_fetches this, json_to_recordset(${JSON.stringify(rows)}) as given (paper_id integer, outcome text)
    where this.id = ${fetchId}
    limit greatest(0, ${FINDS_KEPT} - (select count(*) from watch_finds where fetch_id = ${fetchId}))
    on conflict do nothing
  `.execute(db);
}

/** How a fetch ended. */
export interface FetchEnd {
  /** What came of it; null where it failed. */
  report: Record<string, number> | null;
  error: string | null;
  remarks: readonly string[];
  /** The first records that could not be used. */
  unused: readonly MalformedRecord[];
}

/** Notes how a fetch ended, with its watch too, and forgets fetches of long ago and those of which there is nothing to tell. */
export async function endWatchFetch(
  db: Kysely<Database>,
  { id, watchId }: { id: number; watchId: number },
  { report, error, remarks, unused }: FetchEnd,
): Promise<void> {
  await db
    .updateTable('watchFetches')
    .set({
      endedAt: sql<Date>`now()`,
      ...(report ? { report: JSON.stringify(report) } : {}),
      ...(error === null ? {} : { error }),
      remarks: [...remarks],
      unused: JSON.stringify(unused),
    })
    .where('id', '=', id)
    .execute();
  await noteWatchRun(db, watchId, error === null ? { report: report ?? {} } : { error });
  await forgetFetches(db, watchId, id);
}

/** Only of the latest it is worth knowing that it has brought nothing. */
async function forgetFetches(db: Kysely<Database>, watchId: number, latest: number): Promise<void> {
  await sql`
    delete from watch_fetches past
    where watch_id = ${watchId} and id < ${latest} and (
      id <= (select id from watch_fetches where watch_id = ${watchId} order by id desc limit 1 offset ${FETCHES_KEPT})
      or (ended_at is not null and error is null and unused = '[]'
        and not exists (select from watch_finds where fetch_id = past.id))
    )
  `.execute(db);
}
