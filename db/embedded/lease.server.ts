import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { isAlive } from './process-alive.server.ts';

/** Number of the advisory lock that every user of the server holds in common. */
const LEASE = 7_463_002;
const PREFIX = 'claimboard lease ';
/** How long the server may take to notice that a process is gone. */
const NOTICE_WITHIN_MS = 5_000;

/**
 * The server counts its users: each holds a shared lock on a connection of its own, which ends with the process, however
 * that ends.
 */
export async function takeLease(url: string): Promise<pg.Client> {
  const lease = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: `${PREFIX}${process.pid}`,
    keepAlive: true,
  });
  // The server may be stopped from outside; whoever queries next is told then.
  lease.on('error', () => {});
  await lease.connect();
  await lease.query('select pg_advisory_lock_shared($1)', [LEASE]);
  return lease;
}

/** Gives the lease back; true where nobody else holds one. The caller sees to it that nobody takes one meanwhile. */
export async function giveBackLease(lease: pg.Client): Promise<boolean> {
  try {
    await lease.query('select pg_advisory_unlock_shared($1)', [LEASE]);
    return await isLast(lease);
  } catch {
    // The connection is gone, and the server with it.
    return false;
  } finally {
    await lease.end().catch(() => {});
  }
}

async function isLast(lease: pg.Client): Promise<boolean> {
  const until = Date.now() + NOTICE_WITHIN_MS;
  for (;;) {
    const { rows } = await lease.query('select pg_try_advisory_lock($1) as alone', [LEASE]);
    if (rows[0]?.alone === true) return true;
    const others = await listHolders(lease);
    // Whoever was killed a moment ago is still listed: the server notices when it next looks at the connection.
    if (others.some(isAlive) || Date.now() > until) return false;
    await sleep(25);
  }
}

/** Process numbers of the others that hold a lease. */
async function listHolders(lease: pg.Client): Promise<number[]> {
  const { rows } = await lease.query<{ name: string }>(
    'select application_name as name from pg_stat_activity where starts_with(application_name, $1) and pid <> pg_backend_pid()',
    [PREFIX],
  );
  return rows.map(({ name }) => Number(name.slice(PREFIX.length)));
}
