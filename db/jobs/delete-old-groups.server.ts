import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/**
 * Forgets groups of jobs that were done, or cancelled, so many days ago. What waits, runs or has failed stays, and so do the
 * papers and the books of calls. Returns how many groups went.
 */
export async function deleteOldGroups(db: Kysely<Database>, { days }: { days: number }): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from job_groups job_group
    where is_complete and created_at < now() - make_interval(days => ${days}::int)
      and not exists (
        select from jobs job
        where job.group_id = job_group.id
          and coalesce(job.finished_at, job.cancelled_at, 'infinity') > now() - make_interval(days => ${days}::int)
      )
  `.execute(db);
  return Number(numAffectedRows ?? 0);
}
