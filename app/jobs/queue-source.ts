import type { Kysely } from 'kysely';
import { toBatches } from '#app/ingest/batches.ts';
import type { MalformedRecord, SourceRecord } from '#app/sources/paper.ts';
import { insertJob } from '#db/jobs/insert-job.server.ts';
import { completeJobGroup, findOrInsertJobGroup } from '#db/jobs/job-groups.server.ts';
import type { Database } from '#db/schema.ts';
import { countOutcome, noneQueued, type QueuedJobs } from './queued-jobs.ts';
import { ingestBatch, type BatchReader, type IngestBatchPayload } from './tasks/ingest-batch.ts';

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
  /** Ends the queueing after the batch that it is at. */
  signal?: AbortSignal;
  batchSize?: number;
  /** A model that reads the papers once they are stored. */
  reader?: BatchReader;
}

export interface QueuedSource extends QueuedJobs {
  papers: number;
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
  records: AsyncIterable<SourceRecord>,
  { title, key }: SourceToQueue,
  { onMalformed, onProgress, signal, batchSize = BATCH_SIZE, reader }: QueueSourceOptions = {},
): Promise<QueuedSource> {
  const { name: task, maxAttempts } = ingestBatch;
  const groupId = await findOrInsertJobGroup(db, { task, title, key });
  const report: QueuedSource = {
    ...noneQueued(groupId, title),
    papers: 0,
    malformed: 0,
    isComplete: false,
  };
  const good = keepGood(records, (record) => {
    report.malformed++;
    onMalformed?.(record);
  });
  for await (const batch of toBatches(good, batchSize)) {
    if (signal?.aborted) return report;
    const payload: IngestBatchPayload = { line: batch[0]!.line, ...(reader && { reader }) };
    const papers = batch.map(({ paper }) => paper);
    countOutcome(report, await insertJob(db, { groupId, task, payload, papers, maxAttempts }));
    report.papers += batch.length;
    onProgress?.(report);
  }
  await completeJobGroup(db, groupId);
  return { ...report, isComplete: true };
}

type GoodRecord = Extract<SourceRecord, { ok: true }>;

async function* keepGood(
  records: AsyncIterable<SourceRecord>,
  onMalformed: (record: MalformedRecord) => void,
): AsyncGenerator<GoodRecord> {
  for await (const record of records) {
    if (record.ok) yield record;
    else onMalformed({ line: record.line, reason: record.reason });
  }
}
