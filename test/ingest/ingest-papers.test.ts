import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EXTRACTOR_VERSION } from '#app/extraction/version.ts';
import { extractPending } from '#app/ingest/extract-pending.ts';
import { ingestPapers } from '#app/ingest/ingest-papers.ts';
import { loadDemo } from '#app/ingest/load-demo.ts';
import type { SourcePaper, SourceRecord } from '#app/sources/paper.ts';
import { startRun } from '#db/runs/extraction-runs.server.ts';
import { useTestDatabase, type TestDatabase } from '#test/support/database.ts';

const database = useTestDatabase({ perTest: true });
let db: TestDatabase['db'];
beforeEach(() => void (db = database.db));

function makePaper(i: number, changes: Partial<SourcePaper> = {}): SourcePaper {
  return {
    source: 'jsonl',
    externalId: `p${i}`,
    title: `Paper ${i}`,
    abstract: `We present Sage. Sage achieves ${i}.5% accuracy on MATH.`,
    url: null,
    publishedOn: null,
    authors: [],
    isDigest: false,
    ...changes,
  };
}

async function* listRecords(papers: SourcePaper[]): AsyncGenerator<SourceRecord> {
  for (const [i, paper] of papers.entries()) yield { ok: true, line: i + 1, paper };
}

const listClaims = () =>
  db.selectFrom('currentClaims').select(['id', 'value', 'runId']).orderBy('value').execute();
const countStored = async () => (await db.selectFrom('papers').select('id').execute()).length;
const papers = [1, 2, 3, 4, 5].map((i) => makePaper(i));

describe('ingestPapers', () => {
  it('stores papers and claims batch by batch, and tells how far it is after each', async () => {
    const progress: number[] = [];
    const report = await ingestPapers(db, listRecords(papers), {
      batchSize: 2,
      onProgress: (report) => progress.push(report.papers),
    });
    expect(report).toEqual({
      papers: 5,
      inserted: 5,
      updated: 0,
      unchanged: 0,
      claims: 5,
      withdrawn: 0,
      malformed: 0,
      isComplete: true,
    });
    expect(progress).toEqual([2, 4, 5]);
    expect((await listClaims()).map(({ value }) => value)).toEqual([1.5, 2.5, 3.5, 4.5, 5.5]);
  });

  it('hands malformed records on and counts them', async () => {
    async function* records(): AsyncGenerator<SourceRecord> {
      yield { ok: false, line: 1, reason: 'no good' };
      yield { ok: true, line: 2, paper: makePaper(1) };
    }
    const malformed: unknown[] = [];
    const report = await ingestPapers(db, records(), { onMalformed: (record) => malformed.push(record) });
    expect(report).toMatchObject({ papers: 1, malformed: 1 });
    expect(malformed).toEqual([{ line: 1, reason: 'no good' }]);
  });

  it('changes nothing the second time: claims keep their ids', async () => {
    await ingestPapers(db, listRecords(papers));
    const before = await listClaims();
    expect(await ingestPapers(db, listRecords(papers))).toMatchObject({
      inserted: 0,
      updated: 0,
      unchanged: 5,
      claims: 5,
    });
    expect(await listClaims()).toEqual(before);
  });

  it('reads a changed abstract again, and leaves the others alone', async () => {
    await ingestPapers(db, listRecords(papers));
    const changed = papers.with(0, makePaper(1, { abstract: 'Sage achieves 77.5% accuracy on MATH.' }));
    expect(await ingestPapers(db, listRecords(changed))).toMatchObject({
      updated: 1,
      unchanged: 4,
      claims: 5,
    });
    expect((await listClaims()).map(({ value }) => value)).toEqual([2.5, 3.5, 4.5, 5.5, 77.5]);
  });

  it('keeps the batches before a failure, whole, and nothing of the one that failed', async () => {
    const unstorable = [...papers.slice(0, 3), makePaper(4, { title: 'NUL \0' }), ...papers.slice(4)];
    await expect(ingestPapers(db, listRecords(unstorable), { batchSize: 2 })).rejects.toThrow(/cannot store/);
    expect(await countStored()).toBe(2);
    expect(await listClaims()).toHaveLength(2);
    expect(await ingestPapers(db, listRecords(papers), { batchSize: 2 })).toMatchObject({
      inserted: 3,
      unchanged: 2,
    });
  });

  it('keeps what it has when its source breaks off', async () => {
    async function* breaking() {
      yield* listRecords(papers.slice(0, 3));
      throw new Error('the disk is gone');
    }
    await expect(ingestPapers(db, breaking(), { batchSize: 2 })).rejects.toThrow('the disk is gone');
    expect(await countStored()).toBe(2);
  });

  it('stops after a batch when it is told to, and says that it is not complete', async () => {
    const stop = new AbortController();
    const report = await ingestPapers(db, listRecords(papers), {
      batchSize: 1,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(report.isComplete).toBe(false);
    expect(await countStored()).toBe(report.papers);
    expect(report.papers).toBeLessThan(5);
  });
});

describe('extractPending', () => {
  it('reads what an older version has read, and then has nothing to do', async () => {
    await ingestPapers(db, listRecords(papers));
    const oldRun = await startRun(db, { extractor: 'rules', version: `before-${EXTRACTOR_VERSION}` });
    await db.updateTable('readings').set({ runId: oldRun }).execute();
    await db.updateTable('claims').set({ runId: oldRun }).execute();
    await db.deleteFrom('claims').where('value', '=', 3.5).execute();

    const progress: number[] = [];
    expect(await extractPending(db, { onProgress: (read) => progress.push(read) })).toBe(5);
    expect(progress).toEqual([5]);
    const claims = await listClaims();
    expect(claims.map(({ value }) => value)).toEqual([1.5, 2.5, 3.5, 4.5, 5.5]);
    expect(claims.every(({ runId }) => runId !== oldRun)).toBe(true);
    expect(await extractPending(db)).toBe(0);
  });
});

describe('loadDemo', () => {
  let folder: string;
  const demo = () => join(folder, 'papers.jsonl');
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'claimboard-demo-'));
    const lines = papers.map(({ externalId: id, title, abstract }) =>
      JSON.stringify({ id, title, abstract, isDigest: true }),
    );
    writeFileSync(demo(), lines.join('\n'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('fills an empty database with digests', async () => {
    expect(await loadDemo(db, { file: demo() })).toMatchObject({ papers: 5, claims: 5, malformed: 0 });
    const stored = await db.selectFrom('papers').select('isDigest').execute();
    expect(stored).toEqual(papers.map(() => ({ isDigest: true })));
  });

  it("leaves somebody's own papers alone", async () => {
    await ingestPapers(db, listRecords(papers.slice(0, 1)));
    expect(await loadDemo(db, { file: demo() })).toBeUndefined();
    expect(await countStored()).toBe(1);
  });
});
