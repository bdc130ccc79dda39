import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { QUEUE_SCHEMA } from './queue-schema.server.ts';

/** Smaller numbers come first: what somebody waits for goes before what a schedule has asked for. */
export const PRIORITY = { asked: 0, scheduled: 10 } as const;

/**
 * Puts jobs into the queue, with all their attempts before them. One that waits there already, or has failed, is put in
 * anew in place of its old entry; workers hear of it once the transaction is committed.
 */
export async function enqueueJobs(
  db: Kysely<Database>,
  jobIds: readonly number[],
  { priority = PRIORITY.asked }: { priority?: number } = {},
): Promise<void> {
  if (jobIds.length === 0) return;
  await sql`
    select ${sql.id(QUEUE_SCHEMA, 'add_job')}(
      job_group.task, json_build_object('jobId', job.id), max_attempts => job.max_attempts::int,
      job_key => 'job-' || job.id, priority => ${priority}::int
    )
    from jobs job join job_groups job_group on job_group.id = job.group_id
    where job.id = any(${jobIds}::int[]) and job.finished_at is null and job.cancelled_at is null
  `.execute(db);
}

/** Takes jobs out of the queue. One that a worker has at the moment is not tried again. */
export async function dequeueJobs(db: Kysely<Database>, jobIds: readonly number[]): Promise<void> {
  await sql`
    select ${sql.id(QUEUE_SCHEMA, 'remove_job')}('job-' || job_id) from unnest(${jobIds}::int[]) as given (job_id)
  `.execute(db);
}
