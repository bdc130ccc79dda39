import { z } from 'zod';
import { storeBatch } from '#app/ingest/ingest-papers.ts';
import { readClaims, startRulesRun } from '#app/ingest/read-claims.ts';
import { finishJob, listStagedPapers } from '#db/jobs/open-job.server.ts';
import type { JobTask } from '../task.ts';

const payload = z.object({
  /** Line of the first paper in its source, for people. */
  line: z.int().positive(),
});

export type IngestBatchPayload = z.infer<typeof payload>;

/** Stores the papers that were handed to the job, with their claims. They are read before the transaction begins. */
export const ingestBatch: JobTask<IngestBatchPayload> = {
  name: 'ingest-batch',
  payload,
  maxAttempts: 5,
  async run(_, { db, jobId }) {
    const texts = readClaims(await listStagedPapers(db, jobId));
    const runId = await startRulesRun(db);
    return db.transaction().execute(async (transaction) => {
      const report = { ...(await storeBatch(transaction, runId, texts)) };
      await finishJob(transaction, jobId, report);
      return report;
    });
  },
};
