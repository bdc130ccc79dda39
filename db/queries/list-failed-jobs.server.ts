import { sql, type Kysely } from 'kysely';
import { entryKey, jobError, jobState, queueEntries } from '../jobs/job-states.server.ts';
import type { Database } from '../schema.ts';

export interface FailedJob {
  id: number;
  groupId: number;
  task: string;
  /** Of its group. */
  title: string;
  /** Why its last attempt failed. */
  error: string;
  attempts: number;
  failedAt: Date;
}

/** Jobs whose attempts are used up, the latest failure first, and how many there are in all. */
export async function listFailedJobs(
  db: Kysely<Database>,
  { limit = 50, offset = 0 }: { limit?: number; offset?: number } = {},
): Promise<{ jobs: FailedJob[]; total: number }> {
  const { rows } = await sql<FailedJob & { total: number }>`
    select job.id, job.group_id, job_group.task, job_group.title, ${jobError} as error,
      coalesce(entry.attempts, 0)::int as attempts, coalesce(entry.updated_at, job.created_at) as failed_at,
      (count(*) over ())::int as total
    from jobs job
    join job_groups job_group on job_group.id = job.group_id
    left join ${queueEntries} entry on entry.key = ${entryKey}
    where job.finished_at is null and job.cancelled_at is null and ${jobState} = 'failed'
    order by failed_at desc, job.id desc
    limit ${limit} offset ${offset}
  `.execute(db);
  return { jobs: rows.map(({ total: _, ...job }) => job), total: rows[0]?.total ?? 0 };
}
