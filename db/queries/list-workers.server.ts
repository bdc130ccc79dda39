import { sql, type Kysely } from 'kysely';
import { queueEntries } from '../jobs/job-states.server.ts';
import type { Database } from '../schema.ts';

export interface WorkerAtWork {
  id: number;
  host: string;
  processId: number;
  concurrency: number;
  /** The language model that it can ask. */
  model: string | null;
  startedAt: Date;
  /** Jobs that it has in hand. */
  running: number;
}

/** Worker processes that are there, the oldest first. */
export async function listWorkers(db: Kysely<Database>): Promise<WorkerAtWork[]> {
  const { rows } = await sql<WorkerAtWork>`
    select worker.id, host, process_id, concurrency, model, started_at, count(entry.id)::int as running
    from workers worker left join ${queueEntries} entry on entry.locked_by = worker.queue_id
    group by worker.id order by worker.id
  `.execute(db);
  return rows;
}
