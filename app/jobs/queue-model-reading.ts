import type { Kysely } from 'kysely';
import type { ModelMode } from '#app/extraction/llm/reading-mode.ts';
import { PROMPT_VERSION } from '#app/extraction/llm/prompt.ts';
import { rulesInUse } from '#app/rules/rules-in-use.server.ts';
import { startModelRun } from '#app/ingest/read-stored.ts';
import { insertJob, type InsertOutcome } from '#db/jobs/insert-job.server.ts';
import { completeJobGroup, findOrInsertJobGroup } from '#db/jobs/job-groups.server.ts';
import { listIdsToRead } from '#db/llm/list-papers-to-read.server.ts';
import type { Database } from '#db/schema.ts';
import { countOutcome, noneQueued, type QueuedJobs } from './queued-jobs.ts';
import { nameModelTask } from './model-task.ts';
import { MODEL_ATTEMPTS, type ReadWithModelPayload } from './tasks/read-with-model.ts';

/** Numbers of papers that one job looks at; a mode that asks about few of them asks about a dozen. */
const BLOCK_SIZE = 100;

export interface ModelReading {
  mode: ModelMode;
  model: string;
  /** US dollars that all its jobs together may spend. */
  budget?: number;
}

/**
 * Queues the reading of stored papers by a model, for the workers that can ask it: those that have not been read in this way.
 * All jobs come in one transaction; what waits already is not queued a second time.
 */
export async function queueModelReading(db: Kysely<Database>, reading: ModelReading): Promise<QueuedJobs> {
  const runId = await startModelRun(db, reading);
  return db.transaction().execute(async (transaction) => {
    const { groupId, title } = await openModelGroup(transaction, reading, { about: 'stored papers' });
    const counts = noneQueued(groupId, title);
    const paperIds = await listIdsToRead(transaction, runId);
    for (const outcome of await queuePapersForModel(transaction, { ...reading, groupId }, paperIds))
      countOutcome(counts, outcome);
    await completeJobGroup(transaction, groupId);
    return counts;
  });
}

/** A group for jobs that ask a model. */
export async function openModelGroup(
  db: Kysely<Database>,
  { mode, model, budget }: ModelReading,
  { about, key }: { about: string; key?: string },
): Promise<{ groupId: number; title: string }> {
  const title = `${about}, ${mode} with ${model}`;
  return {
    groupId: await findOrInsertJobGroup(db, { task: nameModelTask(model), title, key, budget }),
    title,
  };
}

/** Who reads papers that are being stored, and the group of the jobs that do it. */
export type BatchReader = Pick<ModelReading, 'mode' | 'model'> & { groupId: number };

/** Puts papers into the queue of a model, a job for each block of numbers that some of them fall into. */
export async function queuePapersForModel(
  db: Kysely<Database>,
  { groupId, mode, model }: BatchReader,
  paperIds: readonly number[],
): Promise<InsertOutcome[]> {
  const outcomes: InsertOutcome[] = [];
  const rules = await rulesInUse(db);
  for (const ids of toBlocks(paperIds)) {
    const version = `${rules.version}, prompt ${PROMPT_VERSION}`;
    const payload: ReadWithModelPayload = { mode, model, version, paperIds: ids };
    outcomes.push(
      await insertJob(db, { groupId, task: nameModelTask(model), payload, maxAttempts: MODEL_ATTEMPTS }),
    );
  }
  return outcomes;
}

/** The same for papers that were just stored: only those that the model has not read as they are now. */
export async function queueUnreadForModel(
  transaction: Kysely<Database>,
  reader: BatchReader,
  paperIds: readonly number[],
): Promise<void> {
  const unread = await listIdsToRead(transaction, await startModelRun(transaction, reader), paperIds);
  await queuePapersForModel(transaction, reader, unread);
}

/** The same papers always fall into the same blocks: asked for twice, they make the same jobs. */
function toBlocks(paperIds: readonly number[]): number[][] {
  const blocks = new Map<number, number[]>();
  for (const id of [...paperIds].sort((a, b) => a - b)) {
    const block = Math.floor(id / BLOCK_SIZE);
    blocks.set(block, [...(blocks.get(block) ?? []), id]);
  }
  return [...blocks.values()];
}
