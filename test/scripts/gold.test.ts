import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inventPaper, wrapText } from '#test/gold/invented-gold.ts';
import { toFeed, type FeedPaper } from '#test/support/arxiv-answers.ts';
import { startServiceServer, type Asked, type ServiceServer } from '#test/support/service-server.ts';
import { claimboardBin, runClaimboard, toJsonLines } from './run-claimboard.ts';

let folder: string;
let server: ServiceServer | undefined;
const path = (name: string) => join(folder, name);
const readLines = (name: string) =>
  readFileSync(path(name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { id: string; claims: { quote: string }[] });

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'claimboard-gold-'))));
afterEach(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const papers = Array.from({ length: 120 }, (_, i) => inventPaper(i + 1));

/** Packs the first of the invented papers into a file. */
async function pack(count: number): Promise<string> {
  const some = papers.slice(0, count);
  writeFileSync(path('annotated.jsonl'), toJsonLines(some.map(({ paper }) => paper)));
  writeFileSync(
    path('texts.jsonl'),
    toJsonLines(some.map(({ paper, title, abstract }) => ({ id: paper.id, title, abstract }))),
  );
  const packed = path('packed.jsonl');
  const run = await runClaimboard([
    ...['gold', 'pack', path('annotated.jsonl'), path('texts.jsonl'), '--output', packed],
  ]);
  expect(run).toEqual({ code: 0, stdout: '', stderr: '' });
  return packed;
}

function findIds({ url }: Asked): string[] {
  return url.searchParams.get('id_list')?.split(',') ?? [];
}

/** What arXiv would answer: the abstracts in short lines, of the version that was asked for. */
function answer(asked: Asked, change: (paper: FeedPaper, version: number) => FeedPaper | undefined) {
  const found = findIds(asked).flatMap((written) => {
    const [id, version = '2'] = written.split('v');
    const invented = papers.find(({ paper }) => paper.id === `arxiv:${id}`);
    if (!invented) return [];
    const { title, abstract } = invented;
    const entry = { id: `${id}v${version}`, title, summary: `  ${wrapText(abstract)}` };
    return change(entry, Number(version)) ?? [];
  });
  return { body: toFeed(found) };
}

const asItIs = (paper: FeedPaper) => paper;

async function start(reply: Parameters<typeof startServiceServer>[0]): Promise<Record<string, string>> {
  server = await startServiceServer(reply);
  return {
    ARXIV_API_URL: `${server.url}/api/query`,
    SOURCES_DELAY_MS: '1',
    DATABASE_URL: 'postgres://no.where/x',
  };
}

function fetchGold(packed: string, env: Record<string, string>, ...options: string[]) {
  return runClaimboard(['gold', 'fetch', packed, '--out', path('out'), '--json', ...options], { env });
}

describe('claimboard gold fetch', { timeout: 60_000 }, () => {
  it('asks for a hundred papers at a time, and what it writes can be evaluated', async () => {
    const packed = await pack(120);
    const env = await start((asked) => answer(asked, asItIs));
    const { code, stdout, stderr } = await fetchGold(packed, env);
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual({
      ...{ out: path('out'), papers: 120, claims: 120, fetched: 120, isComplete: true, failure: null },
      ...{ changed: [], missing: [] },
    });
    expect(server!.asked.map((asked) => findIds(asked).length)).toEqual([100, 20]);
    expect(server!.asked[0]!.headers['user-agent']).toMatch(/^Claimboard\//);
    expect(readLines('out/gold.jsonl').map(({ claims }) => claims[0]?.quote)).toEqual(
      papers.map(({ paper }) => paper.claims[0]?.quote),
    );
    const evaluated = await runClaimboard(['eval', '--gold', path('out'), '--json']);
    expect(JSON.parse(evaluated.stdout)).toMatchObject({
      ...{ row: { hits: 120, falseAlarms: 0, misses: 0 }, papersNotPredicted: 0 },
      slots: expect.arrayContaining([{ slot: 'metric', right: 120, claims: 120 }]),
    });
  });

  it('leaves out and names an abstract that has changed, and a paper that is gone', async () => {
    const packed = await pack(4);
    const env = await start((asked) =>
      answer(asked, (paper) => {
        if (paper.id.startsWith('2501.00002'))
          return { ...paper, summary: 'Alder-2 reaches 99.5% on Reedbench.' };
        return paper.id.startsWith('2501.00003') ? undefined : paper;
      }),
    );
    const { code, stdout, stderr } = await fetchGold(packed, env);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ papers: 2, changed: ['arxiv:2501.00002'], missing: ['arxiv:2501.00003'], isComplete: true },
    });
    expect(stderr).toBe(
      'claimboard gold fetch: arxiv:2501.00002 is another abstract than was annotated, and is left out\n' +
        'claimboard gold fetch: arxiv:2501.00003 has no abstract at arXiv\n',
    );
    expect(readLines('out/gold.jsonl').map(({ id }) => id)).toEqual(['arxiv:2501.00001', 'arxiv:2501.00004']);
  });

  it('finds the annotated abstract in an earlier version', async () => {
    const packed = await pack(2);
    const env = await start((asked) =>
      answer(asked, (paper, version) => (version > 1 ? { ...paper, summary: 'Rewritten.' } : paper)),
    );
    const { code, stdout } = await fetchGold(packed, env);
    expect([code, JSON.parse(stdout)]).toMatchObject([0, { papers: 2, changed: [] }]);
    expect(server!.asked.map(findIds)).toEqual([
      ['2501.00001', '2501.00002'],
      ['2501.00001v1', '2501.00002v1'],
    ]);
  });

  it('goes on where it was cut off, even in the middle of a line', async () => {
    const packed = await pack(120);
    const env = await start((asked, count) => ({
      ...answer(asked, asItIs),
      ...(count === 1 ? {} : { cutAt: 300 }),
    }));
    const cut = await fetchGold(packed, env);
    expect(cut.code).toBe(3);
    expect(cut.stderr).toMatch(/arXiv cannot be reached.*\n.*run it again to fetch the rest/);
    expect(JSON.parse(cut.stdout)).toMatchObject({ papers: 100, isComplete: false });
    appendFileSync(path('out/papers.jsonl'), '{"id":"arxiv:2501.0010');
    await server!.close();

    const again = await start((asked) => answer(asked, asItIs));
    const { code, stdout } = await fetchGold(packed, again);
    expect([code, JSON.parse(stdout)]).toMatchObject([0, { papers: 120, fetched: 20 }]);
    expect(server!.asked.map((asked) => findIds(asked).length)).toEqual([20]);
    expect(readLines('out/papers.jsonl')).toHaveLength(120);

    const afresh = await fetchGold(packed, again, '--afresh');
    expect(JSON.parse(afresh.stdout)).toMatchObject({ papers: 120, fetched: 120 });
  });

  it('keeps what it has when it is told to stop', async () => {
    const packed = await pack(120);
    const env = await start((asked, count) => {
      if (count === 1) return answer(asked, asItIs);
      child.kill('SIGTERM');
      return { isSilent: true };
    });
    const args = [claimboardBin, 'gold', 'fetch', packed, '--out', path('out')];
    const child = spawn(process.execPath, args, { env: { ...process.env, ...env } });
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(1);
    expect(readLines('out/gold.jsonl')).toHaveLength(100);
  });

  it('waits as long as arXiv says', async () => {
    const packed = await pack(1);
    const env = await start((asked, count) =>
      count === 1 ? { status: 503, headers: { 'Retry-After': '1' } } : answer(asked, asItIs),
    );
    const { code, stdout } = await fetchGold(packed, env);
    expect([code, JSON.parse(stdout)]).toMatchObject([0, { papers: 1 }]);
    const [first, second] = server!.asked;
    expect(second!.at - first!.at).toBeGreaterThanOrEqual(1000);
  });

  it('says what is wrong with annotations that it cannot use', async () => {
    const packed = await pack(1);
    const run = (...args: string[]) => runClaimboard(['gold', 'fetch', ...args, '--out', path('out')]);
    appendFileSync(packed, readFileSync(packed));
    expect(await run(packed)).toMatchObject({
      ...{ code: 1, stderr: expect.stringContaining('arxiv:2501.00001 is annotated more than once') },
    });
    writeFileSync(packed, '{"id":"arxiv:2501.00001","claims":[]}\n');
    expect(await run(packed)).toMatchObject({
      ...{ code: 1, stderr: expect.stringContaining('packed.jsonl, line 1: sha256:') },
    });
    expect(await run(path('none.jsonl'))).toMatchObject({
      ...{ code: 3, stderr: expect.stringContaining('there is no such file') },
    });
    expect(existsSync(path('out'))).toBe(false);
  });
});

describe('claimboard gold pack', () => {
  const { paper, title, abstract } = papers[0]!;

  it('leaves out papers of elsewhere, and says how many', async () => {
    writeFileSync(path('annotated.jsonl'), toJsonLines([paper, { ...paper, id: 'venue:17' }]));
    writeFileSync(path('texts.jsonl'), toJsonLines([{ id: paper.id, title, abstract }]));
    const run = await runClaimboard(['gold', 'pack', path('annotated.jsonl'), path('texts.jsonl')]);
    expect(run.code).toBe(0);
    expect(run.stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(run.stdout).not.toContain('reader of short texts');
    expect(run.stderr).toBe('claimboard gold pack: 1 papers that are not of arXiv were left out\n');
  });

  it.each([
    [
      'a paper without a text',
      paper,
      [{ id: 'other', title, abstract }],
      /texts\.jsonl has no abstract of arxiv:2501\.00001/,
    ],
    [
      'a quote that is not there',
      paper,
      [{ id: paper.id, title, abstract: 'Another text.' }],
      /does not stand at/,
    ],
    [
      'a field that nobody knows',
      { ...paper, claims: [{ ...paper.claims[0], note: 'sure' }] },
      [{ id: paper.id, title, abstract }],
      /annotated\.jsonl, line 1: claims\.0: .*note/,
    ],
  ])('refuses %s', async (_, annotated, texts, message) => {
    writeFileSync(path('annotated.jsonl'), toJsonLines([annotated]));
    writeFileSync(path('texts.jsonl'), toJsonLines(texts));
    const run = await runClaimboard(['gold', 'pack', path('annotated.jsonl'), path('texts.jsonl')]);
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toMatch(message);
  });
});

describe('claimboard eval on what was fetched', () => {
  it.each([
    [
      ['eval', '--gold', '/no/such/place'],
      3,
      /no annotated papers in \/no\/such\/place: fetch them with "claimboard gold fetch"/,
    ],
    [['eval', 'gold.jsonl', '--gold', 'place'], 2, /not both/],
  ])('ends %j with %i', async (args, code, message) => {
    const run = await runClaimboard(args);
    expect(run.code).toBe(code);
    expect(run.stderr).toMatch(message);
  });
});
