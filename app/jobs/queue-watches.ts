import type { Kysely } from 'kysely';
import { PRIORITY } from '#db/jobs/enqueue-jobs.server.ts';
import { insertJob } from '#db/jobs/insert-job.server.ts';
import { completeJobGroup, findOrInsertJobGroup } from '#db/jobs/job-groups.server.ts';
import { takeDueWatches, type Watch } from '#db/jobs/watches.server.ts';
import type { Database } from '#db/schema.ts';
import { fetchWatch, type FetchWatchPayload } from './tasks/fetch-watch.ts';

/** Queues the fetching of every watched source that is due. Returns how many there were. */
export async function queueDueWatches(db: Kysely<Database>): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const due = await takeDueWatches(transaction);
    for (const watch of due) await queueFetch(transaction, watch, PRIORITY.scheduled);
    return due.length;
  });
}

/**
 * Queues the fetching of a watched source now. One that waits or runs still is not queued a second time; one that has failed
 * is tried again, so that a source which is out of reach for a week stands once in the list of failed jobs.
 */
export async function queueFetch(
  db: Kysely<Database>,
  { id, source }: Pick<Watch, 'id' | 'source'>,
  priority: number = PRIORITY.asked,
): Promise<void> {
  const { name: task, maxAttempts } = fetchWatch;
  const payload: FetchWatchPayload = { watchId: id };
  const groupId = await findOrInsertJobGroup(db, { task, title: source });
  await insertJob(db, { groupId, task, payload, maxAttempts, priority });
  await completeJobGroup(db, groupId);
}
