import { describe, expect, it } from 'vitest';
import { storeExtractions } from '#db/claims/store-extractions.server.ts';
import { insertPapers } from '#db/papers/insert-papers.server.ts';
import { listPapersToExtract } from '#db/papers/list-papers-to-extract.server.ts';
import { startRun } from '#db/runs/extraction-runs.server.ts';
import { useTestDatabase } from '../support/database.ts';
import { claim, extraction, paper, registry } from './fixtures.ts';

const database = useTestDatabase({ perTest: true });

const listStored = () => database.db.selectFrom('papers').selectAll().orderBy('id').execute();

/** Stores one paper with one claim and returns its id. */
async function storeRead(given = paper()): Promise<number> {
  const { paperIds } = await insertPapers(database.db, [given]);
  const paperId = paperIds[0] as number;
  const runId = await startRun(database.db, { extractor: 'rules', version: '1' });
  const read = extraction([claim(given.abstract, '90.1%')], {
    passedOver: [{ start: 0, end: 3, quote: given.abstract.slice(0, 3), reason: 'a test' }],
  });
  await storeExtractions(database.db, runId, [{ paperId, extraction: read }], registry);
  return paperId;
}

describe('insertPapers', () => {
  it('stores every field as given', async () => {
    const given = paper({
      title: '  “Ünïcode” \\ and 🚀',
      abstract: 'Line one\n\tline \\two\\ 𝟗𝟎%',
      url: 'https://example.org/?a=b&c',
      publishedOn: '2025-03-13',
      authors: ['Ada L.', 'O\'Neil, "B"', '{x,y}'],
      isDigest: true,
    });
    await insertPapers(database.db, [given]);
    expect(await listStored()).toMatchObject([{ ...given, slug: 'unicode-and' }]);
  });

  it('keeps the SHA-256 of the abstract beside it', async () => {
    const { createHash } = await import('node:crypto');
    const abstract = 'back\\slash \\x41 é 🚀 90%';
    await insertPapers(database.db, [paper({ abstract })]);
    const [stored] = await listStored();
    expect(stored?.abstractSha256).toBe(createHash('sha256').update(abstract).digest('hex'));
  });

  it('changes nothing the second time', async () => {
    const papers = [paper(), paper({ externalId: 'two', title: 'Another', publishedOn: '2024-01-01' })];
    const first = await insertPapers(database.db, papers);
    expect(first).toMatchObject({ inserted: 2, updated: 0, unchanged: 0 });
    const before = await listStored();
    const second = await insertPapers(database.db, papers);
    expect(second).toMatchObject({ inserted: 0, updated: 0, unchanged: 2, paperIds: first.paperIds });
    expect(await listStored()).toEqual(before);
  });

  it('returns ids in the order of the input, and the last of two with one identity counts', async () => {
    const one = paper({ title: 'First wording' });
    const two = paper({ externalId: 'two' });
    const { paperIds, inserted, papers } = await insertPapers(database.db, [
      one,
      two,
      { ...one, title: 'Last wording' },
    ]);
    expect(inserted).toBe(2);
    expect(paperIds).toEqual([papers[0]?.id, papers[1]?.id, papers[0]?.id]);
    expect((await listStored()).map(({ title }) => title).sort()).toEqual(['A paper', 'Last wording']);
  });

  it('takes the same external id of two sources for two papers', async () => {
    const result = await insertPapers(database.db, [paper(), paper({ source: 'other' })]);
    expect(result.inserted).toBe(2);
  });

  it('updates facts and leaves claims alone', async () => {
    const id = await storeRead();
    const result = await insertPapers(database.db, [paper({ url: 'https://example.org' })]);
    expect(result).toMatchObject({ updated: 1, papers: [{ id, readByVersion: '1' }] });
    expect(await database.db.selectFrom('claims').selectAll().execute()).toHaveLength(1);
    expect(await listPapersToExtract(database.db, '1', 10)).toEqual([]);
  });

  it('drops what was read in an abstract that has changed, and has it read again', async () => {
    const id = await storeRead();
    const abstract = 'In a new wording FooNet reaches 91.1%.';
    const result = await insertPapers(database.db, [paper({ abstract })]);
    expect(result).toMatchObject({ updated: 1, papers: [{ id, outcome: 'updated', readByVersion: null }] });
    expect(await database.db.selectFrom('claims').selectAll().execute()).toEqual([]);
    expect(await database.db.selectFrom('passedOver').selectAll().execute()).toEqual([]);
    expect(await listPapersToExtract(database.db, '1', 10)).toMatchObject([{ id, abstract }]);
  });

  it('has a paper read again whose title alone has changed, and keeps its claims until then', async () => {
    const id = await storeRead();
    await insertPapers(database.db, [paper({ title: 'FooNet' })]);
    expect(await database.db.selectFrom('claims').selectAll().execute()).toHaveLength(1);
    expect(await listPapersToExtract(database.db, '1', 10)).toMatchObject([{ id, title: 'FooNet' }]);
  });

  it('stores all or nothing', async () => {
    const impossible = paper({ externalId: 'two', publishedOn: '2025-02-30' });
    await expect(insertPapers(database.db, [paper(), impossible])).rejects.toThrow();
    expect(await listStored()).toEqual([]);
  });

  it('is undone with the transaction that it is part of', async () => {
    const attempt = database.db.transaction().execute(async (transaction) => {
      await insertPapers(transaction, [paper()]);
      throw new Error('changed my mind');
    });
    await expect(attempt).rejects.toThrow('changed my mind');
    expect(await listStored()).toEqual([]);
  });

  it.each([
    ['a NUL', 'a\0b'],
    ['half of a surrogate pair', 'a\ud83d'],
  ])('refuses a text with %s and stores nothing', async (_, abstract) => {
    await expect(
      insertPapers(database.db, [paper(), paper({ externalId: 'bad', abstract })]),
    ).rejects.toThrow(/paper "bad"/);
    expect(await listStored()).toEqual([]);
  });

  it('agrees with itself when two write the same papers at the same time', async () => {
    const papers = Array.from({ length: 50 }, (_, i) =>
      paper({ externalId: `${i}`, title: `Title ${i % 5}` }),
    );
    const results = await Promise.all([
      insertPapers(database.db, papers),
      insertPapers(database.db, [...papers].reverse()),
    ]);
    expect(results.map(({ inserted }) => inserted).sort((a, b) => a - b)).toEqual([0, 50]);
    expect(results[1]?.paperIds).toEqual(results[0]?.paperIds.toReversed());
  });
});

describe('the address of a paper', () => {
  const slugsOf = async (...titles: string[]) =>
    (
      await insertPapers(
        database.db,
        titles.map((title, i) => paper({ externalId: String(i), title })),
      )
    ).papers.map(({ slug }) => slug);

  it('is made of the title', async () => {
    expect(await slugsOf('rStar-Math: Small LLMs Can!', 'Élan vital')).toEqual([
      'rstar-math-small-llms-can',
      'elan-vital',
    ]);
  });

  it('ends between words and is not long', async () => {
    const [slug] = await slugsOf('word '.repeat(60));
    expect(slug).toMatch(/^word(-word)+$/);
    expect(slug?.length).toBeLessThanOrEqual(80);
  });

  it('differs where titles do not, and does not depend on what came before', async () => {
    const [first, second] = await slugsOf('One title', 'One title');
    expect(first).toBe('one-title');
    expect(second).toMatch(/^one-title-[0-9a-f]{10}$/);
  });

  it('is there for titles in other scripts', async () => {
    const slugs = await slugsOf('数学', '🚀');
    expect(new Set(slugs).size).toBe(2);
    for (const slug of slugs) expect(slug).toMatch(/^untitled-[0-9a-f]{10}$/);
  });

  it('stays when the title changes', async () => {
    await insertPapers(database.db, [paper({ title: 'Old title' })]);
    const { papers } = await insertPapers(database.db, [paper({ title: 'New title' })]);
    expect(papers[0]?.slug).toBe('old-title');
  });
});
