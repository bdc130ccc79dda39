import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { describeReport } from '#app/jobs/describe-report.ts';
import { queueDueWatches, queueFetch } from '#app/jobs/queue-watches.ts';
import { startWork, work } from './work.ts';
import { listWatchFetches } from '#db/queries/list-watch-fetches.server.ts';
import { upsertWatch, findWatch } from '#db/jobs/watches.server.ts';
import { EGRET, HERON, toFeed } from '#test/support/arxiv-answers.ts';
import { useTestDatabase } from '#test/support/database.ts';
import { oaiDeleted, oaiError, oaiList, oaiRecord } from '#test/support/oai-answers.ts';
import { startServiceServer, type ServiceServer } from '#test/support/service-server.ts';

const database = useTestDatabase({ perTest: true });
type Answer = Parameters<typeof startServiceServer>[0];

let server: ServiceServer;
let answer: Answer;
beforeEach(async () => {
  server = await startServiceServer((asked, count) => answer(asked, count));
  vi.stubEnv('ARXIV_API_URL', `${server.url}/api/query`);
  vi.stubEnv('ARXIV_OAI_URL', `${server.url}/oai`);
  vi.stubEnv('SOURCES_DELAY_MS', '1');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await server.close();
});

async function watch(source: string): Promise<number> {
  return upsertWatch(database.db, { source, intervalSeconds: 3600 });
}

async function fetch(id: number) {
  await queueFetch(database.db, (await findWatch(database.db, id))!);
  return work(database);
}

/** Ends the pause before a job is tried again. */
const passPause = () =>
  sql`update claimboard_jobs._private_jobs set run_at = now() where run_at > now()`.execute(database.db);
const listFetches = async (watchId: number) => listWatchFetches(database.db, { watchId, limit: 10 });

describe('a watched service', () => {
  it('that has nothing new says so, and is asked for no more than that', async () => {
    answer = ({ headers }) =>
      headers['if-none-match'] === '"a"'
        ? { status: 304 }
        : { body: toFeed([HERON, EGRET]), headers: { ETag: '"a"' } };
    const id = await watch('arxiv:all:birds');
    expect((await work(database)).done).toMatchObject([{ report: { papers: 2, inserted: 2 } }]);
    const again = await fetch(id);
    expect(describeReport(again.done[0]!.report)).toBe('');
    expect(server.asked).toHaveLength(2);
    expect(await findWatch(database.db, id)).toMatchObject({ lastError: null, lastReport: { papers: 0 } });
    // What an earlier fetch has brought is still there to be seen.
    expect(await listFetches(id)).toMatchObject([
      { report: { papers: 0 }, finds: [], findCount: 0 },
      { report: { papers: 2 }, findCount: 2, finds: [{ outcome: 'inserted' }, { outcome: 'inserted' }] },
    ]);
    await fetch(id);
    expect(await listFetches(id)).toHaveLength(2);
  });

  it('goes on after a failure with the page that it was at, in the same job', async () => {
    let isDown = true;
    answer = ({ url }) => {
      const token = url.searchParams.get('resumptionToken');
      if (token === 'two') return isDown ? { status: 403 } : oaiList([oaiRecord('2501.00002')], '');
      return oaiList([oaiRecord('2501.00001')], 'two');
    };
    const id = await watch('arxiv-oai:cs:2025-01-01');
    const failed = await work(database);
    expect(failed.failures).toMatchObject([{ error: { message: expect.stringContaining('status 403') } }]);
    expect(await database.db.selectFrom('papers').select('externalId').execute()).toHaveLength(1);
    isDown = false;
    await passPause();
    expect((await work(database)).done).toMatchObject([{ report: { papers: 1, inserted: 1 } }]);
    expect(server.asked.map(({ url }) => url.searchParams.get('resumptionToken'))).toEqual([
      null,
      'two',
      'two',
    ]);
    expect(await listFetches(id)).toMatchObject([
      { error: null, remarks: ['goes on after 1 records, where it was cut off'], findCount: 1 },
      { error: expect.stringContaining('status 403'), findCount: 1 },
    ]);
  });

  it('is harvested from the day of its last complete harvest', async () => {
    answer = ({ url }) =>
      url.searchParams.get('from') === '2025-01-01'
        ? oaiList([oaiRecord('2501.00001'), oaiRecord('2501.00002')])
        : oaiList([oaiDeleted('2501.00001'), oaiRecord('2501.00002', { title: 'Changed' })]);
    const id = await watch('arxiv-oai:cs:2025-01-01');
    await work(database);
    expect((await fetch(id)).done).toMatchObject([
      { report: { papers: 1, inserted: 0, updated: 1, withdrawn: 1 } },
    ]);
    expect(server.asked.map(({ url }) => url.searchParams.get('from'))).toEqual(['2025-01-01', '2025-03-09']);
    const [latest] = await listFetches(id);
    expect(latest?.finds).toMatchObject([
      { outcome: 'updated', title: 'Changed' },
      { outcome: 'withdrawn', title: 'Paper 2501.00001' },
    ]);
    answer = () => oaiError('noRecordsMatch');
    expect(describeReport((await fetch(id)).done[0]!.report)).toBe('');
  });

  it('names the records that could not be used', async () => {
    answer = () => ({ body: toFeed([HERON, { ...EGRET, summary: ' ' }]) });
    const id = await watch('arxiv:all:birds');
    await work(database);
    expect(await listFetches(id)).toMatchObject([
      { report: { papers: 1, malformed: 1 }, unused: [{ line: 2, reason: 'no abstract: "2502.00007"' }] },
    ]);
  });

  it('that asks for a pause is asked by nobody before that is over', async () => {
    answer = () => ({ status: 429, headers: { 'Retry-After': '7200' } });
    await watch('arxiv:all:birds');
    expect((await work(database)).failures[0]?.error.message).toMatch(/429\)\. Try again in 120 minutes/);
    // Another watch, and another attempt, as other processes would make it.
    await watch('arxiv:all:fish');
    await passPause();
    const { failures } = await work(database);
    expect(failures).toHaveLength(2);
    for (const { error } of failures) expect(error.message).toMatch(/Try again in 1\d\d minutes/);
    expect(server.asked).toHaveLength(1);
  });

  it('gives its job back when the worker stops, and goes on from there', async () => {
    let isSlow = true;
    answer = ({ url }) => {
      const token = url.searchParams.get('resumptionToken');
      if (token === 'two') return isSlow ? { isSilent: true } : oaiList([oaiRecord('2501.00002')], '');
      return oaiList([oaiRecord('2501.00001')], 'two');
    };
    await watch('arxiv-oai:cs:2025-01-01');
    await queueDueWatches(database.db);
    const worker = await startWork(database);
    await vi.waitFor(() => expect(server.asked).toHaveLength(2), { timeout: 20_000 });
    await worker.stop();
    isSlow = false;
    expect((await work(database)).done).toMatchObject([{ report: { papers: 1 } }]);
    expect(await database.db.selectFrom('papers').select('externalId').execute()).toHaveLength(2);
    expect(server.asked.at(-1)!.url.searchParams.get('resumptionToken')).toBe('two');
  });
});
