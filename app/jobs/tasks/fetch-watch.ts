import { z } from 'zod';
import { ingestPapers } from '#app/ingest/ingest-papers.ts';
import { untilFailure } from '#app/sources/services/until-failure.ts';
import { findWatch, noteWatchRun } from '#db/jobs/watches.server.ts';
import { openSource } from '../source-openers.ts';
import { JobStopped, type JobTask } from '../task.ts';

const payload = z.object({ watchId: z.int().positive() });

export type FetchWatchPayload = z.infer<typeof payload>;

/** Fetches a watched source and stores its papers. Nothing is left to do where it is no longer watched. */
export const fetchWatch: JobTask<FetchWatchPayload> = {
  name: 'fetch-watch',
  payload,
  maxAttempts: 3,
  async run({ watchId }, { db, signal }) {
    const watch = await findWatch(db, watchId);
    if (!watch) return {};
    try {
      const good = untilFailure(openSource(watch.source, { signal }), signal);
      const { isComplete, ...report } = await ingestPapers(db, good.records, { signal });
      if (!isComplete || signal.aborted) throw new JobStopped();
      const failure = good.findFailure();
      if (failure) throw failure;
      await noteWatchRun(db, watchId, { report });
      return report;
    } catch (error) {
      // A stream that was cut off because the worker stops fails in its own words.
      if (signal.aborted) throw new JobStopped();
      await noteWatchRun(db, watchId, { error: error instanceof Error ? error.message : String(error) });
      throw error;
    }
  },
};
