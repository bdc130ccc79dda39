import { sql, type Kysely } from 'kysely';
import { closeDatabase, openDatabase } from './client.server.ts';
import { ConfigurationError } from './configuration-error.ts';
import { acquireServer } from './embedded-server.server.ts';
import type { Environment } from './environment.server.ts';
import type { Database } from './schema.ts';

export interface Connection {
  db: Kysely<Database>;
  /** Address of the database, with its password: not for printing. */
  url: string;
  /** The same without the password. */
  shownUrl: string;
  isEmbedded: boolean;
  /** Waits for running queries; stops the embedded server if nobody else uses it. */
  close(): Promise<void>;
}

export interface ConnectOptions {
  /** Gets a line for what is out of the ordinary; by default it goes to standard error. */
  log?: (line: string) => void;
}

const OLDEST_SERVER = 15;

/**
 * Connects to the database that the environment names: DATABASE_URL, or else the embedded server of DATA_DIR. The tables
 * are left as they are: `migrateToLatest` brings them up to date.
 * @throws {ConfigurationError} with one line that says what to do
 */
export async function connect(
  { databaseUrl, dataDir }: Pick<Environment, 'databaseUrl' | 'dataDir'>,
  { log = printNotice }: ConnectOptions = {},
): Promise<Connection> {
  const server = databaseUrl ? undefined : await acquireServer({ dataDir, log });
  const url = databaseUrl ?? server?.url ?? '';
  const db = openDatabase({ url });
  const close = async () => {
    await closeDatabase(db);
    await server?.release();
  };
  try {
    await assertUsable(db, url);
  } catch (error) {
    await close();
    throw error;
  }
  return { db, url, shownUrl: hidePassword(url), isEmbedded: !databaseUrl, close };
}

function printNotice(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** An address to show: the password is left out. */
export function hidePassword(url: string): string {
  const shown = new URL(url);
  shown.password = '';
  shown.search = '';
  return shown.href;
}

async function assertUsable(db: Kysely<Database>, url: string): Promise<void> {
  const shown = hidePassword(url);
  const { rows } = await sql<{ version: number; encoding: string }>`
    select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding
  `
    .execute(db)
    .catch((error: unknown) => {
      throw new ConfigurationError(`Cannot use the database ${shown}: ${toReason(error)}`, { cause: error });
    });
  const [server] = rows;
  if (!server || server.version < OLDEST_SERVER * 10_000) {
    throw new ConfigurationError(
      `The Postgres at ${shown} is too old: version ${OLDEST_SERVER} or newer is needed. Leave DATABASE_URL empty to use the embedded one.`,
    );
  }
  if (server.encoding !== 'UTF8') {
    throw new ConfigurationError(
      `The database ${shown} has encoding ${server.encoding}. Create one with encoding UTF8 and set DATABASE_URL to it.`,
    );
  }
}

const ADVICE = 'Check DATABASE_URL, or leave it empty to use the embedded Postgres.';

/** By the code that Node or Postgres gives the failure. */
const REASONS: Record<string, string> = {
  ECONNREFUSED: 'nothing answers there.',
  ENOTFOUND: 'there is no such host.',
  EAI_AGAIN: 'the name of the host cannot be looked up.',
  ETIMEDOUT: 'it does not answer.',
  EHOSTUNREACH: 'the host cannot be reached.',
  '28P01': 'it refuses the user or the password.',
  '28000': 'it refuses the user.',
  '3D000': 'there is no such database.',
};

function toReason(error: unknown): string {
  // Where a host has several addresses, each attempt failed for its own reason.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  const { code = '', message = String(first) } = first as NodeJS.ErrnoException;
  return `${REASONS[code] ?? `${message.split('\n')[0]}.`} ${ADVICE}`;
}
