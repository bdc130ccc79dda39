import { beforeEach, describe, expect, it } from 'vitest';
import { queueSource } from '#app/jobs/queue-source.ts';
import { cancelJobs } from '#db/jobs/steer-jobs.server.ts';
import { listJobGroups } from '#db/queries/list-job-groups.server.ts';
import { useTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { listRecords, makeRecord, work } from './work.ts';

const database = useTestDatabase({ perTest: true });
let db: TestDatabase['db'];
beforeEach(() => void (db = database.db));

const records = [1, 2, 3, 4, 5].map((i) => makeRecord(i));
const source = { title: 'five papers', key: 'five' };
const queue = (given = records, batchSize = 2) => queueSource(db, listRecords(given), source, { batchSize });
const countStored = async () => (await db.selectFrom('papers').select('id').execute()).length;

describe('queueSource', () => {
  it('leaves the papers to workers, in batches', async () => {
    expect(await queue()).toMatchObject({ papers: 5, queued: 3, malformed: 0, isComplete: true });
    expect(await countStored()).toBe(0);
    expect(await listJobGroups(db)).toMatchObject([
      { title: 'five papers', isComplete: true, total: 3, queued: 3, done: 0, report: {} },
    ]);

    const { done, failures } = await work(database);
    expect(failures).toEqual([]);
    expect(done.map(({ task, report }) => [task, report.papers])).toEqual([
      ['ingest-batch', 2],
      ['ingest-batch', 2],
      ['ingest-batch', 1],
    ]);
    expect(await listJobGroups(db)).toMatchObject([
      { total: 3, queued: 0, running: 0, done: 3, failed: 0, report: { papers: 5, inserted: 5, claims: 5 } },
    ]);
    const claims = await db.selectFrom('currentClaims').select('value').orderBy('value').execute();
    expect(claims.map(({ value }) => value)).toEqual([1.5, 2.5, 3.5, 4.5, 5.5]);
    expect(await db.selectFrom('stagedPapers').selectAll().execute()).toEqual([]);
  });

  it('queues nothing twice: neither what waits nor what is done', async () => {
    await queue();
    expect(await queue()).toMatchObject({ queued: 0, waiting: 3, done: 0 });
    await work(database);
    expect(await queue()).toMatchObject({ queued: 0, waiting: 0, done: 3 });
    expect((await work(database)).done).toEqual([]);
    expect(await listJobGroups(db)).toMatchObject([{ total: 3, done: 3 }]);
  });

  it('queues nothing twice under another name either, while it waits', async () => {
    await queue();
    const again = await queueSource(db, listRecords(records), { title: 'the same' }, { batchSize: 2 });
    expect(again).toMatchObject({ queued: 0, waiting: 3 });
    // A group that got no job is not shown.
    expect((await listJobGroups(db)).map(({ title }) => title)).toEqual(['five papers']);
  });

  it('has queued whole batches where the source breaks off, and queues the rest the next time', async () => {
    async function* breaking() {
      yield* records.slice(0, 3);
      throw new Error('the disk is gone');
    }
    await expect(queueSource(db, breaking(), source, { batchSize: 2 })).rejects.toThrow('the disk is gone');
    expect(await listJobGroups(db)).toMatchObject([{ total: 1, isComplete: false }]);
    expect(await queue()).toMatchObject({ queued: 2, waiting: 1, isComplete: true });
    expect(await listJobGroups(db)).toMatchObject([{ total: 3, isComplete: true }]);
  });

  it('stops after a batch when it is told to', async () => {
    const stop = new AbortController();
    const report = await queueSource(db, listRecords(records), source, {
      batchSize: 2,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(report).toMatchObject({ papers: 2, queued: 1, isComplete: false });
  });

  it('hands malformed records on and counts them', async () => {
    const malformed: unknown[] = [];
    const report = await queueSource(
      db,
      listRecords([{ ok: false, line: 1, reason: 'no good' }, makeRecord(2)]),
      source,
      { onMalformed: (record) => malformed.push(record) },
    );
    expect(report).toMatchObject({ papers: 1, malformed: 1, queued: 1 });
    expect(malformed).toEqual([{ line: 1, reason: 'no good' }]);
  });

  it('starts afresh after what was queued has been cancelled', async () => {
    await queue();
    expect(await cancelJobs(db, 'all')).toBe(3);
    expect((await work(database)).done).toEqual([]);
    expect(await listJobGroups(db)).toMatchObject([{ cancelled: 3, queued: 0, failed: 0 }]);
    expect(await queue()).toMatchObject({ queued: 3 });
    expect((await work(database)).done).toHaveLength(3);
    expect(await countStored()).toBe(5);
  });

  it('does each batch once where two programs queue the same at once', async () => {
    const both = await Promise.all([queue(), queue()]);
    expect(both[0].queued + both[1].queued).toBe(3);
    expect((await work(database)).done).toHaveLength(3);
  });
});
