import path from 'node:path';
import pg from 'pg';
import { ensureCluster, SUPERUSER } from './embedded/cluster.server.ts';
import { giveBackLease, takeLease } from './embedded/lease.server.ts';
import {
  findRunningServer,
  startServer,
  stopServer,
  type ServerSettings,
} from './embedded/server-process.server.ts';
import { prepareServerPlace, type Notify } from './embedded/server-place.server.ts';
import { withStartLock } from './embedded/start-lock.server.ts';

const DATABASE = 'claimboard';

export interface EmbeddedServer {
  /** Address of the database, with its password. */
  url: string;
  /** Ends our use of the server and stops it if nobody else uses it. Safe to call twice. */
  release(): Promise<void>;
}

export interface AcquireOptions {
  /** Absolute path; made if it is not there. */
  dataDir: string;
  /** Gets a line for what is out of the ordinary. */
  log?: Notify;
  /** Settings of Postgres, used if this call starts the server. */
  settings?: ServerSettings;
}

/**
 * Starts the embedded Postgres of a data directory, or joins the one that runs there already. Any number of processes may
 * hold it; the last one to release it stops it, and a process that is killed counts as having released it.
 * @throws {ConfigurationError} with one line that says what to do
 */
export async function acquireServer({
  dataDir,
  log = () => {},
  settings,
}: AcquireOptions): Promise<EmbeddedServer> {
  const place = await prepareServerPlace(dataDir, log);
  const lock = path.join(dataDir, 'postgres-start.lock');
  const { lease, url } = await withStartLock(lock, async () => {
    const password = await ensureCluster(place);
    const port = (await findRunningServer(place)) ?? (await startServer(place, settings));
    const addressOf = (database: string) =>
      `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
    const lease = await takeLease(addressOf('postgres'));
    await createDatabase(lease);
    return { lease, url: addressOf(DATABASE) };
  });

  let released: Promise<void> | undefined;
  const release = () =>
    withStartLock(lock, async () => {
      if (await giveBackLease(lease)) await stopServer(place);
    });
  return { url, release: () => (released ??= release()) };
}

async function createDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
  if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(DATABASE)}`);
}
