import { spawn } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EGRET, HERON, toFeed } from '#test/support/arxiv-answers.ts';
import { useTestDatabase } from '#test/support/database.ts';
import { oaiDeleted, oaiError, oaiList, oaiRecord } from '#test/support/oai-answers.ts';
import { startServiceServer, type ServiceServer } from '#test/support/service-server.ts';
import { claimboardBin, runClaimboard } from './run-claimboard.ts';

const database = useTestDatabase({ perTest: true });
type Answer = Parameters<typeof startServiceServer>[0];

let server: ServiceServer;
let answer: Answer;
beforeEach(async () => {
  server = await startServiceServer((asked, count) => answer(asked, count));
});
afterEach(() => server.close());

const environment = () => ({
  DATABASE_URL: database.url,
  ARXIV_API_URL: `${server.url}/api/query`,
  ARXIV_OAI_URL: `${server.url}/oai`,
  SOURCES_DELAY_MS: '1',
});
const ingest = (...args: string[]) => runClaimboard(['ingest', ...args], { env: environment() });
const listIds = async () =>
  (await database.db.selectFrom('papers').select('externalId').orderBy('externalId').execute()).map(
    ({ externalId }) => externalId,
  );
const OAI = 'arxiv-oai:cs:2025-01-01';
const tokens = () => server.asked.map(({ url }) => url.searchParams.get('resumptionToken'));

/** A harvest of three pages. */
const threePages: Answer = ({ url }) => {
  const token = url.searchParams.get('resumptionToken');
  if (token === 'two') return oaiList([oaiRecord('2501.00002'), oaiRecord('2501.00003')], 'three');
  if (token === 'three') return oaiList([oaiRecord('2501.00004')], '');
  return oaiList([oaiRecord('2501.00001')], 'two');
};

describe('claimboard ingest of a service, again', () => {
  it('says that there is nothing new; --afresh asks for everything', async () => {
    answer = ({ headers }) =>
      headers['if-none-match'] === '"a"'
        ? { status: 304 }
        : { body: toFeed([HERON, EGRET]), headers: { ETag: '"a"' } };
    const source = 'arxiv:all:birds';
    expect((await ingest(source)).stdout).toContain('2 papers (2 new');
    expect(await ingest(source)).toEqual({ code: 0, stdout: `${source}: nothing new\n`, stderr: '' });
    expect((await ingest('--afresh', source)).stdout).toContain('2 papers (0 new, 0 changed, 2 known)');
    expect(server.asked[2]!.headers['if-none-match']).toBeUndefined();
  });

  it('goes on where it was killed, and stores every paper', async () => {
    let isHeld = true;
    answer = (asked, count) => {
      const token = asked.url.searchParams.get('resumptionToken');
      return token === 'three' && isHeld ? { isSilent: true } : threePages(asked, count);
    };
    const child = spawn(process.execPath, [claimboardBin, 'ingest', OAI], {
      env: { ...process.env, ...environment() },
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    await vi.waitFor(() => expect(tokens()).toContain('three'), { timeout: 60_000, interval: 50 });
    // What is read is stored while the service is waited for, not when it answers.
    await vi.waitFor(async () => expect(await listIds()).toHaveLength(3), { timeout: 20_000, interval: 50 });
    child.kill('SIGKILL');
    await ended;

    isHeld = false;
    const { code, stdout, stderr } = await ingest(OAI);
    expect([code, stderr, stdout]).toEqual([
      0,
      `claimboard ingest: ${OAI}: goes on after 3 records, where it was cut off\n`,
      `${OAI}: 1 papers (1 new, 0 changed, 0 known) with 1 claims, 0 malformed\n`,
    ]);
    expect(tokens()).toEqual([null, 'two', 'three', 'three']);
    expect(await listIds()).toEqual(['2501.00001', '2501.00002', '2501.00003', '2501.00004']);
  });

  it('can be stopped while it waits, and says that there is more', async () => {
    answer = (asked, count) =>
      asked.url.searchParams.has('resumptionToken') ? { isSilent: true } : threePages(asked, count);
    const child = spawn(process.execPath, [claimboardBin, 'ingest', OAI], {
      env: { ...process.env, ...environment() },
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    await vi.waitFor(() => expect(tokens()).toEqual([null, 'two']), { timeout: 60_000, interval: 50 });
    child.kill('SIGINT');
    expect(await ended).toBe(1);
    expect(stderr).toBe('claimboard ingest: stopped; run it again to store the rest\n');
    expect(await listIds()).toEqual(['2501.00001']);
  });

  it('begins again where arXiv has forgotten the place, says so, and notes what was deleted', async () => {
    answer = (asked, count) =>
      asked.url.searchParams.get('resumptionToken') === 'two' ? { status: 403 } : threePages(asked, count);
    expect((await ingest(OAI)).code).toBe(3);
    answer = ({ url }) =>
      url.searchParams.has('resumptionToken')
        ? oaiError('badResumptionToken', 'expired')
        : oaiList([oaiDeleted('2501.00001'), oaiRecord('2501.00005')]);
    const { code, stdout, stderr } = await ingest(OAI);
    expect(code).toBe(0);
    expect(stderr).toContain(
      `${OAI}: the place where it was is known to arXiv no longer; begins again with 2025-01-01\n`,
    );
    expect(stdout).toBe(
      `${OAI}: 1 papers (1 new, 0 changed, 0 known) with 1 claims, 1 withdrawn, 0 malformed\n`,
    );
    expect(await database.db.selectFrom('withdrawnPapers').select('withdrawnOn').execute()).toEqual([
      { withdrawnOn: '2025-01-09' },
    ]);
  });

  it('goes on with a query whose papers are left to workers', async () => {
    let isDown = true;
    answer = (asked, count) =>
      isDown && asked.url.searchParams.has('resumptionToken') ? { status: 403 } : threePages(asked, count);
    const first = await ingest('--queue', OAI);
    expect([first.code, first.stdout]).toEqual([3, `${OAI}: 1 papers in 1 batches (1 new), 0 malformed\n`]);
    isDown = false;
    const { code, stdout, stderr } = await ingest('--queue', OAI);
    expect([code, stdout]).toEqual([0, `${OAI}: 3 papers in 2 batches (2 new), 0 malformed\n`]);
    expect(stderr).toContain('goes on after 1 records');
    await runClaimboard(['worker', '--once'], { env: environment() });
    expect(await listIds()).toHaveLength(4);
    // What is queued is not stored: the harvest counts as complete for nobody.
    expect(await database.db.selectFrom('sourceProgress').select('source').execute()).toEqual([]);
  });
});
