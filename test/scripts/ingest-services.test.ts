import { spawn } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EGRET, HERON, toFeed } from '#test/support/arxiv-answers.ts';
import { useTestDatabase } from '#test/support/database.ts';
import { answer as modelAnswer, useModelServer } from '#test/support/model-server.ts';
import { oaiDeleted, oaiError, oaiList, oaiRecord } from '#test/support/oai-answers.ts';
import { startServiceServer, type ServiceServer } from '#test/support/service-server.ts';
import { claimboardBin, runClaimboard } from './run-claimboard.ts';

const database = useTestDatabase({ perTest: true });
const model = useModelServer();
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
  HF_DAILY_URL: `${server.url}/api/daily_papers`,
  OPENALEX_URL: server.url,
  DOI_URL: server.url,
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

describe('claimboard ingest of a service that fails', () => {
  it.each([
    ['arxiv:2501.04519', 'arXiv'],
    ['arxiv-oai:cs', 'arXiv'],
    ['hf:daily', 'Hugging Face'],
    ['openalex:search trees', 'OpenAlex'],
    ['doi:10.1234/heron.5', 'The DOI service'],
  ])('%s: says what to do, and ends with 3', async (source, name) => {
    answer = () => ({ body: '<!DOCTYPE html><html><body>Maintenance</body></html>' });
    const { code, stderr, stdout } = await ingest(source);
    expect([code, stderr]).toEqual([
      3,
      `claimboard ingest: ${source}: ${name} sent a web page instead of data. Try again later.\n`,
    ]);
    expect(stdout).toContain(`${source}: 0 papers`);
  });
});

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

  it('asks for everything where a model is to read what comes', async () => {
    answer = ({ headers }) =>
      headers['if-none-match'] === '"a"'
        ? { status: 304 }
        : { body: toFeed([HERON, EGRET]), headers: { ETag: '"a"' } };
    model.behave(() => modelAnswer([]));
    const source = 'arxiv:all:birds';
    expect((await ingest(source)).code).toBe(0);
    const { code, stdout } = await runClaimboard(['ingest', '--mode', 'both', source], {
      env: { ...environment(), LLM_BASE_URL: model.baseUrl, LLM_MODEL: 'scripted-1', LLM_API_KEY: 'secret' },
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(/papers read +2/);
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

  it('is watched, and told what came of it', async () => {
    const run = (...args: string[]) => runClaimboard(args, { env: environment() });
    answer = () => oaiList([oaiRecord('2501.00001'), oaiRecord('2501.00002', { title: ' ' })]);
    await run('watch', 'add', OAI, '--every', '6h');
    expect((await run('watch', 'show', OAI)).stdout).toBe(`${OAI}: not fetched yet\n`);
    expect((await run('worker', '--once')).stdout).toMatch(/: 1 papers, 1 new, 1 claims, 1 malformed in/);
    answer = () => oaiError('noRecordsMatch');
    await run('watch', 'run', OAI);
    expect((await run('worker', '--once')).stdout).toMatch(/: nothing new in/);
    expect((await run('watch', 'list')).stdout).toMatch(/; nothing new, \d{4}-/);
    const day = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;
    expect((await run('watch', 'show', '1')).stdout.replace(day, 'THEN')).toBe(
      `THEN: nothing new
  was harvested completely on 2025-03-10; asks for what has changed from 2025-03-09 on
THEN: 1 papers, 1 new, 1 claims, 1 malformed
  new: Paper 2501.00001 (/papers/paper-2501-00001)
  not used: record 2: no title: "2501.00002"
`,
    );
    expect((await run('watch', 'show', '2')).code).toBe(2);
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
