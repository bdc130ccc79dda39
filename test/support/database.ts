/** A Postgres database of their own for tests. */
import { randomBytes } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, inject } from 'vitest';
import { closeDatabase, openDatabase } from '#db/client.server.ts';
import { acquireServer } from '#db/embedded-server.server.ts';
import { migrateToLatest } from '#db/migrate.server.ts';
import type { Database } from '#db/schema.ts';

const TEMPLATE = 'claimboard_template';
/** Number of the advisory lock under which the template is made. */
const MAKE_TEMPLATE = 7_463_101;

export interface TestDatabase {
  readonly db: Kysely<Database>;
  /** For programs that are given DATABASE_URL. */
  readonly url: string;
}

/**
 * Gives the tests of a file a fresh database with the real migrations; with `perTest` it is empty again before each test.
 * To be called at the top of a file or of a `describe`; the result can be used from then on, inside tests.
 */
export function useTestDatabase({ perTest = false }: { perTest?: boolean } = {}): TestDatabase {
  let current: (TestDatabase & { drop(): Promise<void> }) | undefined;
  beforeAll(async () => {
    current = await createTestDatabase();
  });
  if (perTest) beforeEach(() => empty(get().db));
  afterAll(async () => {
    await current?.drop();
    current = undefined;
  });
  const get = () => {
    if (!current) throw new Error('The test database is there only while tests run.');
    return current;
  };
  return {
    get db() {
      return get().db;
    },
    get url() {
      return get().url;
    },
  };
}

/** A fresh database; whoever makes one drops it. With `isEmpty` it has no tables yet. */
export async function createTestDatabase({ isEmpty = false } = {}): Promise<
  TestDatabase & { drop(): Promise<void> }
> {
  const serverUrl = await startServer();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(serverUrl, async (admin) => {
    if (!isEmpty) await makeTemplate(admin, serverUrl);
    await admin.query(`create database ${name} template ${isEmpty ? 'template1' : TEMPLATE}`);
  });
  const url = databaseUrl(serverUrl, name);
  const db = openDatabase({ url });
  return {
    db,
    url,
    async drop() {
      await closeDatabase(db);
      await asAdmin(serverUrl, (admin) => admin.query(`drop database ${name} with (force)`));
    },
  };
}

/** Empties all tables and counts from one again. The triggers are off meanwhile: reviews refuse to be deleted. */
async function empty(db: Kysely<Database>): Promise<void> {
  await db.connection().execute(async (connection) => {
    await sql`set session_replication_role = replica`.execute(connection);
    // A delete from the few tables that hold rows is many times faster than a truncate of all.
    for (const table of await listFilled(connection))
      await sql`delete from ${sql.raw(table)}`.execute(connection);
    await sql`
      select setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false) from pg_sequences
      where schemaname = 'public' and last_value is not null
    `.execute(connection);
    await sql`set session_replication_role = default`.execute(connection);
  });
}

let server: Promise<string> | undefined;

/** Starts or joins the server of the run. It is not released: the server counts us out when this process ends. */
function startServer(): Promise<string> {
  return (server ??= acquireServer({
    dataDir: inject('postgresDataDir'),
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 200 },
  }).then(({ url }) => url));
}

async function makeTemplate(admin: pg.Client, serverUrl: string): Promise<void> {
  await admin.query('select pg_advisory_lock($1)', [MAKE_TEMPLATE]);
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [TEMPLATE]);
  if (rowCount === 0) {
    const unfinished = `${TEMPLATE}_new`;
    await admin.query(`drop database if exists ${unfinished}`);
    await admin.query(`create database ${unfinished}`);
    const db = openDatabase({ url: databaseUrl(serverUrl, unfinished) });
    await migrateToLatest(db);
    await closeDatabase(db);
    await admin.query(`alter database ${unfinished} rename to ${TEMPLATE}`);
  }
  await admin.query('select pg_advisory_unlock($1)', [MAKE_TEMPLATE]);
}

async function asAdmin<T>(serverUrl: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: databaseUrl(serverUrl, 'postgres') });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function listFilled(db: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname = 'public' and tablename !~ '^(kysely_|data_changes$)'
  `.execute(db);
  const tables = [...rows.map(({ name }) => name), 'claimboard_jobs._private_jobs'];
  const checks = tables.map((name) => `select '${name}' as name where exists (select from ${name})`);
  const filled = await sql<{ name: string }>`${sql.raw(checks.join(' union all '))}`.execute(db);
  return filled.rows.map(({ name }) => name);
}
