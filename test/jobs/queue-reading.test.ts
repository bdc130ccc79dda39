import { beforeEach, describe, expect, it } from 'vitest';
import { EXTRACTOR_VERSION } from '#app/extraction/version.ts';
import { ingestPapers } from '#app/ingest/ingest-papers.ts';
import { queueReading } from '#app/jobs/queue-reading.ts';
import { startRun } from '#db/runs/extraction-runs.server.ts';
import { useTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { listRecords, makeRecord, work } from './work.ts';

const database = useTestDatabase({ perTest: true });
let db: TestDatabase['db'];
beforeEach(async () => {
  db = database.db;
  await ingestPapers(db, listRecords([1, 2, 3].map((i) => makeRecord(i))));
});

const listClaims = () => db.selectFrom('claims').select(['id', 'value', 'runId']).orderBy('value').execute();

async function makeOld(): Promise<number> {
  const runId = await startRun(db, { extractor: 'rules', version: `before-${EXTRACTOR_VERSION}` });
  await db.updateTable('readings').set({ runId }).where('paperId', '<=', 2).execute();
  await db.updateTable('claims').set({ runId }).where('paperId', '<=', 2).execute();
  return runId;
}

describe('queueReading', () => {
  it('has the papers read that older rules have read, and no others', async () => {
    expect(await queueReading(db)).toMatchObject({ queued: 0 });
    const oldRun = await makeOld();
    await db.deleteFrom('claims').where('value', '=', 1.5).execute();
    expect(await queueReading(db)).toMatchObject({ queued: 1 });
    expect(await queueReading(db)).toMatchObject({ queued: 0, waiting: 1 });
    expect((await work(database)).done).toMatchObject([{ report: { papers: 2, claims: 2 } }]);
    const claims = await listClaims();
    expect(claims.map(({ value }) => value)).toEqual([1.5, 2.5, 3.5]);
    expect(claims.some(({ runId }) => runId === oldRun)).toBe(false);
  });

  it('has all papers read where that is asked for; claims keep their ids', async () => {
    const before = await listClaims();
    expect(await queueReading(db, { all: true })).toMatchObject({ queued: 1 });
    expect((await work(database)).done).toMatchObject([{ report: { papers: 3, claims: 3 } }]);
    expect(await listClaims()).toEqual(before);
    expect(await queueReading(db, { all: true })).toMatchObject({ queued: 1 });
  });
});
