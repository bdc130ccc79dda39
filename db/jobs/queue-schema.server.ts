import { sql, type Kysely } from 'kysely';
import { findPool } from '../client.server.ts';
import type { Database } from '../schema.ts';

/** Where graphile-worker keeps its tables: a schema of our own, apart from that of another program in the database. */
export const QUEUE_SCHEMA = 'claimboard_jobs';

/** The latest migration of the graphile-worker that is installed; a test holds it. */
export const QUEUE_REVISION = 19;

/** Number of the advisory lock under which the queue's tables are made. */
const MIGRATING = 7_463_003;

/** Brings the queue's tables up to date, with the migrations of graphile-worker; two processes at once take turns. */
export async function migrateQueue(db: Kysely<Database>): Promise<void> {
  if (await isQueueCurrent(db)) return;
  const pgPool = findPool(db);
  if (!pgPool)
    throw new Error('The queue is migrated outside transactions, on a database opened by openDatabase.');
  // Only loaded where there is something to do: most programs that use the database do not work off jobs.
  const { Logger, runMigrations } = await import('graphile-worker');
  const logger = new Logger(() => () => {});
  await db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${MIGRATING})`.execute(connection);
    try {
      await runMigrations({ pgPool, schema: QUEUE_SCHEMA, logger });
    } finally {
      await sql`select pg_advisory_unlock(${MIGRATING})`.execute(connection);
    }
  });
}

/** Deletes the queue with everything that waits in it. */
export async function dropQueue(db: Kysely<Database>): Promise<void> {
  await sql`drop schema if exists ${sql.id(QUEUE_SCHEMA)} cascade`.execute(db);
}

async function isQueueCurrent(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql<{ isThere: boolean }>`
    select to_regclass(${`${QUEUE_SCHEMA}.migrations`}) is not null as is_there
  `.execute(db);
  if (!rows[0]?.isThere) return false;
  const found = await sql<{ revision: number | null }>`
    select max(id) as revision from ${sql.table(`${QUEUE_SCHEMA}.migrations`)}
  `.execute(db);
  return (found.rows[0]?.revision ?? 0) >= QUEUE_REVISION;
}
