import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { ingestPapers } from '#app/ingest/ingest-papers.ts';
import { queueModelReading, openModelGroup } from '#app/jobs/queue-model-reading.ts';
import { queueFetch } from '#app/jobs/queue-watches.ts';
import { queueSource } from '#app/jobs/queue-source.ts';
import { startWorker, workOnce, type JobFailure } from '#app/jobs/start-worker.ts';
import type { JobDone } from '#app/jobs/run-job.ts';
import { openClient } from '#app/llm/open-client.ts';
import type { LlmSettings } from '#app/llm/settings.ts';
import { deleteOldGroups } from '#db/jobs/delete-old-groups.server.ts';
import { listWatches, upsertWatch } from '#db/jobs/watches.server.ts';
import { findSpending } from '#db/llm/calls.server.ts';
import { listJobGroups } from '#db/queries/list-job-groups.server.ts';
import { listWorkers } from '#db/queries/list-workers.server.ts';
import { useTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { answer, useModelServer, type Behaviour } from '#test/support/model-server.ts';
import { propose } from '#test/support/proposals.ts';
import { listRecords, makeRecord } from './work.ts';

const database = useTestDatabase({ perTest: true });
const server = useModelServer();
let db: TestDatabase['db'];
beforeEach(() => void (db = database.db));

/** A number that the rules read, and one that they leave. */
const abstractOf = (i: number) =>
  `We present Sage. Sage achieves ${i}.5% accuracy on MATH. In 2019 a prior tally of ${i}.25 was set for GSM8K.`;
const records = (count: number) =>
  Array.from({ length: count }, (_, i) => makeRecord(i + 1, abstractOf(i + 1)));
/** Says of the first what the rules say: a model that differs where they are sure is not believed for long. */
const readTally: Behaviour = ({ abstract }) => {
  const score = /achieves (\d+\.5%)/.exec(abstract)![1]!;
  const quote = /tally of (\d+\.25)/.exec(abstract)![1]!;
  return answer([
    propose(abstract, score, { benchmark: 'MATH', metric: 'accuracy', method: 'Sage' }),
    propose(abstract, quote, { benchmark: 'GSM8K', method: 'Sage' }),
  ]);
};

/** Does what waits, as a worker that can ask the test's model. */
async function workWithModel(settings: Partial<LlmSettings> = {}) {
  const done: JobDone[] = [];
  const failures: JobFailure[] = [];
  await workOnce({
    db,
    url: database.url,
    concurrency: 2,
    model: await openClient(server.settings(settings)),
    onDone: (job) => done.push(job),
    onFailure: (failure) => failures.push(failure),
  });
  return { done, failures };
}

const passTime = () =>
  sql`update claimboard_jobs._private_jobs set run_at = now() where run_at > now()`.execute(db);
const listModelClaims = () =>
  db.selectFrom('claimSources').where('foundBy', '=', 'model').select('claimId').execute();

describe('queueModelReading', () => {
  const reading = { mode: 'assist', model: 'scripted-1' } as const;

  it('has workers ask about what is stored, once, and counts what it took', async () => {
    await ingestPapers(db, listRecords(records(150)));
    expect(await queueModelReading(db, reading)).toMatchObject({ queued: 2 });
    expect(await queueModelReading(db, reading)).toMatchObject({ queued: 0, waiting: 2 });
    server.behave(readTally);
    const { done, failures } = await workWithModel();
    expect(failures).toEqual([]);
    expect(done).toHaveLength(2);
    const [group] = await listJobGroups(db);
    expect(group).toMatchObject({
      task: 'read-with scripted-1',
      done: 2,
      budget: null,
      report: { papers: 150, answers: 150, 'by the model alone': 150, unanswered: 0, unread: 0 },
    });
    expect(group!.spent).toBeCloseTo((await findSpending(db, {})).cost);
    expect(await listModelClaims()).toHaveLength(150);
    expect(await queueModelReading(db, reading)).toMatchObject({ queued: 0, waiting: 0, done: 0 });
    expect(server.questions).toHaveLength(150);
    // What only the model has found waits for a person, without anybody having to ask for that.
    const { count } = await db
      .selectFrom('reviewQueue')
      .select((eb) => eb.fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow();
    expect(Number(count)).toBeGreaterThanOrEqual(150);
  });

  it('leaves the jobs of a model to workers that can ask it', async () => {
    await ingestPapers(db, listRecords(records(2)));
    await queueModelReading(db, reading);
    expect(await workWithModel({ model: 'scripted-2' })).toEqual({ done: [], failures: [] });
    await workOnce({ db, url: database.url, concurrency: 1 });
    expect(server.questions).toHaveLength(0);
    server.behave(readTally);
    expect((await workWithModel()).done).toHaveLength(1);
    const name = `a/${'long-'.repeat(40)}name`;
    await queueModelReading(db, { mode: 'both', model: name });
    expect((await workWithModel({ model: name })).done).toMatchObject([{ report: { answers: 2 } }]);
  });

  it('never spends more than its budget, however many workers ask at once', { timeout: 60_000 }, async () => {
    await ingestPapers(db, listRecords(records(200)));
    server.behave((question) => ({ content: readTally(question) as string, usage: [4000, 1000] }));
    await queueModelReading(db, { ...reading, budget: 0.3 });
    const workers = await Promise.all([1, 2, 3].map(() => workWithModel({ concurrency: 3 })));
    expect(workers.flatMap(({ failures }) => failures)).toEqual([]);
    const { cost } = await findSpending(db, {});
    expect(cost).toBeLessThanOrEqual(0.3);
    expect(cost).toBeGreaterThan(0.2);
    const [group] = await listJobGroups(db);
    expect(group).toMatchObject({ done: 3, failed: 0, budget: 0.3, spent: expect.closeTo(cost) as number });
    expect(group!.report.papers! + group!.report.unread!).toBe(200);
    expect(await listModelClaims()).toHaveLength(group!.report.papers!);
    // More money reads on where it ended.
    await queueModelReading(db, { ...reading, budget: 100 });
    await workWithModel();
    expect(await listModelClaims()).toHaveLength(200);
    expect(server.questions).toHaveLength(200);
  });

  it('does not begin on a budget without prices', async () => {
    await ingestPapers(db, listRecords(records(1)));
    await queueModelReading(db, { ...reading, budget: 1 });
    const { failures } = await workWithModel({ prices: undefined });
    expect(failures).toMatchObject([
      { error: { message: expect.stringContaining('LLM_PRICE_IN') as string } },
    ]);
    expect(server.questions).toHaveLength(0);
  });

  it('is tried again after an endpoint was down, and asks only what is left', async () => {
    await ingestPapers(db, listRecords(records(30)));
    await queueModelReading(db, reading);
    server.behave((question) => (question.count > 10 ? { status: 503 } : readTally(question)));
    const { failures } = await workWithModel({ concurrency: 1, retries: 1 });
    expect(failures).toMatchObject([{ attempt: 1, maxAttempts: 8 }]);
    expect(await listJobGroups(db)).toMatchObject([
      { queued: 1, failed: 0, retrying: 1, lastError: expect.stringContaining('endpoint') as string },
    ]);
    expect(await listModelClaims()).toHaveLength(10);
    const asked = server.questions.length;
    server.behave(readTally);
    await passTime();
    expect((await workWithModel()).done).toMatchObject([{ report: { papers: 20, answers: 20 } }]);
    expect(server.questions).toHaveLength(asked + 20);
    expect(await listModelClaims()).toHaveLength(30);
  });

  it('counts papers without an answer, and goes on with the others', async () => {
    await ingestPapers(db, listRecords(records(5)));
    await queueModelReading(db, reading);
    server.behave((question) => (question.title === 'Paper 3' ? 'no JSON' : readTally(question)));
    const { done, failures } = await workWithModel();
    expect(failures).toEqual([]);
    expect(done).toMatchObject([{ report: { papers: 4, unanswered: 1, unread: 0 } }]);
    expect(await queueModelReading(db, reading)).toMatchObject({ queued: 1 });
  });

  it('goes back into the queue when its worker is stopped, and loses no answer', async () => {
    await ingestPapers(db, listRecords(records(40)));
    await queueModelReading(db, reading);
    server.behave(async (question) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return readTally(question);
    });
    const model = await openClient(server.settings({ concurrency: 1 }));
    const worker = await startWorker({ db, url: database.url, concurrency: 1, model });
    while (server.questions.length < 5) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await listWorkers(db)).toMatchObject([{ model: 'scripted-1', running: 1 }]);
    await worker.stop();
    const asked = server.questions.length;
    expect(asked).toBeLessThan(40);
    expect(await listModelClaims()).toHaveLength(asked);
    expect(await listJobGroups(db)).toMatchObject([{ queued: 1, done: 0, failed: 0 }]);
    server.behave(readTally);
    await workWithModel();
    expect(await listModelClaims()).toHaveLength(40);
    expect(server.questions).toHaveLength(40);
  });
});

describe('a source that is queued with a model', () => {
  it('is read by the rules first, and by the model as its papers are stored', async () => {
    const reading = { mode: 'assist', model: 'scripted-1', budget: 10 } as const;
    const { groupId } = await openModelGroup(db, reading, { about: 'papers' });
    const reader = { groupId, mode: reading.mode, model: reading.model };
    await queueSource(db, listRecords(records(30)), { title: 'papers' }, { batchSize: 10, reader });
    await workOnce({ db, url: database.url, concurrency: 1 });
    expect(await db.selectFrom('claims').select('id').execute()).toHaveLength(30);
    expect(await listJobGroups(db)).toMatchObject([
      { done: 3 },
      { id: groupId, queued: expect.any(Number) as number, done: 0 },
    ]);
    server.behave(readTally);
    await workWithModel();
    expect(await listModelClaims()).toHaveLength(30);
    expect(server.questions).toHaveLength(30);
  });
});

describe('deleteOldGroups', () => {
  it('forgets what was done long ago, and nothing that waits or has failed', async () => {
    await ingestPapers(db, listRecords(records(3)));
    await queueModelReading(db, { mode: 'both', model: 'scripted-1' });
    await workWithModel();
    await queueModelReading(db, { mode: 'llm', model: 'scripted-1' });
    await sql`
      update job_groups set created_at = now() - interval '40 days';
      update jobs set finished_at = finished_at - interval '40 days' where finished_at is not null;
    `.execute(db);
    expect(await deleteOldGroups(db, { days: 50 })).toBe(0);
    expect(await deleteOldGroups(db, { days: 30 })).toBe(1);
    expect(await listJobGroups(db)).toMatchObject([{ queued: 1 }]);
    expect(await db.selectFrom('llmCalls').select('id').execute()).toHaveLength(3);
  });
});

describe('a watched source with a model', () => {
  it('has what is news read by it, and nothing twice', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'claimboard-watch-'));
    const file = join(folder, 'papers.jsonl');
    const write = (count: number) =>
      writeFileSync(
        file,
        records(count)
          .map((record) =>
            record.ok ? `${JSON.stringify({ ...record.paper, id: record.paper.externalId })}\n` : '',
          )
          .join(''),
      );
    server.behave(readTally);
    try {
      write(3);
      await upsertWatch(db, {
        source: file,
        intervalSeconds: 3600,
        reader: { mode: 'assist', model: 'scripted-1', budget: 1 },
      });
      await workWithModel();
      expect(await listModelClaims()).toHaveLength(3);
      expect(await listJobGroups(db)).toMatchObject([
        { title: `${file}, assist with scripted-1`, done: 1, total: 1, budget: 1, isComplete: true },
        { task: 'fetch-watch' },
      ]);
      write(5);
      const [watch] = await listWatches(db);
      await queueFetch(db, watch!);
      await workWithModel();
      expect(await listModelClaims()).toHaveLength(5);
      await queueFetch(db, watch!);
      await workWithModel();
      expect(server.questions).toHaveLength(5);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
