import type { InsertOutcome } from '#db/jobs/insert-job.server.ts';

/** What came of queueing jobs: how many are new, and how many were there before. */
export interface QueuedJobs extends Record<InsertOutcome, number> {
  groupId: number;
  title: string;
}

export function noneQueued(groupId: number, title: string): QueuedJobs {
  return { groupId, title, queued: 0, retried: 0, waiting: 0, done: 0 };
}

/** Counts one more job in place. */
export function countOutcome(counts: QueuedJobs, outcome: InsertOutcome): void {
  counts[outcome]++;
}
