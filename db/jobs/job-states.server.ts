import { sql } from 'kysely';
import { QUEUE_SCHEMA } from './queue-schema.server.ts';

/**
 * Where a job is: `queued` (also while it waits for another attempt), `running` (a worker has it), `done`, `failed` (all
 * its attempts are used up; it waits for somebody to look at it) or `cancelled`.
 */
export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

/** The queue's own view of what waits and runs in it. */
export const queueEntries = sql.table(`${QUEUE_SCHEMA}.jobs`);

/** The key of a job's entry in the queue, for a job called `job`. */
export const entryKey = sql<string>`'job-' || job.id`;

/** The state of a row `job` of `jobs`, left joined with its `entry` in the queue. */
export const jobState = sql<JobState>`
  case
    when job.cancelled_at is not null then 'cancelled'
    when job.finished_at is not null then 'done'
    when entry.locked_at is not null then 'running'
    when entry.id is null or entry.attempts >= entry.max_attempts then 'failed'
    else 'queued'
  end
`;

/** Why an attempt failed, as far as somebody was left to say it. */
export const jobError = sql<string>`
  coalesce(
    entry.last_error,
    case when entry.id is null then 'its entry in the queue is gone' else 'the worker that had it is gone' end
  )
`;
