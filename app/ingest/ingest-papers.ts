import { sql, type Kysely } from 'kysely';
import * as registry from '#app/extraction/registry/registry.ts';
import { EXTRACTOR_VERSION } from '#app/extraction/version.ts';
import type { MalformedRecord, SourcePaper, SourceRecord } from '#app/sources/paper.ts';
import { storeExtractions } from '#db/claims/store-extractions.server.ts';
import { insertPapers } from '#db/papers/insert-papers.server.ts';
import type { Database } from '#db/schema.ts';
import { refreshStatistics } from '#db/statistics.server.ts';
import { inTransaction } from '#db/transaction.server.ts';
import { toBatches } from './batches.ts';
import { refreshDerived } from './refresh-derived.ts';
import { readClaims, startRulesRun, type ReadText } from './read-claims.ts';

/** Papers in one transaction: what a kill can cost, and what Postgres takes in one statement with ease. */
const BATCH_SIZE = 250;
/** Papers from which on Postgres is told that its tables have changed; fewer do not alter its plans. */
const LARGE_CHANGE = 1000;

/** What an ingest did. */
export interface IngestReport {
  /** Well-formed papers that were read: inserted + updated + unchanged. */
  papers: number;
  inserted: number;
  updated: number;
  unchanged: number;
  /** Claims of these papers, as they stand now. */
  claims: number;
  malformed: number;
  /** False where it was stopped before the end of the source. */
  isComplete: boolean;
}

export interface IngestOptions {
  onMalformed?: (record: MalformedRecord) => void;
  /** Called after every batch that is committed. */
  onProgress?: (report: Readonly<IngestReport>) => void;
  /** Ends the ingest after the batch that it is at. */
  signal?: AbortSignal;
  batchSize?: number;
}

/**
 * Stores papers with their claims, a batch a transaction: papers and claims of a batch are there together or not at
 * all. Running it again on the same source changes nothing, and completes what an earlier run left undone.
 */
export async function ingestPapers(
  db: Kysely<Database>,
  records: AsyncIterable<SourceRecord>,
  { onMalformed, onProgress, signal, batchSize = BATCH_SIZE }: IngestOptions = {},
): Promise<IngestReport> {
  const report = createReport();
  const runId = await startRulesRun(db);
  const papers = keepPapers(records, (record) => {
    report.malformed++;
    onMalformed?.(record);
  });
  const store = async (batch: ReadText<SourcePaper>[]) => {
    addCounts(report, await storeBatch(db, runId, batch));
    onProgress?.(report);
  };

  // While Postgres stores one batch, the next one is read.
  let storing = Promise.resolve();
  try {
    for await (const batch of toBatches(papers, batchSize)) {
      if (signal?.aborted) {
        report.isComplete = false;
        break;
      }
      const texts = readClaims(batch);
      await storing;
      storing = store(texts);
      // Its failure is met at the next await, after the reading in between.
      storing.catch(() => {});
    }
  } finally {
    // Also where the source breaks off: the batch that is on its way arrives.
    await storing;
  }
  if (report.inserted + report.updated >= LARGE_CHANGE) await refreshStatistics(db);
  await refreshDerived(db, { hasChanged: report.inserted + report.updated > 0 });
  return report;
}

export type Counts = Pick<IngestReport, 'papers' | 'inserted' | 'updated' | 'unchanged' | 'claims'>;

/** Stores papers and what was read in them, all or nothing, in the transaction that `db` is or in one of its own. */
export async function storeBatch(
  db: Kysely<Database>,
  runId: number,
  batch: readonly ReadText<SourcePaper>[],
): Promise<Counts> {
  return inTransaction(db, async (transaction) => {
    const { papers, paperIds, inserted, updated, unchanged } = await insertPapers(
      transaction,
      batch.map(({ source }) => source),
    );
    const unread = batch.flatMap(({ extraction }, i) => {
      const { id, readByVersion, isTextStored } = papers[i]!;
      return readByVersion === EXTRACTOR_VERSION || !isTextStored ? [] : [{ paperId: id, extraction }];
    });
    await storeExtractions(transaction, runId, unread, registry);
    const claims = await countClaims(transaction, paperIds);
    return { papers: batch.length, inserted, updated, unchanged, claims };
  });
}

async function countClaims(db: Kysely<Database>, paperIds: readonly number[]): Promise<number> {
  const { count } = await db
    .selectFrom('currentClaims')
    .where('paperId', '=', sql<number>`any(${paperIds}::int[])`)
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

async function* keepPapers(
  records: AsyncIterable<SourceRecord>,
  onMalformed: (record: MalformedRecord) => void,
): AsyncGenerator<SourcePaper> {
  for await (const record of records) {
    if (record.ok) yield record.paper;
    else onMalformed({ line: record.line, reason: record.reason });
  }
}

function createReport(): IngestReport {
  return { papers: 0, inserted: 0, updated: 0, unchanged: 0, claims: 0, malformed: 0, isComplete: true };
}

function addCounts(report: IngestReport, counts: Counts): void {
  for (const field of ['papers', 'inserted', 'updated', 'unchanged', 'claims'] as const) {
    report[field] += counts[field];
  }
}
