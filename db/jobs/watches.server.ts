import { sql, type Kysely } from 'kysely';
import type { ModelMode } from '#app/extraction/llm/reading-mode.ts';
import type { Database } from '../schema.ts';

/** How a watched source is fetched, and who reads what that brings besides the rules. */
export interface WatchToSet {
  source: string;
  intervalSeconds: number;
  /** None where only the rules read. The budget is for one fetch, in US dollars. */
  reader?: { mode: ModelMode; model: string; budget?: number };
}

export interface Watch {
  id: number;
  source: string;
  intervalSeconds: number;
  /** How a model reads what a fetch brings; null where only the rules do. */
  mode: ModelMode | null;
  model: string | null;
  /** US dollars for one fetch. */
  budget: number | null;
  dueAt: Date;
  lastRunAt: Date | null;
  lastReport: Record<string, number> | null;
  lastError: string | null;
}

/** Watches a source from now on; one that is watched already gets the new interval and reader. Returns its id. */
export async function upsertWatch(
  db: Kysely<Database>,
  { source, intervalSeconds, reader }: WatchToSet,
): Promise<number> {
  const given = {
    intervalSeconds,
    mode: reader?.mode ?? null,
    model: reader?.model ?? null,
    budget: reader?.budget ?? null,
  };
  const { id } = await db
    .insertInto('watches')
    .values({ source, ...given })
    .onConflict((conflict) =>
      conflict.column('source').doUpdateSet({
        ...given,
        dueAt: sql<Date>`least(watches.due_at, now() + make_interval(secs => ${intervalSeconds}))`,
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

const COLUMNS = [
  'id',
  'source',
  'intervalSeconds',
  'mode',
  'model',
  'budget',
  'dueAt',
  'lastRunAt',
  'lastReport',
  'lastError',
] as const;

/** All watches, by what they watch. */
export async function listWatches(db: Kysely<Database>): Promise<Watch[]> {
  return db.selectFrom('watches').select(COLUMNS).orderBy('source').execute();
}

export async function findWatch(db: Kysely<Database>, id: number): Promise<Watch | undefined> {
  return db.selectFrom('watches').select(COLUMNS).where('id', '=', id).executeTakeFirst();
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
