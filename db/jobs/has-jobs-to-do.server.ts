import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { queueEntries } from './job-states.server.ts';

/**
 * Whether jobs of these tasks wait for a worker now, or any are in the hands of one; those that wait for another attempt do
 * not count.
 */
export async function hasJobsToDo(db: Kysely<Database>, tasks: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ hasJobs: boolean }>`
    select exists (
      select from ${queueEntries}
      where attempts < max_attempts and (locked_at is not null or (run_at <= now() and task_identifier = any(${tasks}::text[])))
    ) as has_jobs
  `.execute(db);
  return rows[0]?.hasJobs ?? false;
}
