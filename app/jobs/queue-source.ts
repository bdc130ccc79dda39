import type { Kysely } from 'kysely';
import { toSourceBatches, type SourceBatch } from '#app/ingest/source-batches.ts';
import type { MalformedRecord } from '#app/sources/paper.ts';
import type { SourceNote } from '#app/sources/services/source-memory.ts';
import type { SourceItem } from '#app/sources/source-item.ts';
import { insertJob } from '#db/jobs/insert-job.server.ts';
import { completeJobGroup, findOrInsertJobGroup } from '#db/jobs/job-groups.server.ts';
import { noteWithdrawn } from '#db/papers/withdrawn-papers.server.ts';
import type { Database } from '#db/schema.ts';
import { countOutcome, noneQueued, type QueuedJobs } from './queued-jobs.ts';
import type { BatchReader } from './queue-model-reading.ts';
import { ingestBatch, type IngestBatchPayload } from './tasks/ingest-batch.ts';

/** Papers of one job: a second of work or less, and what a kill can cost. */
const BATCH_SIZE = 250;

export interface SourceToQueue {
  title: string;
  /** The same for the same content, so that it is taken up where it was left; none for a stream that comes once. */
  key?: string;
}

export interface QueueSourceOptions {
  onMalformed?: (record: MalformedRecord) => void;
  /** Called after every batch that is in the queue. */
  onProgress?: (report: Readonly<QueuedSource>) => void;
  /** Gets what a source asks to be noted where everything before it is in the queue. */
  onNote?: (note: SourceNote) => Promise<void>;
  /** Ends the queueing after the batch that it is at. */
  signal?: AbortSignal;
  batchSize?: number;
  /** A model that reads the papers once they are stored. */
  reader?: BatchReader;
}

export interface QueuedSource extends QueuedJobs {
  papers: number;
  /** Stored papers that turned out to be deleted at their source. */
  withdrawn: number;
  malformed: number;
  /** False where it was stopped before the end of the source. */
  isComplete: boolean;
}

/**
 * Puts the papers of a source into the queue, a batch a job and a transaction, for workers to store. Only one batch is in
 * memory at a time. Cut off, it has queued whole batches; run again on the same source it queues the rest.
 */
export async function queueSource(
  db: Kysely<Database>,
  items: AsyncIterable<SourceItem>,
  { title, key }: SourceToQueue,
  { onMalformed, onProgress, onNote, signal, batchSize = BATCH_SIZE, reader }: QueueSourceOptions = {},
): Promise<QueuedSource> {
  const groupId = await findOrInsertJobGroup(db, { task: ingestBatch.name, title, key });
  const report: QueuedSource = {
    ...noneQueued(groupId, title),
    papers: 0,
    withdrawn: 0,
    malformed: 0,
    isComplete: false,
  };
  const batches = toSourceBatches(items, {
    size: batchSize,
    onMalformed: (record) => {
      report.malformed++;
      onMalformed?.(record);
    },
  });
  for await (const batch of batches) {
    if (signal?.aborted) return report;
    await queueBatch(db, batch, { report, reader });
    report.withdrawn += (await noteWithdrawn(db, batch.withdrawn)).length;
    if (batch.note) await onNote?.(batch.note);
    onProgress?.(report);
  }
  // A source that is told to stop while it waits for an answer ends like one that is at its end.
  if (signal?.aborted) return report;
  await completeJobGroup(db, groupId);
  return { ...report, isComplete: true };
}

async function queueBatch(
  db: Kysely<Database>,
  { papers, line }: SourceBatch,
  { report, reader }: { report: QueuedSource; reader: BatchReader | undefined },
): Promise<void> {
  if (line === null) return;
  const { name: task, maxAttempts } = ingestBatch;
  const payload: IngestBatchPayload = { line, ...(reader && { reader }) };
  const { groupId } = report;
  countOutcome(report, await insertJob(db, { groupId, task, payload, papers, maxAttempts }));
  report.papers += papers.length;
}
