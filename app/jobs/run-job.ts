import type { Kysely } from 'kysely';
import { z } from 'zod';
import { enqueueJobs } from '#db/jobs/enqueue-jobs.server.ts';
import { findOpenJob, finishJob } from '#db/jobs/open-job.server.ts';
import type { Database } from '#db/schema.ts';
import { JobStopped, type JobReport, type JobTask } from './task.ts';

/** What a job's entry in the queue holds. */
export const queueEntry = z.object({ jobId: z.int().positive() });

export interface JobDone {
  jobId: number;
  task: string;
  /** Of its group. */
  title: string;
  report: JobReport;
}

export interface JobToRun {
  db: Kysely<Database>;
  task: JobTask;
  jobId: number;
  signal: AbortSignal;
}

/**
 * Does one job and notes that it is done. Nothing happens where it is done or cancelled already; where the worker stops
 * halfway the job goes back into the queue.
 * @returns what was done, or undefined
 * @throws whatever made the job fail
 */
export async function runJob({ db, task, jobId, signal }: JobToRun): Promise<JobDone | undefined> {
  const job = await findOpenJob(db, jobId);
  if (!job) return undefined;
  const payload = task.payload.safeParse(job.payload);
  if (!payload.success) throw new TypeError(`the job is malformed: ${z.prettifyError(payload.error)}`);
  try {
    const report = await task.run(payload.data, { db, jobId, groupId: job.groupId, signal });
    await finishJob(db, jobId, report);
    return { jobId, task: task.name, title: job.title, report };
  } catch (error) {
    if (!(error instanceof JobStopped)) throw error;
    await enqueueJobs(db, [jobId]);
    return undefined;
  }
}
