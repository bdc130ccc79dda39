import { z } from 'zod';
import { MODEL_MODES } from '#app/extraction/llm/reading-mode.ts';
import { storeBatch } from '#app/ingest/ingest-papers.ts';
import { readClaims, startRulesRun } from '#app/ingest/read-claims.ts';
import { rulesInUse } from '#app/rules/rules-in-use.server.ts';
import { finishJob, listStagedPapers } from '#db/jobs/open-job.server.ts';
import { queueUnreadForModel } from '../queue-model-reading.ts';
import type { JobTask } from '../task.ts';

const payload = z.object({
  /** Line of the first paper in its source, for people. */
  line: z.int().positive(),
  /** Who reads the papers once they are stored, besides the rules. */
  reader: z.object({ groupId: z.int().positive(), mode: z.enum(MODEL_MODES), model: z.string() }).optional(),
});

export type IngestBatchPayload = z.infer<typeof payload>;

/** Stores the papers that were handed to the job, with their claims. They are read before the transaction begins. */
export const ingestBatch: JobTask<IngestBatchPayload> = {
  name: 'ingest-batch',
  payload,
  maxAttempts: 5,
  async run({ reader }, { db, jobId }) {
    const rules = await rulesInUse(db);
    const texts = readClaims(await listStagedPapers(db, jobId), rules);
    const run = { id: await startRulesRun(db, rules), version: rules.version };
    return db.transaction().execute(async (transaction) => {
      const paperIds: number[] = [];
      const onStored = (papers: readonly { id: number }[]) => paperIds.push(...papers.map(({ id }) => id));
      const report = { ...(await storeBatch(transaction, run, texts, onStored)) };
      if (reader) await queueUnreadForModel(transaction, reader, paperIds);
      await finishJob(transaction, jobId, report);
      return report;
    });
  },
};
