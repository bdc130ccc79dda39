import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from '../schema.ts';
import { inTransaction } from '../transaction.server.ts';
import { dequeueJobs, enqueueJobs } from './enqueue-jobs.server.ts';
import { entryKey, jobState, queueEntries, type JobState } from './job-states.server.ts';

/** Some jobs by their numbers, all of some groups, or all there are. */
export type JobChoice = { jobIds: readonly number[] } | { groupIds: readonly number[] } | 'all';

/** Puts failed jobs into the queue again, with all their attempts before them. Returns how many. */
export async function retryFailedJobs(db: Kysely<Database>, choice: JobChoice): Promise<number> {
  return inTransaction(db, async (transaction) => {
    const failed = await listJobIds(transaction, choice, ['failed']);
    await enqueueJobs(transaction, failed);
    return failed.length;
  });
}

/**
 * Takes jobs that wait or have failed out of the queue for good. One that a worker has at the moment may come to its end,
 * but is not tried again. A group that is asked for anew starts afresh. Returns how many were cancelled.
 */
export async function cancelJobs(db: Kysely<Database>, choice: JobChoice): Promise<number> {
  return inTransaction(db, async (transaction) => {
    const open = await listJobIds(transaction, choice, ['queued', 'running', 'failed']);
    if (open.length === 0) return 0;
    await dequeueJobs(transaction, open);
    const isOne = sql<number>`any(${open}::int[])`;
    await transaction.deleteFrom('stagedPapers').where('jobId', '=', isOne).execute();
    const { numUpdatedRows } = await transaction
      .updateTable('jobs')
      .set({ cancelledAt: sql<Date>`now()` })
      .where('id', '=', isOne)
      .where('finishedAt', 'is', null)
      .executeTakeFirst();
    return Number(numUpdatedRows);
  });
}

async function listJobIds(
  db: Kysely<Database>,
  choice: JobChoice,
  states: readonly JobState[],
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select job.id
    from jobs job left join ${queueEntries} entry on entry.key = ${entryKey}
    where job.finished_at is null and job.cancelled_at is null and ${toCondition(choice)}
      and ${jobState} = any(${states}::text[])
    order by job.id
  `.execute(db);
  return rows.map(({ id }) => id);
}

function toCondition(choice: JobChoice): RawBuilder<boolean> {
  if (choice === 'all') return sql`true`;
  return 'jobIds' in choice
    ? sql`job.id = any(${choice.jobIds}::int[])`
    : sql`job.group_id = any(${choice.groupIds}::int[])`;
}
