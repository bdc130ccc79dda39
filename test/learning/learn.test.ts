/** The rules learn from reviews: what is learnt is adopted, read with, and taken back; what reviewers said stays. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { recordTexts } from '#app/extraction/lexicon/word-id.ts';
import { EXTRACTOR_VERSION } from '#app/extraction/version.ts';
import { shippedWeights } from '#app/extraction/weights/shipped-models.ts';
import { startFrom } from '#app/fitting/learn-weights.ts';
import { readStored } from '#app/ingest/read-stored.ts';
import { adoptLesson, useWeights } from '#app/learning/adopt.server.ts';
import { gatherTeaching } from '#app/learning/gather-teaching.server.ts';
import { FEWEST_PAPERS, learnFrom } from '#app/learning/lesson.ts';
import { rulesInUse } from '#app/rules/rules-in-use.server.ts';
import { hashText } from '#app/llm/kept-answers.ts';
import { insertAnswer } from '#db/llm/answers.server.ts';
import { listLearntWeights } from '#db/queries/list-learnt-weights.server.ts';
import { useTestDatabase, type TestDatabase } from '../support/database.ts';
import { addReviewer, storePapers } from '../review/review-fixtures.ts';

const database = useTestDatabase({ perTest: true });
let db: TestDatabase['db'];
let robin: { id: number };
const texts = recordTexts();

/** A paper of ours: its last number says nothing of a result to readers who have not been taught. */
const papers = Array.from({ length: FEWEST_PAPERS + 5 }, (_, k) => ({
  externalId: `wren-${k}`,
  title: `Wren ${k}`,
  abstract:
    `We present Wren-${k}, a parser. On Treefall, Wren-${k} reaches an accuracy of ${60 + (k % 30)}.${k % 10}%. ` +
    `It feathers the Marlin suite at ${20 + (k % 50)}.${(k * 3) % 10} plumes.`,
}));

beforeEach(async () => {
  db = database.db;
  robin = await addReviewer(db);
});

/** Every claim is accepted but for the plumes, which are no result; the papers are done. */
async function reviewAll(): Promise<void> {
  const claims = await db.selectFrom('claims').select(['id', 'quote', 'unit']).execute();
  for (const { id, unit } of claims)
    await db
      .insertInto('reviews')
      .values({ claimId: id, userId: robin.id, action: unit === '%' ? 'accept' : 'reject' })
      .execute();
  const stored = await db.selectFrom('papers').select(['id', 'abstractSha256']).execute();
  await db
    .insertInto('paperReviews')
    .values(
      stored.map(({ id, abstractSha256 }) => ({
        paperId: id,
        userId: robin.id,
        action: 'done' as const,
        abstractSha256,
      })),
    )
    .execute();
}

async function learnAndAdopt(): Promise<number> {
  const teaching = await gatherTeaching(db);
  const lesson = learnFrom(teaching, { start: startFrom(shippedWeights, 50), texts });
  return adoptLesson(db, lesson, teaching, 'robin');
}

/** What is stored of all papers, but for the numbers of rows. */
async function listReadings(): Promise<unknown[]> {
  return db
    .selectFrom('claims')
    .innerJoin('papers', 'papers.id', 'claims.paperId')
    .selectAll('claims')
    .select('externalId')
    .orderBy('externalId')
    .orderBy('startOffset')
    .execute()
    .then((rows) => rows.map(({ id: _, runId: __, ...row }) => row));
}

describe('learning from reviewed papers', () => {
  it('needs enough of them', async () => {
    await storePapers(db, papers.slice(0, 3));
    await reviewAll();
    const { tested, reviews } = await gatherTeaching(db);
    expect(tested.size).toBe(3);
    expect(reviews).toBeGreaterThanOrEqual(3);
  });

  it('is adopted as a version that later readings name, and taken back byte for byte', async () => {
    await storePapers(db, papers);
    const before = await listReadings();
    await reviewAll();
    const id = await learnAndAdopt();
    const rules = await rulesInUse(db);
    expect(rules.version).toBe(`${EXTRACTOR_VERSION}+learnt-${id}`);
    expect(await listLearntWeights(db)).toMatchObject([
      { id, madeBy: 'robin', isInUse: true, papers: papers.length },
    ]);

    const reviewed = await db.selectFrom('reviews').selectAll().orderBy('id').execute();
    const standing = await db.selectFrom('currentClaims').selectAll().orderBy('id').execute();
    expect((await readStored(db, { mode: 'rules' })).papers).toBe(papers.length);
    expect(await db.selectFrom('reviews').selectAll().orderBy('id').execute()).toEqual(reviewed);
    const still = await db.selectFrom('currentClaims').selectAll().orderBy('id').execute();
    const said = (rows: typeof still) =>
      rows.map(({ id, quote, benchmarkName, metric, methodName, reviewAction }) => ({
        id,
        quote,
        benchmarkName,
        metric,
        methodName,
        reviewAction,
      }));
    expect(said(still)).toEqual(said(standing));

    expect(await useWeights(db, null, 'robin')).toBe(true);
    expect((await rulesInUse(db)).version).toBe(EXTRACTOR_VERSION);
    await readStored(db, { mode: 'rules' });
    expect((await listReadings()).map((row) => ({ ...(row as object), isReviewed: false }))).toEqual(before);
    expect(await useWeights(db, id + 1, 'robin')).toBe(false);
  }, 120_000);

  it('is passed over with a warning where it is damaged or for other rules', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const figures = '{}';
    const row = { papers: 1, reviews: 1, modelClaims: 0, figures, madeBy: 'robin' };
    for (const [rulesVersion, weights] of [
      ['older', '{}'],
      [EXTRACTOR_VERSION, '{"kind": 3}'],
    ] as const) {
      const { id } = await db
        .insertInto('learntWeights')
        .values({ ...row, rulesVersion, weights, sha256: rulesVersion })
        .returning('id')
        .executeTakeFirstOrThrow();
      await useWeights(db, id, 'robin');
      expect((await rulesInUse(db)).version).toBe(EXTRACTOR_VERSION);
    }
    expect(warn).toHaveBeenCalledTimes(2);
    warn.mockRestore();
  });

  it('counts what a model said where no reviewer has looked through the paper, at half the worth and less', async () => {
    await storePapers(db, papers.slice(0, 1));
    const stored = await db.selectFrom('papers').select(['title', 'abstract']).executeTakeFirstOrThrow();
    const claim = {
      quote: '60.0%',
      context: '',
      value: 60,
      kind: 'score',
      role: 'proposed',
      benchmark: 'Treefall',
      metric: 'accuracy',
      method: 'Wren-0',
    };
    await insertAnswer(db, {
      textSha256: hashText(stored),
      model: 'scripted',
      promptVersion: '1',
      outcome: 'answered',
      answer: JSON.stringify({ claims: [claim] }),
      inputTokens: 1,
      outputTokens: 1,
      cost: 0,
      seconds: 1,
    });
    const { papers: taught, modelClaims, tested } = await gatherTeaching(db);
    expect({ modelClaims, tested: tested.size }).toEqual({ modelClaims: 1, tested: 0 });
    const [only] = taught;
    expect(only?.claims).toMatchObject([{ quote: '60.0%', benchmark: 'Treefall' }]);
    expect(only?.claims[0]?.weight).toBeLessThanOrEqual(0.5);
    expect(only?.othersWeight).toBeLessThanOrEqual(0.5);
  });
});
