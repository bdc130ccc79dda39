import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { EGRET, HERON, toFeed } from '#test/support/arxiv-answers.ts';
import { useTestDatabase } from '#test/support/database.ts';
import { startServiceServer } from '#test/support/service-server.ts';
import { runClaimboard, toJsonLines } from './run-claimboard.ts';

const database = useTestDatabase({ perTest: true });
const folder = mkdtempSync(join(tmpdir(), 'claimboard-ingest-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const papers = Array.from({ length: 5 }, (_, i) => ({
  id: `p${i}`,
  title: `Paper ${i}`,
  abstract: `We present Sage. Sage achieves ${50 + i}.5% accuracy on MATH.`,
}));

function run(args: string[], input?: string | Uint8Array, env: Record<string, string> = {}) {
  return runClaimboard(args, { input, env: { DATABASE_URL: database.url, ...env } });
}

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function listPapers() {
  return database.db.selectFrom('papers').select(['externalId', 'abstract']).orderBy('id').execute();
}

describe('claimboard ingest', () => {
  it('stores papers with their claims; a second time it changes nothing', async () => {
    const path = write('papers.jsonl', toJsonLines(papers));
    const first = await run(['ingest', path]);
    expect(first).toEqual({
      code: 0,
      stdout: `${path}: 5 papers (5 new, 0 changed, 0 known) with 5 claims, 0 malformed\n`,
      stderr: '',
    });
    const second = await run(['ingest', path, '--json']);
    expect(JSON.parse(second.stdout)).toMatchObject({
      isComplete: true,
      papers: 5,
      inserted: 0,
      unchanged: 5,
      claims: 5,
      malformed: 0,
      sources: [{ source: path, malformedRecords: [] }],
    });
    const claims = await database.db.selectFrom('currentClaims').selectAll().orderBy('id').execute();
    expect(claims.map(({ value, quote, benchmarkName }) => [value, quote, benchmarkName])).toEqual(
      papers.map((_, i) => [50.5 + i, `${50 + i}.5%`, 'MATH']),
    );
  });

  it('stores everything but the malformed, says which and why, and ends with 1', async () => {
    const lines = papers.map((paper) => JSON.stringify(paper));
    const content = Buffer.concat([
      Buffer.from(`${lines[0]}\n${lines[1]!.slice(0, 40)}\n${lines[2]}\n`),
      Buffer.from(`${JSON.stringify({ ...papers[3], title: 'Gr\u00fc\u00dfe' })}\n`, 'latin1'),
      Buffer.from(`${JSON.stringify({ ...papers[0], abstract: 'Something else.' })}\n`),
      Buffer.from(`${JSON.stringify({ id: 'x', title: 'A title without an abstract' })}\n`),
      Buffer.from(`${JSON.stringify({ ...papers[1], abstract: 'NUL \0' })}\n`),
      Buffer.alloc(50e6, 'x'),
      Buffer.from(`\n${lines[4]}`),
    ]);
    const path = write('mixed.jsonl', content);
    const { code, stdout, stderr } = await run(['ingest', path]);
    expect(code).toBe(1);
    expect(stdout).toContain('3 papers (3 new, 0 changed, 0 known) with 3 claims, 6 malformed');
    expect(stderr.trimEnd().split('\n')).toEqual(
      [
        'line 2: the JSON ends too early (cut off?)',
        'line 4: not valid UTF-8 (Latin-1 or Windows-1252? Save the file as UTF-8)',
        'line 5: duplicate of line 1: id "p0" again, with another text',
        'line 6: abstract: missing',
        'line 7: abstract: holds a NUL character at character 5, which cannot be stored',
        'line 8: line of 50.0 MB; the limit is 8.4 MB',
      ].map((message) => `claimboard ingest: ${path}, ${message}`),
    );
    expect((await listPapers()).map(({ externalId }) => externalId)).toEqual(['p0', 'p2', 'p4']);
  });

  it.each([
    ['empty', '', 'empty: there is no paper in it'],
    ['binary', Buffer.from('7f454c460201010000000000', 'hex'), 'binary data, not a text with papers'],
  ])('says that a file is %s, and takes the others all the same', async (name, content, reason) => {
    const [bad, good] = [write(name, content), write('good.jsonl', toJsonLines(papers))];
    const { code, stdout, stderr } = await run(['ingest', bad, good]);
    expect(code).toBe(1);
    expect(stderr).toBe(`claimboard ingest: ${bad}, line 1: ${reason}\n`);
    expect(stdout).toContain(`${good}: 5 papers`);
  });

  it('reads standard input, and a format that it is told', async () => {
    const { code, stdout } = await run(['ingest', '-', '--format', 'jsonl'], toJsonLines(papers));
    expect([code, stdout]).toEqual([
      0,
      '-: 5 papers (5 new, 0 changed, 0 known) with 5 claims, 0 malformed\n',
    ]);
  });

  it('reads the columns of a table that it is told', async () => {
    const table = write('table.csv', 'Name,Text\nSage,Sage achieves 50.5% accuracy on MATH.\n');
    const told = ['ingest', table, '--format', 'csv', '--map', 'title=Name,abstract=Text'];
    expect((await run(told)).stdout).toContain('1 papers (1 new, 0 changed, 0 known) with 1 claims');
    const { code, stderr } = await run(['ingest', table, '--map', 'headline=Name']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('Write it as title=Name,abstract=Summary')]);
  });

  it('brings a paper up to date whose abstract has changed', async () => {
    await run(['ingest', write('papers.jsonl', toJsonLines(papers))]);
    const changed = papers.map((paper) => ({ ...paper, abstract: paper.abstract.replace('54.5', '99.5') }));
    const { stdout } = await run(['ingest', write('papers.jsonl', toJsonLines(changed))]);
    expect(stdout).toContain('5 papers (0 new, 1 changed, 4 known) with 5 claims');
    expect((await listPapers()).at(-1)!.abstract).toContain('99.5');
  });

  it('does nothing at all when one of its files cannot be read', async () => {
    const { code, stderr } = await run([
      'ingest',
      write('papers.jsonl', toJsonLines(papers)),
      '/no/such/file',
    ]);
    expect([code, stderr]).toEqual([3, 'claimboard: cannot read /no/such/file: there is no such file\n']);
    expect(await listPapers()).toEqual([]);
  });
});

describe('claimboard ingest of a service', () => {
  it('stores papers of arXiv by their identifiers, once', async () => {
    const arxiv = await startServiceServer(() => ({ body: toFeed([HERON, EGRET]) }));
    const env = { ARXIV_API_URL: `${arxiv.url}/api/query`, SOURCES_DELAY_MS: '1' };
    const source = 'arxiv:2501.04519v2,2502.00007';
    const { code, stdout, stderr } = await run(['ingest', source], '', env);
    expect([code, stderr, stdout]).toEqual([
      0,
      '',
      `${source}: 2 papers (2 new, 0 changed, 0 known) with 4 claims, 0 malformed\n`,
    ]);
    expect((await run(['ingest', source], '', env)).stdout).toContain('(0 new, 0 changed, 2 known)');
    await arxiv.close();
  });

  it('stores what came before a service failed, says so, and ends with 3', async () => {
    const papers = Array.from({ length: 200 }, (_, i) => ({ ...EGRET, id: `2503.${10_000 + i}v1` }));
    const arxiv = await startServiceServer((_, count) =>
      count === 1
        ? { body: toFeed(papers, 400) }
        : { status: 503, headers: { 'Retry-After': '7200' }, body: 'Down' },
    );
    const env = { ARXIV_API_URL: `${arxiv.url}/api/query`, SOURCES_DELAY_MS: '1' };
    const { code, stdout, stderr } = await run(['ingest', 'arxiv:all:egret'], '', env);
    expect(code).toBe(3);
    expect(stdout).toContain('arxiv:all:egret: 200 papers (200 new');
    expect(stderr).toBe(
      'claimboard ingest: arxiv:all:egret: arXiv is out of order or overloaded (status 503). Try again in 120 minutes.\n',
    );
    await arxiv.close();
  });

  it('asks nobody where a source is written in a way that cannot be meant', async () => {
    const { code, stderr } = await run(['ingest', 'arxiv:2501.1']);
    expect([code, stderr]).toEqual([
      2,
      'claimboard: arxiv:2501.1 is no identifier of arXiv, as in arxiv:2501.04519\n',
    ]);
  });
});

describe('claimboard db', () => {
  it('migrates, tells its state, and resets when told so', async () => {
    await run(['ingest', write('papers.jsonl', toJsonLines(papers))]);
    expect(await run(['db', 'migrate'])).toEqual({
      code: 0,
      stdout: 'The tables are up to date\n',
      stderr: '',
    });
    const status = await run(['db', 'status', '--json']);
    expect(JSON.parse(status.stdout)).toMatchObject({ papers: 5, claims: 5 });
    expect(status.stdout).not.toMatch(/:[^/]+@/);

    expect(await run(['db', 'reset'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('--yes'),
    });
    expect(await listPapers()).toHaveLength(5);
    expect(await run(['db', 'reset', '--yes'])).toMatchObject({ code: 0 });
    expect(await listPapers()).toEqual([]);
  });

  it.each([
    ['postgres://nobody@127.0.0.1:1/none', /^claimboard: .*nothing answers there.*\n$/],
    ['mysql://example.org', /^claimboard: DATABASE_URL .*\n$/],
  ])('says in one line why it cannot use DATABASE_URL=%s, and ends with 3', async (url, message) => {
    const { code, stdout, stderr } = await runClaimboard(['db', 'status'], { env: { DATABASE_URL: url } });
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(message);
  });
});
