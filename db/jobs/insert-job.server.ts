import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { SourcePaper } from '#app/sources/paper.ts';
import type { Database } from '../schema.ts';
import { inTransaction } from '../transaction.server.ts';
import { enqueueJobs } from './enqueue-jobs.server.ts';
import { entryKey, jobState, queueEntries, type JobState } from './job-states.server.ts';

export interface JobToInsert {
  groupId: number;
  task: string;
  payload: Record<string, unknown>;
  /** Papers to be handed to the job. */
  papers?: readonly SourcePaper[];
  /** How often it is tried before it is listed as failed. */
  maxAttempts: number;
  priority?: number;
}

/** `queued` anew; `retried`, having failed before; `waiting`: queued or running already; `done` in this group. */
export type InsertOutcome = 'queued' | 'retried' | 'waiting' | 'done';

/**
 * Stores a job with its papers and puts it into the queue, all or nothing. The same job is never there twice: where it is
 * waiting in any group, or done in this one, it stays as it is; where it has failed it is tried again.
 */
export async function insertJob(
  db: Kysely<Database>,
  { groupId, task, payload, papers, maxAttempts, priority }: JobToInsert,
): Promise<InsertOutcome> {
  const papersJson = papers && JSON.stringify(papers);
  const digest = digestOf([task, JSON.stringify(payload), papersJson ?? '']);
  return inTransaction(db, async (transaction) => {
    const inserted = await transaction
      .insertInto('jobs')
      .values({ groupId, digest, payload: JSON.stringify(payload), maxAttempts })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!inserted) return takeUpAgain(transaction, { groupId, digest, priority });
    if (papersJson)
      await transaction
        .insertInto('stagedPapers')
        .values({ jobId: inserted.id, papers: papersJson })
        .execute();
    await enqueueJobs(transaction, [inserted.id], { priority });
    return 'queued';
  });
}

function digestOf(parts: string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}

async function takeUpAgain(
  transaction: Kysely<Database>,
  { groupId, digest, priority }: { groupId: number; digest: string; priority: number | undefined },
): Promise<InsertOutcome> {
  const { rows } = await sql<{ id: number; state: JobState }>`
    select job.id, ${jobState} as state
    from jobs job left join ${queueEntries} entry on entry.key = ${entryKey}
    where job.digest = ${digest} and job.cancelled_at is null and (job.group_id = ${groupId} or job.finished_at is null)
    order by job.finished_at is null desc
    limit 1
  `.execute(transaction);
  const [found] = rows;
  if (found?.state !== 'failed') return found?.state === 'done' ? 'done' : 'waiting';
  await enqueueJobs(transaction, [found.id], { priority });
  return 'retried';
}
