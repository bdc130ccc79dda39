import { describe, expect, it } from 'vitest';
import { storeExtractions } from '#db/claims/store-extractions.server.ts';
import type { Claim } from '#app/extraction/claim.ts';
import { insertPapers } from '#db/papers/insert-papers.server.ts';
import { listPapersToExtract } from '#db/papers/list-papers-to-extract.server.ts';
import { startRun } from '#db/runs/extraction-runs.server.ts';
import { useTestDatabase } from '../support/database.ts';
import { claim, extraction, paper, registry, toRegistry } from './fixtures.ts';

const database = useTestDatabase({ perTest: true });

const ABSTRACT = 'FooNet reaches 90.1% on MATH, up from 80.0% of BarNet, and 7.5 on MT-Bench.';
const on = (quote: string, given: Partial<Claim> = {}) => claim(ABSTRACT, quote, given);

async function insertPaper(externalId = 'one'): Promise<number> {
  const { paperIds } = await insertPapers(database.db, [paper({ externalId, abstract: ABSTRACT })]);
  return paperIds[0] as number;
}
const runOf = (version: string) => startRun(database.db, { extractor: 'rules', version });

async function store(paperId: number, claims: Claim[], version = '1', names = registry) {
  return storeExtractions(
    database.db,
    await runOf(version),
    [{ paperId, extraction: extraction(claims) }],
    names,
  );
}

const listClaims = () => database.db.selectFrom('claims').selectAll().orderBy('startOffset').execute();

async function review(claimId: number, action: 'accept' | 'correct' | 'reject', after: object | null = null) {
  await database.db
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
}

describe('storeExtractions', () => {
  it('stores every field of a claim', async () => {
    const given = on('80.0%', {
      low: 70,
      kind: 'gain',
      basis: 'absolute',
      benchmark: 'MATH',
      metric: 'accuracy',
      method: 'BarNet',
      base: 'Llama 3',
      role: 'comparator',
      versus: 'FooNet',
      from: 12.5,
      qualifier: 'at most',
    });
    await store(await insertPaper(), [given]);
    const [stored] = await listClaims();
    const { start, end, benchmark, method, base, from, ...same } = given;
    expect(stored).toMatchObject({
      ...same,
      startOffset: start,
      endOffset: end,
      benchmarkName: benchmark,
      methodName: method,
      baseName: base,
      fromValue: from,
    });
  });

  it('changes nothing when the same is stored again', async () => {
    const paperId = await insertPaper();
    const claims = [on('90.1%', { benchmark: 'MATH', method: 'FooNet' }), on('80.0%'), on('7.5')];
    await store(paperId, claims);
    const before = await listClaims();
    expect(await store(paperId, claims)).toEqual({ papers: 1, claims: 3 });
    expect(await listClaims()).toEqual(before);
  });

  it('replaces what an older version read, and a claim that is still read keeps its id', async () => {
    const paperId = await insertPaper();
    await store(paperId, [on('90.1%'), on('80.0%')]);
    const [kept] = await listClaims();
    await store(paperId, [on('90.1%', { benchmark: 'MATH' }), on('7.5')], '2');
    const claims = await listClaims();
    expect(claims.map(({ quote }) => quote)).toEqual(['90.1%', '7.5']);
    expect(claims[0]).toMatchObject({ id: kept?.id, benchmarkName: 'MATH', runId: await runOf('2') });
  });

  it('keeps one claim for one natural key, the surest, also where there is no method', async () => {
    const paperId = await insertPaper();
    await store(paperId, [
      on('90.1%', { confidence: 0.5, rule: 'first' }),
      on('90.1%', { confidence: 0.8, rule: 'second' }),
      on('90.1%', { confidence: 0.8, rule: 'third' }),
      on('90.1%', { kind: 'gain', rule: 'a gain' }),
      on('90.1%', { method: 'FooNet', rule: 'of a method' }),
    ]);
    expect((await listClaims()).map(({ rule }) => rule).sort()).toEqual(['a gain', 'of a method', 'second']);
  });

  it('links checks and implied scores to their claims', async () => {
    const paperId = await insertPaper();
    await storeExtractions(
      database.db,
      await runOf('1'),
      [
        {
          paperId,
          extraction: extraction([on('90.1%'), on('80.0%')], {
            checks: [{ kind: 'difference', verdict: 'holds', claims: [0, 1], figures: '80.0 + 10.1 = 90.1' }],
            implied: [
              {
                value: 85,
                unit: '%',
                benchmark: 'MATH',
                metric: null,
                method: 'BazNet',
                claims: [1],
                figures: '90.1 - 5.1',
              },
            ],
          }),
        },
      ],
      registry,
    );
    const [high, low] = (await listClaims()).map(({ id }) => id);
    const checked = await database.db
      .selectFrom('checkClaims')
      .select('claimId')
      .orderBy('claimId')
      .execute();
    expect(checked.map(({ claimId }) => claimId)).toEqual([high, low]);
    const implying = await database.db.selectFrom('impliedScoreClaims').select('claimId').execute();
    expect(implying).toEqual([{ claimId: low }]);
    await store(paperId, [on('90.1%')]);
    expect(await database.db.selectFrom('checks').selectAll().execute()).toEqual([]);
    expect(await database.db.selectFrom('impliedScores').selectAll().execute()).toEqual([]);
  });

  it('passes over a paper whose abstract has changed since it was read', async () => {
    const paperId = await insertPaper();
    const [read] = await listPapersToExtract(database.db, '1', 1);
    const abstract = `${ABSTRACT} (v2)`;
    await insertPapers(database.db, [paper({ abstract })]);
    const stored = await storeExtractions(
      database.db,
      await runOf('1'),
      [{ paperId, extraction: extraction([on('90.1%')]), abstractSha256: read?.abstractSha256 ?? '' }],
      registry,
    );
    expect(stored).toEqual({ papers: 0, claims: 0 });
    expect(await listPapersToExtract(database.db, '1', 10)).toMatchObject([{ id: paperId, abstract }]);
  });

  it('stores nothing of a batch of which one claim is refused', async () => {
    const paperIds = [await insertPaper('one'), await insertPaper('two')];
    const items = paperIds.map((paperId, i) => ({
      paperId,
      extraction: extraction([{ ...on('90.1%'), quote: i === 0 ? '90.1%' : 'other' }]),
    }));
    await expect(storeExtractions(database.db, await runOf('1'), items, registry)).rejects.toThrow(/quote/);
    expect(await listClaims()).toEqual([]);
    expect(await listPapersToExtract(database.db, '1', 10)).toHaveLength(2);
  });
});

describe('listPapersToExtract', () => {
  it('lists what no extractor of the version has read, up to the limit', async () => {
    const ids = [await insertPaper('one'), await insertPaper('two'), await insertPaper('three')];
    await store(ids[1] as number, []);
    expect((await listPapersToExtract(database.db, '1', 10)).map(({ id }) => id)).toEqual([ids[0], ids[2]]);
    expect((await listPapersToExtract(database.db, '1', 1)).map(({ id }) => id)).toEqual([ids[0]]);
    expect(await listPapersToExtract(database.db, '2', 10)).toHaveLength(3);
  });
});

describe('startRun', () => {
  it('takes up the run of the same version and settings', async () => {
    const start = (version: string, settings: Record<string, unknown>) =>
      startRun(database.db, { extractor: 'rules', version, settings });
    const run = await start('1', { a: 1, b: [2] });
    expect(await start('1', { b: [2], a: 1 })).toBe(run);
    expect(await start('1', { a: 2 })).not.toBe(run);
    expect(await start('2', { a: 1, b: [2] })).not.toBe(run);
  });
});

describe('reviews', () => {
  const current = () => database.db.selectFrom('currentClaims').selectAll().orderBy('startOffset').execute();

  it('are laid over the claim, the latest alone', async () => {
    await store(await insertPaper(), [on('90.1%', { metric: 'accuracy' }), on('80.0%')]);
    const [first, second] = await listClaims();
    await review(first?.id as number, 'reject');
    expect((await current()).map(({ id }) => id)).toEqual([second?.id]);
    await review(first?.id as number, 'correct', { value: 91, unit: null });
    expect((await current())[0]).toMatchObject({
      id: first?.id,
      value: 91,
      unit: null,
      metric: 'accuracy',
      reviewAction: 'correct',
    });
  });

  it('outlive a re-extraction that reads the number otherwise or not at all', async () => {
    const paperId = await insertPaper();
    await store(paperId, [on('90.1%'), on('80.0%')]);
    const [corrected, accepted] = await listClaims();
    await review(corrected?.id as number, 'correct', { metric: 'pass@1' });
    await review(accepted?.id as number, 'accept');
    await store(paperId, [on('90.1%', { metric: 'accuracy', benchmark: 'MATH' })], '2');
    expect(await current()).toMatchObject([
      { id: corrected?.id, metric: 'pass@1', benchmarkName: 'MATH' },
      { id: accepted?.id, reviewAction: 'accept' },
    ]);
  });

  it('of an abstract that has changed are kept as history and show nowhere', async () => {
    const paperId = await insertPaper();
    await store(paperId, [on('90.1%')]);
    const [claimed] = await listClaims();
    await review(claimed?.id as number, 'accept');
    const abstract = `${'0'.repeat(15)}91.1% on MATH.`;
    await insertPapers(database.db, [paper({ abstract })]);
    expect(await current()).toEqual([]);
    expect(await database.db.selectFrom('reviews').selectAll().execute()).toHaveLength(1);
    // The new claim has the natural key of the old one, and is another claim all the same.
    await store(paperId, [claim(abstract, '91.1%')]);
    expect(await current()).toMatchObject([{ quote: '91.1%', reviewAction: null }]);
  });

  it('cannot be changed or deleted, nor can the claims that they are about', async () => {
    await store(await insertPaper(), [on('90.1%')]);
    const [claimed] = await listClaims();
    await review(claimed?.id as number, 'accept');
    const { db } = database;
    await expect(db.updateTable('reviews').set({ note: 'x' }).execute()).rejects.toThrow(/history/);
    await expect(db.deleteFrom('reviews').execute()).rejects.toThrow(/history/);
    await expect(db.deleteFrom('claims').execute()).rejects.toThrow(/foreign key/);
  });
});

describe('names', () => {
  const listBenchmarks = () => database.db.selectFrom('benchmarks').selectAll().orderBy('slug').execute();
  const listMethods = () =>
    database.db.selectFrom('methods').select(['slug', 'name']).orderBy('slug').execute();

  it('of one key are one benchmark, with the facts of the registry where it knows the name', async () => {
    await store(await insertPaper(), [
      on('90.1%', { benchmark: 'hendrycks-math' }),
      on('80.0%', { benchmark: 'MATH' }),
      on('7.5', { benchmark: 'MT-Bench' }),
    ]);
    await store(await insertPaper('two'), [on('7.5', { benchmark: 'MT Bench' })]);
    expect(await listBenchmarks()).toMatchObject([
      { slug: 'math', name: 'MATH', metric: 'accuracy', maxValue: 100, isRegistered: true },
      { slug: 'mt-bench', name: 'MT-Bench', metric: null, isRegistered: false },
    ]);
    const aliasIds = (await listClaims()).map(({ benchmarkAliasId }) => benchmarkAliasId);
    expect(new Set(aliasIds).size).toBe(3);
  });

  it('of a variant bring the benchmark that it is a variant of', async () => {
    await store(await insertPaper(), [on('90.1%', { benchmark: 'MATH-500' })]);
    const [math, variant] = await listBenchmarks();
    expect(variant).toMatchObject({ slug: 'math-500', parentId: math?.id });
  });

  it('that the registry learns later move to its benchmark', async () => {
    const paperId = await insertPaper();
    const claims = [on('90.1%', { benchmark: 'Hendrycks MATH' })];
    await store(paperId, claims, '1', toRegistry([]));
    expect(await listBenchmarks()).toMatchObject([{ slug: 'hendrycks-math' }]);
    await store(paperId, claims, '2');
    const joined = await database.db
      .selectFrom('claims')
      .innerJoin('benchmarkAliases as alias', 'alias.id', 'claims.benchmarkAliasId')
      .innerJoin('benchmarks', 'benchmarks.id', 'alias.benchmarkId')
      .select('benchmarks.slug')
      .execute();
    expect(joined).toEqual([{ slug: 'math' }]);
  });

  it('stay where a person has put them', async () => {
    const paperId = await insertPaper();
    await store(paperId, [on('90.1%', { benchmark: 'MATH' }), on('7.5', { benchmark: 'MT-Bench' })]);
    const other = (await listBenchmarks()).find(({ slug }) => slug === 'mt-bench');
    await database.db
      .updateTable('benchmarkAliases')
      .set({ benchmarkId: other?.id as number, origin: 'person' })
      .where('key', '=', 'hendrycksmath')
      .execute();
    await store(paperId, [on('90.1%', { benchmark: 'Hendrycks MATH' })]);
    const alias = await database.db
      .selectFrom('benchmarkAliases')
      .where('key', '=', 'hendrycksmath')
      .select(['benchmarkId', 'origin'])
      .executeTakeFirst();
    expect(alias).toEqual({ benchmarkId: other?.id, origin: 'person' });
  });

  it('that look alike in an address get different ones', async () => {
    await store(await insertPaper(), [
      on('90.1%', { benchmark: 'Foo!', method: 'Net!' }),
      on('80.0%', { benchmark: 'Foo?', method: 'Net?' }),
      on('7.5', { benchmark: '数学', method: '数' }),
    ]);
    const slugs = (await listBenchmarks()).map(({ slug }) => slug);
    expect(slugs).toEqual([
      'foo',
      expect.stringMatching(/^foo-[0-9a-f]{10}$/),
      expect.stringMatching(/^untitled-[0-9a-f]{10}$/),
    ]);
    expect(await listMethods()).toHaveLength(3);
  });

  it('such as "our method" make no method of their own', async () => {
    await store(await insertPaper(), [
      on('90.1%', { method: 'our method', base: 'GPT-4o' }),
      on('80.0%', { method: 'the baseline' }),
      on('7.5', { method: 'gpt 4o' }),
    ]);
    expect(await listMethods()).toEqual([{ slug: 'gpt-4o', name: 'GPT-4o' }]);
    expect((await listClaims()).map(({ methodName }) => methodName)).toEqual([
      'our method',
      'the baseline',
      'gpt 4o',
    ]);
  });
});
