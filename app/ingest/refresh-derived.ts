import type { Kysely } from 'kysely';
import { refreshConflicts } from '#app/conflicts/refresh-conflicts.server.ts';
import { compareNames } from '#db/names/compare-names.server.ts';
import { refreshReviewQueue } from '#db/reviews/refresh-queue.server.ts';
import type { Database } from '#db/schema.ts';
import { refreshStatistics } from '#db/statistics.server.ts';

/** What is left after that long is worked out when somebody asks for the conflicts. */
const MOST_REFRESH_MS = 30_000;

/** Papers from which on Postgres is told that its tables have changed; fewer do not alter its plans. */
const LARGE_CHANGE = 1000;

interface RefreshOptions {
  /** Whether papers or claims have been stored. */
  hasChanged: boolean;
  /** New and changed papers, where they may be many. */
  papers?: number;
  signal?: AbortSignal | undefined;
}

/**
 * Brings up to date what is worked out from claims: conflicts, names that are spelt alike, the review queue. It runs after the
 * claims have been stored; what a stopped program has left undone, the next one does.
 */
export async function refreshDerived(
  db: Kysely<Database>,
  { hasChanged, papers = 0, signal }: RefreshOptions,
): Promise<void> {
  if (papers >= LARGE_CHANGE) await refreshStatistics(db);
  if (hasChanged) {
    await refreshConflicts(db, { mostMs: MOST_REFRESH_MS, signal });
    if (!signal?.aborted) await compareNames(db);
  }
  await refreshReviewQueue(db, { signal });
}
