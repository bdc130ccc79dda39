import type { Kysely } from 'kysely';
import { refreshDerived } from '#app/ingest/refresh-derived.ts';
import type { Database } from '#db/schema.ts';
import { hasJobsToDo } from '#db/jobs/has-jobs-to-do.server.ts';
import type { JobReport } from './task.ts';

/** While much is queued it is not done more often than that: it takes a while itself. */
const LONGEST_WAIT_MS = 5 * 60_000;

/** Keeps up to date what is worked out from claims while jobs change them. */
export interface DerivedKeeper {
  /** A job of this worker has reported. */
  note(report: JobReport): void;
  /** Brings all up to date where jobs have changed something, and nothing waits in the queue that would change more. */
  refresh(options?: { signal?: AbortSignal; isLast?: boolean }): Promise<void>;
}

/**
 * One for each worker: it looks after what its own jobs have changed, and takes turns with the others.
 * @param tasks that the worker can do
 */
export function keepDerived(db: Kysely<Database>, tasks: readonly string[]): DerivedKeeper {
  let papers = 0;
  let changedSince: number | undefined;
  return {
    note(report) {
      if (Object.values(report).every((count) => count === 0)) return;
      papers += (report.inserted ?? 0) + (report.updated ?? 0);
      changedSince ??= performance.now();
    },
    async refresh({ signal, isLast = false } = {}) {
      if (changedSince === undefined) return;
      const isOverdue = performance.now() - changedSince > LONGEST_WAIT_MS;
      if (!isLast && !isOverdue && (await hasJobsToDo(db, tasks))) return;
      changedSince = undefined;
      const change = { hasChanged: true, papers };
      papers = 0;
      await refreshDerived(db, { ...change, signal });
    },
  };
}
