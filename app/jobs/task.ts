import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Database } from '#db/schema.ts';

/** What came of a job, in numbers by name; those of a group are added up. */
export type JobReport = Record<string, number>;

export interface JobContext {
  db: Kysely<Database>;
  jobId: number;
  /** The jobs that it was asked for together with. */
  groupId: number;
  /** Aborted when the worker is to stop: a long job throws `JobStopped` at the next good moment, and is taken up again later. */
  signal: AbortSignal;
}

/**
 * One kind of work. It may be begun several times for one job, by several workers even: what it writes must be the same
 * however often it runs. A new one is a file in tasks/ and a line in tasks.ts.
 */
export interface JobTask<Payload = unknown> {
  /** In the queue and on pages, for example `ingest-batch`. */
  name: string;
  payload: z.ZodType<Payload>;
  /** How often a job is tried, with growing pauses, before it is listed as failed. */
  maxAttempts: number;
  /** Throws where the job has failed; the message is what the list of failed jobs shows. */
  run(payload: Payload, context: JobContext): Promise<JobReport>;
}

/** Thrown by a task that gave up its job halfway because its worker stops: no failure. */
export class JobStopped extends Error {
  constructor() {
    super('the worker stopped');
  }
}
