import { sql, type Kysely } from 'kysely';
import { entryKey, jobState, queueEntries } from '../jobs/job-states.server.ts';
import type { Database } from '../schema.ts';

export interface JobGroup {
  id: number;
  task: string;
  title: string;
  createdAt: Date;
  /** False while jobs are still being added, or where that was cut off. */
  isComplete: boolean;
  total: number;
  queued: number;
  running: number;
  done: number;
  failed: number;
  cancelled: number;
  /** When the last of its jobs was done; null before any is. */
  finishedAt: Date | null;
  /** US dollars that its jobs may spend together; null where nothing limits them. */
  budget: number | null;
  /** US dollars, calls under way at the most that they can take. */
  spent: number;
  /** Jobs that wait for another attempt, and why the last one of them failed; null where there are none. */
  retrying: number;
  lastError: string | null;
  /** The sums of what its jobs have reported. */
  report: Record<string, number>;
}

/** Groups of jobs with how far they are, the latest first. */
export async function listJobGroups(
  db: Kysely<Database>,
  { limit = 50, groupIds }: { limit?: number; groupIds?: readonly number[] } = {},
): Promise<JobGroup[]> {
  const { rows } = await sql<JobGroup>`
    with listed as (
      select * from job_groups
      where ${groupIds ? sql`id = any(${groupIds}::int[])` : sql`true`}
      order by created_at desc, id desc limit ${limit}
    ), stated as (
      select job.group_id, job.finished_at, ${jobState} as state,
        entry.attempts, entry.last_error, entry.updated_at as tried_at
      from listed join jobs job on job.group_id = listed.id
      left join ${queueEntries} entry on entry.key = ${entryKey} and job.finished_at is null
    ), counted as (
      select group_id, count(*)::int as total, max(finished_at) as finished_at,
        count(*) filter (where state = 'queued')::int as queued,
        count(*) filter (where state = 'running')::int as running,
        count(*) filter (where state = 'done')::int as done,
        count(*) filter (where state = 'failed')::int as failed,
        count(*) filter (where state = 'cancelled')::int as cancelled,
        count(*) filter (where state = 'queued' and attempts > 0)::int as retrying,
        (array_agg(last_error order by tried_at desc) filter (where state = 'queued' and last_error is not null))[1] as last_error
      from stated group by group_id
    ), summed as (
      select group_id, name, sum(number::float8) as number
      from listed join jobs on jobs.group_id = listed.id, jsonb_each_text(report) as given (name, number)
      group by group_id, name
    )
    select listed.id, task, title, created_at, is_complete, coalesce(total, 0) as total, coalesce(queued, 0) as queued,
      coalesce(running, 0) as running, coalesce(done, 0) as done, coalesce(failed, 0) as failed,
      coalesce(cancelled, 0) as cancelled, finished_at,
      budget, spent, coalesce(retrying, 0) as retrying, last_error,
      coalesce((select json_object_agg(name, number) from summed where summed.group_id = listed.id), '{}') as report
    from listed left join counted on counted.group_id = listed.id
    order by created_at desc, listed.id desc
  `.execute(db);
  return rows;
}
