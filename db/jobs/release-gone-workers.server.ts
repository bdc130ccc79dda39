import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { queueEntries } from './job-states.server.ts';
import { QUEUE_SCHEMA } from './queue-schema.server.ts';
import { LOCK_IS_FREE } from './worker-presence.server.ts';

/** How long a worker may stand still, holding its connection, before its jobs are given to others. */
export const STILL_SECONDS = 60;

/**
 * Takes workers that are gone off the list and gives their jobs back to the queue: those whose connection has ended, those
 * that have not been heard of for a minute, and jobs held by somebody who is on no list.
 * @returns how many workers were gone
 */
export async function releaseGoneWorkers(db: Kysely<Database>): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ queueId: string }>`
      with gone as (
        delete from workers
        where seen_at < now() - make_interval(secs => ${STILL_SECONDS}) or ${sql.raw(LOCK_IS_FREE)}
        returning queue_id
      )
      select queue_id from gone
      union
      select locked_by from ${queueEntries} entry
      where locked_at < now() - make_interval(secs => ${STILL_SECONDS})
        and not exists (select from workers where queue_id = locked_by)
    `.execute(transaction);
    if (rows.length === 0) return 0;
    const queueIds = rows.map(({ queueId }) => queueId);
    await sql`select ${sql.id(QUEUE_SCHEMA, 'force_unlock_workers')}(${queueIds}::text[])`.execute(
      transaction,
    );
    return rows.length;
  });
}
