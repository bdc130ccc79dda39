import { CamelCasePlugin, Kysely, PostgresDialect, type CompiledQuery } from 'kysely';
import pg from 'pg';
import type { Database } from './schema.ts';

const DATE = pg.types.builtins.DATE;

/** Opens a pool of connections; nothing is connected before the first query. */
export function openDatabase({
  url,
  connections = 10,
  onQuery,
}: {
  url: string;
  connections?: number;
  /** Told of every query that has run. */
  onQuery?: (query: CompiledQuery) => void;
}): Kysely<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 10_000,
    application_name: 'claimboard',
    types: { getTypeParser },
  });
  // An idle connection that breaks is replaced by the next query, which also reports what is wrong.
  pool.on('error', () => {});
  // So does one that breaks between two queries of whoever has it.
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool }),
    log: onQuery && (({ query }) => onQuery(query)),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  pools.set(db, pool);
  return db;
}

const pools = new WeakMap<Kysely<Database>, pg.Pool>();

/** The pool beneath a database, for a library that brings its own SQL. */
export function findPool(db: Kysely<Database>): pg.Pool | undefined {
  return pools.get(db);
}

/** Waits for running queries and closes all connections. */
export async function closeDatabase(db: Kysely<Database>): Promise<void> {
  await db.destroy();
}

/** Dates of the calendar stay ISO text: as a Date they would shift with the time zone. */
const getTypeParser: typeof pg.types.getTypeParser = (...args: Parameters<typeof pg.types.getTypeParser>) =>
  args[0] === DATE ? (value: string) => value : pg.types.getTypeParser(...args);
