import { describe, expect, it } from 'vitest';
import type { SourcePaper } from '#app/sources/paper.ts';
import { storeExtractions } from '#db/claims/store-extractions.server.ts';
import { insertPapers } from '#db/papers/insert-papers.server.ts';
import { findInText, findSentence } from '#db/papers/quoted-sentence.ts';
import { startRun } from '#db/runs/extraction-runs.server.ts';
import { useTestDatabase } from '../support/database.ts';
import { claim, extraction, paper, registry } from './fixtures.ts';

const database = useTestDatabase({ perTest: true });
const listStored = () => database.db.selectFrom('papers').selectAll().orderBy('id').execute();

const ARXIV: SourcePaper = {
  source: 'arxiv',
  externalId: '2501.04519',
  title: 'Heron: Wading through Search Trees',
  abstract: 'We present Heron. Heron reaches 90.1% on MATH.',
  url: 'https://arxiv.org/abs/2501.04519',
  publishedOn: '2025-01-08',
  authors: ['Mara Lind', 'Ole Ström'],
  isDigest: false,
  identifiers: { arxiv: '2501.04519', doi: '10.1234/heron.5' },
  version: 2,
};
const elsewhere = (changes: Partial<SourcePaper>): SourcePaper => ({
  ...ARXIV,
  source: 'bibtex',
  externalId: 'x',
  identifiers: {},
  version: null,
  ...changes,
});

describe('one paper of several sources', () => {
  it.each([
    ['its identifier at arXiv', { title: 'Heron', authors: [], identifiers: { arxiv: '2501.04519' } }],
    ['its DOI', { title: 'Heron', authors: [], identifiers: { doi: '10.1234/HERON.5' } }],
    [
      'its title and first author',
      { title: 'HERON – wading through search-trees', authors: ['Lind, M.', 'M. Lind'].slice(1) },
    ],
    ['its title, where one source names no authors', { authors: [] }],
  ])('is recognised by %s, in either order and in one batch', async (_, changes) => {
    const other = elsewhere(changes);
    for (const batches of [[[ARXIV], [other]], [[other], [ARXIV]], [[ARXIV, other]], [[other, ARXIV]]]) {
      for (const batch of batches) await insertPapers(database.db, batch);
      const stored = await listStored();
      expect(stored).toHaveLength(1);
      expect(stored[0]).toMatchObject({ source: 'arxiv', title: ARXIV.title, authors: ARXIV.authors });
      // Whatever comes again changes nothing.
      for (const batch of batches)
        expect(await insertPapers(database.db, batch)).toMatchObject({ inserted: 0, updated: 0 });
      await database.db.deleteFrom('papers').execute();
    }
  });

  it.each([
    ['another author', { authors: ['Ute Moor'] }],
    ['another title', { title: 'Egret: Wading through Search Trees' }],
    ['a short title without authors', { title: 'Heron', authors: [] }],
  ])('is not taken for one with %s', async (_, changes) => {
    const known = 'title' in changes && changes.title === 'Heron' ? { ...ARXIV, title: 'Heron' } : ARXIV;
    await insertPapers(database.db, [known, elsewhere(changes)]);
    expect(await listStored()).toHaveLength(2);
  });

  it('is two papers where one source says that they are two', async () => {
    const one = elsewhere({ source: 'jsonl', externalId: '1' });
    await insertPapers(database.db, [one, { ...one, externalId: '2', abstract: 'Another one.' }]);
    expect(await listStored()).toHaveLength(2);
  });

  it('keeps the text that was there first, and fills in what is missing', async () => {
    const first = elsewhere({ url: null, publishedOn: null });
    await insertPapers(database.db, [first]);
    const second = elsewhere({ source: 'ris', externalId: 'y', abstract: 'Other words.' });
    const result = await insertPapers(database.db, [second]);
    expect(result).toMatchObject({ updated: 1, papers: [{ isTextStored: false }] });
    expect(await listStored()).toMatchObject([
      { source: 'bibtex', abstract: first.abstract, url: ARXIV.url, publishedOn: '2025-01-08' },
    ]);
  });

  it('takes an abstract for a digest of it', async () => {
    await insertPapers(database.db, [
      elsewhere({ isDigest: true, abstract: 'In short: good.', authors: [] }),
    ]);
    await insertPapers(database.db, [elsewhere({ source: 'ris', externalId: 'y' })]);
    expect(await listStored()).toMatchObject([{ source: 'ris', isDigest: false, abstract: ARXIV.abstract }]);
  });

  it('lets a later version replace an earlier one, and not the other way', async () => {
    await insertPapers(database.db, [{ ...ARXIV, version: 1, abstract: 'The first words.' }]);
    expect(await insertPapers(database.db, [ARXIV])).toMatchObject({ updated: 1 });
    expect(
      await insertPapers(database.db, [{ ...ARXIV, version: 1, abstract: 'The first words.' }]),
    ).toMatchObject({
      unchanged: 1,
      papers: [{ isTextStored: false }],
    });
    expect(await listStored()).toMatchObject([{ version: 2, abstract: ARXIV.abstract }]);
  });
});

describe('reviews of a changed abstract', () => {
  const V1 = 'We present Heron 🪶. Heron reaches 90.1% on MATH. It needs 46% fewer tokens.';

  /** A paper with two claims, both reviewed. */
  async function storeReviewed() {
    const { paperIds } = await insertPapers(database.db, [paper({ abstract: V1 })]);
    const runId = await startRun(database.db, { extractor: 'rules', version: '1' });
    const read = extraction([claim(V1, '90.1%'), claim(V1, '46%')]);
    await storeExtractions(database.db, runId, [{ paperId: paperIds[0]!, extraction: read }], registry);
    const claims = await database.db.selectFrom('claims').select(['id', 'quote']).orderBy('id').execute();
    for (const { id } of claims) await review(id, 'accept', null);
    return claims;
  }

  const review = (claimId: number, action: 'accept' | 'correct', after: object | null) =>
    database.db
      .insertInto('reviews')
      .values({
        claimId,
        userId: null,
        action,
        note: null,
        before: null,
        after: after && JSON.stringify(after),
      })
      .execute();
  const rewrite = (abstract: string) => insertPapers(database.db, [paper({ abstract })]);
  const listCurrent = async () => {
    const rows = await database.db.selectFrom('currentClaims').selectAll().orderBy('id').execute();
    return rows.map(({ id, quote, startOffset, reviewAction }) => ({ id, quote, startOffset, reviewAction }));
  };

  it('follow their sentence, whatever was put before it', async () => {
    const [score, gain] = await storeReviewed();
    const V2 =
      'In this second version, we say more. We present Heron 🪶. Heron reaches\n90.1% on MATH. It needs 47% fewer tokens.';
    await rewrite(V2);
    expect(await listCurrent()).toEqual([
      { id: score!.id, quote: '90.1%', startOffset: V2.indexOf('90.1%'), reviewAction: 'accept' },
    ]);
    // The other one comes back with its sentence.
    await rewrite(V1);
    expect((await listCurrent()).map(({ id }) => id)).toEqual([score!.id, gain!.id]);
    expect(await database.db.selectFrom('detachedClaims').selectAll().execute()).toEqual([]);
    expect(await database.db.selectFrom('reviews').selectAll().execute()).toHaveLength(2);
  });

  it('stay with what is read anew, under the same claim', async () => {
    const [score] = await storeReviewed();
    const V2 = `More words. ${V1}`;
    const { paperIds } = await rewrite(V2);
    const runId = await startRun(database.db, { extractor: 'rules', version: '2' });
    const read = extraction([claim(V2, '90.1%'), claim(V2, '46%')]);
    await storeExtractions(database.db, runId, [{ paperId: paperIds[0]!, extraction: read }], registry);
    const current = await listCurrent();
    expect(current).toHaveLength(2);
    expect(current[0]).toMatchObject({ id: score!.id, reviewAction: 'accept' });
  });

  it('do not follow a sentence that is there twice', async () => {
    await storeReviewed();
    await rewrite('Heron reaches 90.1% on MATH. Heron reaches 90.1% on MATH.');
    expect(await listCurrent()).toEqual([]);
  });

  it('that name the place themselves come back only to it', async () => {
    const [score] = await storeReviewed();
    const start = V1.indexOf('90.1%');
    await review(score!.id, 'correct', { start_offset: start, end_offset: start + 5, quote: '90.1%' });
    await rewrite(`More words. ${V1}`);
    expect((await listCurrent()).map(({ quote }) => quote)).toEqual(['46%']);
    await rewrite(`${V1} And more.`);
    expect((await listCurrent()).map(({ quote }) => quote)).toEqual(['90.1%', '46%']);
  });
});

describe('findSentence', () => {
  const text = 'One is 1%. Two (i.e. 2%) is "2.5%." Three\nis 3% vs. GPT-4. End 4%';
  it.each([
    ['1%', 'One is 1%.'],
    ['2.5', 'Two (i.e. 2%) is "2.5%."'],
    ['3%', 'is 3% vs.'],
    ['4%', 'End 4%'],
  ])('of %s', (quote, sentence) => {
    const start = text.indexOf(quote);
    const found = findSentence(text, start, start + quote.length);
    expect(found.sentence).toBe(sentence);
    expect(found.sentence.slice(found.startInSentence)).toMatch(quote);
    expect(findInText(`Before. ${text}`, found)).toBe(start + 8);
  });
});
