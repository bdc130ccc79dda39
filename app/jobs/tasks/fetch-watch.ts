import type { Kysely } from 'kysely';
import { z } from 'zod';
import { ingestPapers, type StoredBatch } from '#app/ingest/ingest-papers.ts';
import type { MalformedRecord } from '#app/sources/paper.ts';
import { untilFailure } from '#app/sources/services/until-failure.ts';
import { completeJobGroup } from '#db/jobs/job-groups.server.ts';
import {
  endWatchFetch,
  insertWatchFetch,
  insertWatchFinds,
  type WatchFind,
} from '#db/jobs/watch-fetches.server.ts';
import { findWatch, type Watch } from '#db/jobs/watches.server.ts';
import type { Database } from '#db/schema.ts';
import { openHostTurns } from '#db/sources/host-turns.server.ts';
import { keepNote } from '#db/sources/keep-note.server.ts';
import { openSourceMemory } from '#db/sources/source-memory.server.ts';
import { openModelGroup, queueUnreadForModel } from '../queue-model-reading.ts';
import { openSource } from '../source-openers.ts';
import { JobStopped, type JobReport, type JobTask } from '../task.ts';

/** Records that could not be used, and remarks, that are kept of one fetch. */
const NAMED_LIMIT = 20;

const payload = z.object({ watchId: z.int().positive() });

export type FetchWatchPayload = z.infer<typeof payload>;

/**
 * Fetches a watched source and stores its papers, and notes what it has brought. It goes on where an earlier fetch was cut off.
 * Nothing is left to do where it is no longer watched.
 */
export const fetchWatch: JobTask<FetchWatchPayload> = {
  name: 'fetch-watch',
  payload,
  maxAttempts: 3,
  async run({ watchId }, { db, signal }) {
    const watch = await findWatch(db, watchId);
    if (!watch) return {};
    const fetch: WatchFetch = {
      id: await insertWatchFetch(db, watchId),
      watch,
      remarks: [],
      unused: [],
    };
    try {
      const report = await fetchPapers(db, fetch, signal);
      await endWatchFetch(db, { id: fetch.id, watchId }, { ...fetch, report, error: null });
      return report;
    } catch (error) {
      // A stream that was cut off because the worker stops fails in its own words.
      if (signal.aborted) throw new JobStopped();
      const message = error instanceof Error ? error.message : String(error);
      await endWatchFetch(db, { id: fetch.id, watchId }, { ...fetch, report: null, error: message });
      throw error;
    }
  },
};

interface WatchFetch {
  id: number;
  watch: Watch;
  remarks: string[];
  unused: MalformedRecord[];
}

/** @throws {ServiceError} where a service fails; what came before is stored */
async function fetchPapers(
  db: Kysely<Database>,
  { id, watch, remarks, unused }: WatchFetch,
  signal: AbortSignal,
): Promise<JobReport> {
  const { source } = watch;
  const asker = createAsker(watch);
  const memory = openSourceMemory(db, source);
  const tell = (remark: string) => void (remarks.length < NAMED_LIMIT && remarks.push(remark));
  const good = untilFailure(openSource(source, { signal, memory, tell, turns: openHostTurns(db) }), signal);
  const { isComplete, ...report } = await ingestPapers(db, good.records, {
    signal,
    onMalformed: (record) => void (unused.length < NAMED_LIMIT && unused.push(record)),
    onStored: async (batch, transaction) => {
      await insertWatchFinds(transaction, id, listFinds(batch));
      await asker.queue(transaction, batch);
      if (batch.note) await keepNote(transaction, source, batch.note);
    },
  });
  await asker.complete(db);
  if (!isComplete) throw new JobStopped();
  const failure = good.findFailure();
  if (failure) throw failure;
  return report;
}

/** What is news of a batch: papers that were known and have not changed are none. */
function listFinds({ papers, withdrawn }: StoredBatch): WatchFind[] {
  const changed = papers.flatMap(({ id, outcome }) =>
    outcome === 'unchanged' ? [] : [{ paperId: id, outcome }],
  );
  return [...changed, ...withdrawn.map((paperId) => ({ paperId, outcome: 'withdrawn' as const }))];
}

/** Has a model asked about what is news of each batch, in the transaction that stores it. Does nothing where none is to be asked. */
function createAsker({ source, mode, model, budget }: Watch) {
  let groupId: number | undefined;
  return {
    async queue(transaction: Kysely<Database>, { papers }: StoredBatch) {
      const news = papers.filter(({ outcome }) => outcome !== 'unchanged').map(({ id }) => id);
      if (!mode || !model || news.length === 0) return;
      const reading = { mode, model, budget: budget ?? undefined };
      groupId ??= (await openModelGroup(transaction, reading, { about: source })).groupId;
      await queueUnreadForModel(transaction, { groupId, mode, model }, news);
    },
    async complete(db: Kysely<Database>) {
      if (groupId !== undefined) await completeJobGroup(db, groupId);
    },
  };
}
