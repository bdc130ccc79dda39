import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

export interface Watch {
  id: number;
  source: string;
  intervalSeconds: number;
  dueAt: Date;
  lastRunAt: Date | null;
  lastReport: Record<string, number> | null;
  lastError: string | null;
}

/** Watches a source from now on; one that is watched already gets the new interval. Returns its id. */
export async function upsertWatch(
  db: Kysely<Database>,
  { source, intervalSeconds }: Pick<Watch, 'source' | 'intervalSeconds'>,
): Promise<number> {
  const { id } = await db
    .insertInto('watches')
    .values({ source, intervalSeconds })
    .onConflict((conflict) =>
      conflict.column('source').doUpdateSet({
        intervalSeconds,
        dueAt: sql<Date>`least(watches.due_at, now() + make_interval(secs => ${intervalSeconds}))`,
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** All watches, by what they watch. */
export async function listWatches(db: Kysely<Database>): Promise<Watch[]> {
  return db
    .selectFrom('watches')
    .select(['id', 'source', 'intervalSeconds', 'dueAt', 'lastRunAt', 'lastReport', 'lastError'])
    .orderBy('source')
    .execute();
}

export async function findWatch(db: Kysely<Database>, id: number): Promise<Watch | undefined> {
  return db
    .selectFrom('watches')
    .select(['id', 'source', 'intervalSeconds', 'dueAt', 'lastRunAt', 'lastReport', 'lastError'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Ends a watch, named by its number or its source. Returns whether there was one. */
export async function deleteWatch(db: Kysely<Database>, which: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('watches')
    .where(({ eb, or }) => or([eb('source', '=', which), eb(sql<string>`id::text`, '=', which)]))
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/**
 * The watches that are due, each with its next time set an interval from now: what was missed is not made up for. Two who
 * ask at once do not get the same.
 */
export async function takeDueWatches(db: Kysely<Database>): Promise<Pick<Watch, 'id' | 'source'>[]> {
  const { rows } = await sql<Pick<Watch, 'id' | 'source'>>`
    update watches set due_at = now() + make_interval(secs => interval_seconds)
    where id in (select id from watches where due_at <= now() order by due_at for update skip locked)
    returning id, source
  `.execute(db);
  return rows;
}

/** Notes how the latest fetch of a watched source went: what came of it, or the error. */
export async function noteWatchRun(
  db: Kysely<Database>,
  id: number,
  outcome: { report: Record<string, number> } | { error: string },
): Promise<void> {
  await db
    .updateTable('watches')
    .set({
      lastRunAt: sql<Date>`now()`,
      ...('report' in outcome
        ? { lastReport: JSON.stringify(outcome.report), lastError: null }
        : { lastError: outcome.error }),
    })
    .where('id', '=', id)
    .execute();
}
