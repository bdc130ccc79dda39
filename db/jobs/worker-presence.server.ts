import { hostname } from 'node:os';
import pg from 'pg';

/** First number of the advisory locks that workers hold, one each; the second is the worker's own. */
const PRESENCE = 7_463_004;

/** A worker that has a connection of its own open counts as living; the server ends it within this time where the machine is gone. */
const KEEP_ALIVE =
  'set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3';

export interface WorkerToAnnounce {
  /** What the queue notes as the holder of a job. */
  queueId: string;
  concurrency: number;
  /** The language model that it can ask. */
  model?: string;
}

/** Shows the other workers that a process is living, for as long as it is. */
export interface WorkerPresence {
  /** Says that the worker still turns; comes back by itself where the connection was lost. */
  beat(): Promise<void>;
  /** Takes leave. */
  end(): Promise<void>;
}

/**
 * Lists a worker among the living. It holds a lock on a connection of its own, which ends with the process however that
 * ends: the others see at once that a killed one is gone.
 */
export async function announceWorker(url: string, worker: WorkerToAnnounce): Promise<WorkerPresence> {
  let id: number | null = null;
  let client: pg.Client | undefined;

  const connect = async () => {
    client = await openConnection(url, () => (client = undefined));
    id = await register(client, id, worker);
  };
  await connect();
  return {
    async beat() {
      if (!client) return connect();
      const { rowCount } = await client.query('update workers set seen_at = now() where id = $1', [id]);
      // Somebody has taken it for dead, as after a long sleep of the machine.
      if (rowCount === 0) await register(client, id, worker);
    },
    async end() {
      await client?.query('delete from workers where id = $1', [id]);
      await client?.end();
    },
  };
}

async function openConnection(url: string, onLoss: () => void): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: `claimboard worker ${process.pid}`,
    keepAlive: true,
  });
  client.on('error', onLoss);
  client.on('end', onLoss);
  await client.connect();
  // A Unix socket has no keepalives, and needs none.
  await client.query(KEEP_ALIVE).catch(() => {});
  return client;
}

/** The row and its lock come at the same time: nobody sees a worker that does not hold its lock yet. */
async function register(
  client: pg.Client,
  id: number | null,
  { queueId, concurrency, model }: WorkerToAnnounce,
): Promise<number> {
  await client.query('begin');
  try {
    const { rows } = await client.query<{ id: number }>(
      `insert into workers (id, queue_id, host, process_id, concurrency, model)
       values (coalesce($1, nextval(pg_get_serial_sequence('workers', 'id'))), $2, $3, $4, $5, $6)
       on conflict (id) do update set seen_at = now()
       returning id`,
      [id, queueId, hostname(), process.pid, concurrency, model ?? null],
    );
    const registered = rows[0]?.id ?? 0;
    await client.query('select pg_advisory_lock($1, $2)', [PRESENCE, registered]);
    await client.query('commit');
    return registered;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

/** For the query that looks for workers that are gone: true, and taken for this transaction, where nobody holds the lock. */
export const LOCK_IS_FREE = `pg_try_advisory_xact_lock(${PRESENCE}, id)`;
