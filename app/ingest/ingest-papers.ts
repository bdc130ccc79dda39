import { sql, type Kysely, type Transaction } from 'kysely';
import * as registry from '#app/extraction/registry/registry.ts';
import type { MalformedRecord, SourcePaper } from '#app/sources/paper.ts';
import type { SourceNote } from '#app/sources/services/source-memory.ts';
import type { SourceItem } from '#app/sources/source-item.ts';
import { storeExtractions } from '#db/claims/store-extractions.server.ts';
import { insertPapers, type StoredPaper } from '#db/papers/insert-papers.server.ts';
import { forgetWithdrawn, noteWithdrawn } from '#db/papers/withdrawn-papers.server.ts';
import type { Database } from '#db/schema.ts';
import { rulesInUse } from '#app/rules/rules-in-use.server.ts';
import { inTransaction } from '#db/transaction.server.ts';
import { refreshDerived } from './refresh-derived.ts';
import { readClaims, startRulesRun, type ReadText } from './read-claims.ts';
import { toSourceBatches, type SourceBatch } from './source-batches.ts';

/** Papers in one transaction: what a kill can cost, and what Postgres takes in one statement with ease. */
const BATCH_SIZE = 250;

/** What an ingest did. */
export interface IngestReport {
  /** Well-formed papers that were read: inserted + updated + unchanged. */
  papers: number;
  inserted: number;
  updated: number;
  unchanged: number;
  /** Claims of these papers, as they stand now. */
  claims: number;
  /** Stored papers that turned out to be deleted at their source. */
  withdrawn: number;
  malformed: number;
  /** False where it was stopped before the end of the source. */
  isComplete: boolean;
}

/** A batch as it was stored. */
export interface StoredBatch {
  papers: readonly StoredPaper[];
  /** Ids of stored papers that turned out to be deleted at their source. */
  withdrawn: readonly number[];
  /** What the source asks to be kept now that all before it is stored. */
  note: SourceNote | null;
}

export interface IngestOptions {
  onMalformed?: (record: MalformedRecord) => void;
  /** Called after every batch that is committed. */
  onProgress?: (report: Readonly<IngestReport>) => void;
  /** Gets every batch as it is stored, and the transaction in which it is. */
  onStored?: (batch: StoredBatch, transaction: Transaction<Database>) => void | Promise<void>;
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
  items: AsyncIterable<SourceItem>,
  { onMalformed, onProgress, onStored, signal, batchSize = BATCH_SIZE }: IngestOptions = {},
): Promise<IngestReport> {
  const report = createReport();
  const rules = await rulesInUse(db);
  const run = { id: await startRulesRun(db, rules), version: rules.version };
  const batches = toSourceBatches(items, {
    size: batchSize,
    onMalformed: (record) => {
      report.malformed++;
      onMalformed?.(record);
    },
  });
  const store = async (batch: ReadBatch) => {
    addCounts(report, await storeSourceBatch(db, run, batch, onStored));
    onProgress?.(report);
  };

  // While Postgres stores one batch, the next one is read.
  let storing = Promise.resolve();
  try {
    for await (const batch of batches) {
      if (signal?.aborted) {
        report.isComplete = false;
        break;
      }
      const texts = readClaims(batch.papers, rules);
      await storing;
      storing = store({ ...batch, texts });
      // Its failure is met at the next await, after the reading in between.
      storing.catch(() => {});
    }
  } finally {
    // Also where the source breaks off: the batch that is on its way arrives.
    await storing;
  }
  // A source that is told to stop while it waits for an answer ends like one that is at its end.
  if (signal?.aborted) report.isComplete = false;
  const changed = report.inserted + report.updated;
  await refreshDerived(db, { hasChanged: changed > 0, papers: changed });
  return report;
}

type ReadBatch = SourceBatch & { texts: ReadText<SourcePaper>[] };

/** Stores a batch of a source, and what goes with it, all or nothing. */
async function storeSourceBatch(
  db: Kysely<Database>,
  run: RulesRun,
  { texts, withdrawn, note }: ReadBatch,
  onStored: IngestOptions['onStored'],
) {
  return inTransaction(db, async (transaction) => {
    let papers: readonly StoredPaper[] = [];
    const counts =
      texts.length > 0
        ? await storeBatch(transaction, run, texts, (stored) => (papers = stored))
        : noCounts();
    const withdrawnIds = await noteWithdrawn(transaction, withdrawn);
    await onStored?.({ papers, withdrawn: withdrawnIds, note }, transaction);
    return { ...counts, withdrawn: withdrawnIds.length };
  });
}

export type Counts = Pick<IngestReport, 'papers' | 'inserted' | 'updated' | 'unchanged' | 'claims'>;

function noCounts(): Counts {
  return { papers: 0, inserted: 0, updated: 0, unchanged: 0, claims: 0 };
}

/** A run of the rules, and their version. */
export interface RulesRun {
  readonly id: number;
  readonly version: string;
}

/** Stores papers and what was read in them, all or nothing, in the transaction that `db` is or in one of its own. */
export async function storeBatch(
  db: Kysely<Database>,
  run: RulesRun,
  batch: readonly ReadText<SourcePaper>[],
  onStored?: (papers: readonly StoredPaper[]) => void,
): Promise<Counts> {
  return inTransaction(db, async (transaction) => {
    const { papers, paperIds, inserted, updated, unchanged } = await insertPapers(
      transaction,
      batch.map(({ source }) => source),
    );
    const unread = batch.flatMap(({ extraction }, i) => {
      const { id, readByVersion, isTextStored } = papers[i]!;
      return readByVersion === run.version || !isTextStored ? [] : [{ paperId: id, extraction }];
    });
    await storeExtractions(transaction, run.id, unread, registry);
    const atArxiv = papers.filter((_, i) => batch[i]!.source.source === 'arxiv');
    await forgetWithdrawn(
      transaction,
      atArxiv.map(({ id }) => id),
    );
    const claims = await countClaims(transaction, paperIds);
    onStored?.(papers);
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

function createReport(): IngestReport {
  return { ...noCounts(), withdrawn: 0, malformed: 0, isComplete: true };
}

function addCounts(report: IngestReport, counts: Counts & { withdrawn: number }): void {
  for (const field of ['papers', 'inserted', 'updated', 'unchanged', 'claims', 'withdrawn'] as const) {
    report[field] += counts[field];
  }
}
