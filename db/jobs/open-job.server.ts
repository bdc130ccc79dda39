import { sql, type Kysely } from 'kysely';
import type { SourcePaper } from '#app/sources/paper.ts';
import type { Database } from '../schema.ts';

/** What a worker needs to know of a job. */
export interface OpenJob {
  id: number;
  groupId: number;
  /** Of its group. */
  title: string;
  payload: Record<string, unknown>;
}

/** A job that is still to be done; undefined where it is done, cancelled or forgotten. */
export async function findOpenJob(db: Kysely<Database>, jobId: number): Promise<OpenJob | undefined> {
  return db
    .selectFrom('jobs as job')
    .innerJoin('jobGroups as group', 'group.id', 'job.groupId')
    .where('job.id', '=', jobId)
    .where('job.finishedAt', 'is', null)
    .where('job.cancelledAt', 'is', null)
    .select(['job.id', 'job.groupId', 'group.title', 'job.payload'])
    .executeTakeFirst();
}

/** The papers that were handed to a job; none where it is done already. */
export async function listStagedPapers(db: Kysely<Database>, jobId: number): Promise<SourcePaper[]> {
  const staged = await db
    .selectFrom('stagedPapers')
    .where('jobId', '=', jobId)
    .select('papers')
    .executeTakeFirst();
  return staged?.papers ?? [];
}

/**
 * Notes that a job is done and what came of it; its staged papers go. To be called in the transaction that writes what the
 * job is for: then both are there or neither. The second time it changes nothing.
 * @returns false where the job was done or cancelled already
 */
export async function finishJob(
  db: Kysely<Database>,
  jobId: number,
  report: Record<string, number>,
): Promise<boolean> {
  const { rows } = await sql`
    with finished as (
      update jobs set finished_at = now(), report = ${JSON.stringify(report)}::jsonb
      where id = ${jobId} and finished_at is null and cancelled_at is null
      returning id
    ), emptied as (
      delete from staged_papers where job_id = ${jobId}
    )
    select id from finished
  `.execute(db);
  return rows.length > 0;
}
