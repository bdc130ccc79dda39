import { describe, expect, it } from 'vitest';
import { ingestPapers } from '#app/ingest/ingest-papers.ts';
import { toSourceBatches } from '#app/ingest/source-batches.ts';
import type { SourceItem } from '#app/sources/source-item.ts';
import { findDataVersion } from '#db/data-version.server.ts';
import { findPaper } from '#db/queries/paper.server.ts';
import { keepNote } from '#db/sources/keep-note.server.ts';
import { openSourceMemory } from '#db/sources/source-memory.server.ts';
import { useTestDatabase } from '#test/support/database.ts';
import { paper } from '../db/fixtures.ts';

const database = useTestDatabase({ perTest: true });

const SOURCE = 'arxiv-oai:cs';
const good = (id: string, more: Partial<ReturnType<typeof paper>> = {}): SourceItem => ({
  ok: true,
  line: 1,
  paper: paper({
    source: 'arxiv',
    externalId: id,
    title: `Paper ${id}`,
    abstract: `Sage reaches 71.4% on MATH, says ${id}.`,
    identifiers: { arxiv: id },
    ...more,
  }),
});
const page = (token: string): SourceItem => ({
  note: {
    place: { at: { token }, expiresAt: null },
    marks: { address: token, etag: '"x"', lastModified: null, next: '' },
  },
});
const withdrawn = (arxiv: string, on: string | null = '2025-01-09'): SourceItem => ({
  line: 1,
  withdrawn: { arxiv, on },
});

async function* listItems(items: readonly (SourceItem | Error)[]): AsyncGenerator<SourceItem> {
  for (const item of items) {
    if (item instanceof Error) throw item;
    yield item;
  }
}

function ingest(items: readonly (SourceItem | Error)[]) {
  return ingestPapers(database.db, listItems(items), {
    onStored: async ({ note }, transaction) => {
      if (note) await keepNote(transaction, SOURCE, note);
    },
  });
}

const findToken = async () =>
  (await openSourceMemory(database.db, SOURCE).findProgress())?.place as { token: string } | undefined;
const listIds = async () =>
  (await database.db.selectFrom('papers').select('externalId').orderBy('id').execute()).map(
    ({ externalId }) => externalId,
  );

describe('toSourceBatches', () => {
  it('ends a batch at its size and at the end of a page', async () => {
    const items = [good('1'), good('2'), good('3'), page('a'), page('b'), withdrawn('1'), good('4')];
    const batches = [];
    for await (const batch of toSourceBatches(listItems(items), { size: 2, onMalformed: () => {} }))
      batches.push([batch.papers.length, batch.withdrawn.length, batch.note?.marks?.address ?? null]);
    expect(batches).toEqual([
      [2, 0, null],
      [1, 0, 'a'],
      [0, 0, 'b'],
      [1, 1, null],
    ]);
  });
});

describe('a page of a source', () => {
  it('is noted with its papers, and with those of every page before it', async () => {
    await expect(
      ingest([good('1'), page('two'), good('2'), page('three'), good('3'), new Error('cut')]),
    ).rejects.toThrow('cut');
    expect(await listIds()).toEqual(['1', '2']);
    expect(await findToken()).toEqual({ token: 'three' });
    expect(await openSourceMemory(database.db, SOURCE).findMarks('two')).toBeDefined();
  });

  it('is not noted where its papers could not be stored', async () => {
    const unstorable = good('2', { title: 'bad\u0000' });
    await expect(ingest([good('1'), page('two'), unstorable, page('three')])).rejects.toThrow(RangeError);
    expect(await listIds()).toEqual(['1']);
    expect(await findToken()).toEqual({ token: 'two' });
    expect(await openSourceMemory(database.db, SOURCE).findMarks('three')).toBeUndefined();
  });

  it('is noted where nothing of it could be used', async () => {
    const report = await ingest([{ ok: false, line: 1, reason: 'no good' }, page('two')]);
    expect(report).toMatchObject({ papers: 0, malformed: 1 });
    expect(await findToken()).toEqual({ token: 'two' });
  });

  it('that nobody waits for leaves the ingest incomplete', async () => {
    const stop = new AbortController();
    async function* untilStopped() {
      yield good('1');
      yield page('two');
      stop.abort();
    }
    const report = await ingestPapers(database.db, untilStopped(), { signal: stop.signal });
    expect(report).toMatchObject({ papers: 1, isComplete: false });
  });
});

describe('a paper that arXiv has deleted', () => {
  const findWithdrawn = async (id: string) => {
    const { slug } = await database.db
      .selectFrom('papers')
      .where('externalId', '=', id)
      .select('slug')
      .executeTakeFirstOrThrow();
    return (await findPaper(database.db, slug))?.paper.withdrawnOn;
  };

  it('stays with what was read in it, and says so, once', async () => {
    await ingest([good('2501.00001'), good('2501.00002')]);
    const claims = () => database.db.selectFrom('currentClaims').selectAll().execute();
    const before = await claims();
    expect(before.length).toBeGreaterThan(0);
    expect(await ingest([withdrawn('2501.00001'), withdrawn('2501.99999')])).toMatchObject({ withdrawn: 1 });
    expect(await findWithdrawn('2501.00001')).toBe('2025-01-09');
    expect(await findWithdrawn('2501.00002')).toBeNull();
    expect(await claims()).toEqual(before);
    const version = await findDataVersion(database.db);
    expect(await ingest([withdrawn('2501.00001', '2025-01-10')])).toMatchObject({ withdrawn: 0 });
    expect(await findWithdrawn('2501.00001')).toBe('2025-01-09');
    expect(typeof version).toBe('string');
  });

  it('is known by its number at arXiv, whichever source it came from', async () => {
    await ingest([good('2501.00001', { source: 'jsonl', externalId: 'own' })]);
    expect(await ingest([withdrawn('2501.00001', null)])).toMatchObject({ withdrawn: 1 });
    expect(await findWithdrawn('own')).toMatch(/^\d{4}-\d\d-\d\d$/);
    // Another source that has it still says nothing about arXiv.
    await ingest([good('2501.00001', { source: 'jsonl', externalId: 'own' })]);
    expect(await findWithdrawn('own')).not.toBeNull();
  });

  it('is there again when arXiv has it again', async () => {
    await ingest([good('2501.00001')]);
    await ingest([withdrawn('2501.00001')]);
    await ingest([good('2501.00001')]);
    expect(await findWithdrawn('2501.00001')).toBeNull();
  });

  it('changes the data that pages are kept for, and only then', async () => {
    await ingest([good('2501.00001')]);
    const first = await findDataVersion(database.db);
    await ingest([good('2501.00001')]);
    expect(await findDataVersion(database.db)).toBe(first);
    await ingest([withdrawn('2501.00001')]);
    expect(await findDataVersion(database.db)).not.toBe(first);
  });
});
