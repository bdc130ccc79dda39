import { beforeEach, describe, expect, it } from 'vitest';
import { ingestPapers } from '#app/ingest/ingest-papers.ts';
import { readStored, type ReadStoredOptions } from '#app/ingest/read-stored.ts';
import type { ReadingMode } from '#app/extraction/llm/reading-mode.ts';
import { Budget } from '#app/llm/budget.ts';
import { keepAnswers } from '#app/llm/kept-answers.ts';
import { openClient } from '#app/llm/open-client.ts';
import type { LlmSettings } from '#app/llm/settings.ts';
import type { SourceRecord } from '#app/sources/paper.ts';
import { findSpending } from '#db/llm/calls.server.ts';
import { countDisagreements, listDisagreements } from '#db/queries/list-disagreements.server.ts';
import { useTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { answer, type Behaviour, type Reaction, useModelServer } from '#test/support/model-server.ts';
import { propose } from '#test/support/proposals.ts';

const database = useTestDatabase({ perTest: true });
const server = useModelServer();
let db: TestDatabase['db'];
beforeEach(() => void (db = database.db));

/** Each odd paper holds a number that the rules leave unread. */
function abstractOf(i: number): string {
  const plain = `We present Sage. Sage reaches ${50 + i}.5% accuracy on MATH.`;
  return i % 2 === 1 ? `${plain} In 2019 a prior tally of ${i}.25 was set for GSM8K.` : plain;
}

async function* listRecords(count: number, toAbstract = abstractOf): AsyncGenerator<SourceRecord> {
  for (let i = 1; i <= count; i++)
    yield {
      ok: true,
      line: i,
      paper: {
        source: 'test',
        externalId: `p${i}`,
        title: `Paper ${i}`,
        abstract: toAbstract(i),
        url: null,
        publishedOn: null,
        authors: [],
        isDigest: false,
      },
    };
}

const numberOf = (title: string) => Number(/\d+$/.exec(title)?.[0]);

/** Reads the tally of odd papers and agrees with the rules on the rest. */
const good: Behaviour = ({ title, abstract }) => {
  const i = numberOf(title);
  const agreed = propose(abstract, `${50 + i}.5%`, { benchmark: 'MATH', metric: 'accuracy', method: 'Sage' });
  const tally = i % 2 === 1 ? [propose(abstract, `${i}.25`, { benchmark: 'GSM8K', method: 'Sage' })] : [];
  return answer([agreed, ...tally]);
};

interface Given extends ReadStoredOptions {
  settings?: Partial<LlmSettings>;
  budget?: Budget;
}

async function read(mode: ReadingMode, { settings, budget, ...options }: Given = {}) {
  if (mode === 'rules') return readStored(db, { mode }, options);
  const client = await openClient(server.settings(settings), { budget, signal: options.signal });
  const answers = keepAnswers(db, client);
  return readStored(db, { mode, answers }, { concurrency: 2, isDown: client.isDown, ...options });
}

const listClaims = () =>
  db
    .selectFrom('currentClaims as claim')
    .leftJoin('claimSources as source', 'source.claimId', 'claim.id')
    .select(['claim.id', 'claim.value', 'claim.rule', 'claim.confidence', 'source.foundBy', 'source.model'])
    .orderBy('claim.paperId')
    .orderBy('claim.startOffset')
    .execute();
const listReadBy = async () =>
  (
    await db
      .selectFrom('readings')
      .innerJoin('extractionRuns as run', 'run.id', 'readings.runId')
      .select('run.extractor')
      .orderBy('readings.paperId')
      .execute()
  ).map(({ extractor }) => extractor);

/** Everything that a reading writes, to see whether it changes. */
async function snapshot() {
  return {
    claims: await listClaims(),
    readings: await db.selectFrom('readings').selectAll().orderBy('paperId').execute(),
    disagreements: await db.selectFrom('readingDisagreements').selectAll().orderBy('paperId').execute(),
    rejections: await db.selectFrom('llmRejections').selectAll().orderBy('paperId').execute(),
    answers: (await db.selectFrom('llmAnswers').select('textSha256').execute()).length,
    calls: (await db.selectFrom('llmCalls').select('id').execute()).length,
  };
}

describe('reading stored papers with a model', () => {
  it('asks in mode assist only where the rules left something, and says who found what', async () => {
    await ingestPapers(db, listRecords(4));
    server.behave(good);
    const report = await read('assist');
    expect(server.questions.map(({ title }) => title).sort()).toEqual(['Paper 1', 'Paper 3']);
    expect(report).toMatchObject({
      papers: 4,
      answered: 2,
      fromKept: 0,
      claims: { rules: 2, both: 2, model: 2 },
      disagreements: { 'model only': 2 },
      rejections: {},
      failed: [],
      calls: 2,
      inputTokens: 2000,
      outputTokens: 400,
      waiting: 0,
      stopped: null,
    });
    expect(report.cost).toBeCloseTo(0.0028);
    expect(await listReadBy()).toEqual(['assist', 'assist', 'assist', 'assist']);
    expect(await listClaims()).toMatchObject([
      { value: 51.5, foundBy: 'both', model: 'scripted-1' },
      { value: 1.25, rule: 'model', foundBy: 'model' },
      { value: 52.5, foundBy: null },
      { value: 53.5, foundBy: 'both' },
      { value: 3.25, foundBy: 'model' },
      { value: 54.5, foundBy: null },
    ]);
  });

  it('changes nothing the second time, and asks nothing', async () => {
    await ingestPapers(db, listRecords(4));
    server.behave(good);
    await read('both');
    const before = await snapshot();
    expect(await read('both')).toMatchObject({ papers: 0, calls: 0, waiting: 0 });
    expect(await snapshot()).toEqual(before);
    expect(server.questions).toHaveLength(4);
  });

  it('pays for an answer once, whatever the mode', async () => {
    await ingestPapers(db, listRecords(4));
    server.behave(good);
    await read('both');
    expect(await read('llm')).toMatchObject({ papers: 4, answered: 4, fromKept: 4, calls: 0, cost: 0 });
    expect((await listClaims()).every(({ foundBy }) => foundBy === 'model')).toBe(true);
    expect(server.questions).toHaveLength(4);
  });

  it('goes back to the rules, and forward again without a question', async () => {
    await ingestPapers(db, listRecords(4));
    const plain = await listClaims();
    server.behave(good);
    await read('assist');
    const assisted = (await listClaims()).map(({ id: _, ...claim }) => claim);
    expect(await read('rules')).toMatchObject({
      papers: 4,
      model: null,
      claims: { rules: 4, model: 0, both: 0 },
    });
    expect(await listClaims()).toEqual(plain);
    expect(await countDisagreements(db)).toBe(0);
    await read('assist');
    expect((await listClaims()).map(({ id: _, ...claim }) => claim)).toEqual(assisted);
    expect(server.questions).toHaveLength(2);
  });

  it('is left alone by a later ingest of the same papers', async () => {
    await ingestPapers(db, listRecords(4));
    server.behave(good);
    await read('assist');
    const before = await snapshot();
    await ingestPapers(db, listRecords(4));
    expect(await snapshot()).toEqual(before);
  });

  it('reads on where it was stopped, and ends with the same as if it had not been', async () => {
    await ingestPapers(db, listRecords(9));
    server.behave(good);
    const stop = new AbortController();
    const first = await read('both', {
      signal: stop.signal,
      onProgress: ({ answered }) => void (answered >= 3 && stop.abort()),
    });
    expect(first.stopped).toBe('interrupted');
    expect(first.papers).toBeLessThan(9);
    expect(first.waiting).toBe(9 - first.papers);
    expect(await listReadBy()).toEqual(expect.arrayContaining(['rules', 'both']));
    expect(await read('both')).toMatchObject({ papers: 9 - first.papers, waiting: 0 });
    expect(server.questions).toHaveLength(9);
    expect((await listClaims()).filter(({ foundBy }) => foundBy === 'model')).toHaveLength(5);
  });

  it('keeps both readings where they differ, for a person to decide', async () => {
    await ingestPapers(db, listRecords(2));
    server.behave(({ title, abstract }) =>
      answer([
        propose(abstract, `${50 + numberOf(title)}.5%`, {
          benchmark: 'MATH',
          method: 'Sage',
          role: 'comparator',
        }),
      ]),
    );
    await read('both');
    const found = await listDisagreements(db, { limit: 10 });
    const [first, second] = [1, 2].map((i) => found.find(({ paper }) => paper.title === `Paper ${i}`));
    expect(first).toMatchObject({
      kind: 'differs',
      slots: [{ slot: 'role', rules: 'proposed', model: 'comparator' }],
      rules: { role: 'proposed', value: 51.5 },
      model: { role: 'comparator', value: 51.5 },
      modelName: 'scripted-1',
      paper: { title: 'Paper 1' },
    });
    expect(first?.confidence).toBeLessThan(0.9);
    await db
      .insertInto('reviews')
      .values({
        claimId: first!.claimId,
        userId: null,
        action: 'accept',
        note: null,
        before: null,
        after: null,
      })
      .execute();
    expect((await listDisagreements(db, { limit: 10 })).map(({ claimId }) => claimId)).toEqual([
      second?.claimId,
    ]);
    expect(await countDisagreements(db, { withReviewed: true, kinds: ['differs'] })).toBe(2);
    expect(await countDisagreements(db, { kinds: ['filled'] })).toBe(0);
  });

  it('never takes back what a reviewer has said', async () => {
    await ingestPapers(db, listRecords(1));
    server.behave(good);
    await read('assist');
    const tally = (await listClaims()).find(({ value }) => value === 1.25)!;
    const after = JSON.stringify({ value: 1.5 });
    await db
      .insertInto('reviews')
      .values({ claimId: tally.id, userId: null, action: 'correct', note: null, before: null, after })
      .execute();
    await read('rules');
    await read('llm');
    await read('assist');
    expect((await listClaims()).find(({ id }) => id === tally.id)).toMatchObject({ value: 1.5 });
  });

  it('counts and keeps what the text does not bear out, odd characters and all', async () => {
    await ingestPapers(db, listRecords(1));
    server.behave(({ abstract }) =>
      answer([
        { ...propose(abstract, '51.5%'), quote: '99.9%', value: 99.9 },
        { ...propose(abstract, '51.5%'), value: 77 },
        { ...propose(abstract, '51.5%'), quote: '1.5%', value: 1.5, context: '' },
        { ...propose(abstract, '51.5%'), quote: 'NUL \u0000 and \ud800' },
        propose(abstract, '51.5%', { method: 'Basil' }),
        { quote: 7 },
      ]),
    );
    const report = await read('both');
    expect(report.rejections).toEqual({
      'the quote is not in the abstract': 2,
      'the value is not the one in the text': 1,
      'the quote cuts a number': 1,
      'the method is not in the text': 1,
      'not a claim of the agreed form': 1,
    });
    const kept = await db.selectFrom('llmRejections').selectAll().orderBy('position').execute();
    expect(kept).toHaveLength(6);
    expect(kept.map(({ quote }) => quote)).toContain('99.9%');
    expect(JSON.parse(kept[0]!.answer)).toBeDefined();
    expect(await listClaims()).toMatchObject([{ value: 51.5, foundBy: null }]);
  });
});

describe('money', () => {
  it('is counted for each run and for each paper', async () => {
    await ingestPapers(db, listRecords(3));
    server.behave(good);
    await read('both');
    const { runId, paperId } = await db
      .selectFrom('readings')
      .selectAll()
      .orderBy('paperId')
      .executeTakeFirstOrThrow();
    expect(await findSpending(db, { runId })).toEqual({
      calls: 3,
      inputTokens: 3000,
      outputTokens: 600,
      cost: expect.closeTo(0.0042) as number,
    });
    expect(await findSpending(db, { paperId })).toMatchObject({
      calls: 1,
      cost: expect.closeTo(0.0014) as number,
    });
  });

  it('ends the reading before the budget is passed; more money reads on', async () => {
    await ingestPapers(db, listRecords(10));
    server.behave((question) => ({ content: good(question) as string, usage: [4000, 1000] }));
    const budget = new Budget(0.03);
    const report = await read('both', { budget, concurrency: 4, settings: { concurrency: 4 } });
    expect(report.stopped).toBe('budget');
    expect(report.cost).toBeLessThanOrEqual(0.03);
    expect(report.papers).toBeGreaterThan(2);
    expect(report.failed).toEqual([]);
    expect(report.waiting).toBe(10 - report.papers);
    const asked = server.questions.length;
    expect(await read('both', { budget: new Budget(1) })).toMatchObject({ waiting: 0, stopped: null });
    expect(server.questions).toHaveLength(10);
    expect(asked).toBe(report.papers);
  });

  it('is not spent on more papers than were asked for', async () => {
    await ingestPapers(db, listRecords(10));
    server.behave(good);
    expect(await read('assist', { limit: 2 })).toMatchObject({ answered: 2, stopped: 'limit', waiting: 3 });
    expect(server.questions).toHaveLength(2);
  });

  it('goes first to the papers in which a model is expected to mend most', async () => {
    const left = ' In 2020 a prior tally of 8.25 was set for GSM8K.';
    // Two numbers more are left over in paper 9, and one in paper 5.
    const more: Record<number, number> = { 5: 1, 9: 2 };
    await ingestPapers(
      db,
      listRecords(9, (i) => abstractOf(i) + left.repeat(more[i] ?? 0)),
    );
    server.behave(() => answer([]));
    await read('assist', { limit: 1, concurrency: 1 });
    await read('assist', { limit: 1, concurrency: 1 });
    expect(server.questions.map(({ title }) => title)).toEqual(['Paper 9', 'Paper 5']);
  });
});

describe('a fault of the endpoint', () => {
  const passing: [string, Reaction][] = [
    ['a 429 with Retry-After', { status: 429, headers: { 'retry-after': '0.05' } }],
    ['a 500', { status: 500 }],
    ['a cut stream', 'cut'],
    ['a dead line', 'hang up'],
    ['a web page', 'web page'],
    ['invalid JSON', '{"claims": [{"quote": "51'],
    ['a wrong schema', '{"answer": 51.5}'],
    ['an empty answer', ''],
  ];

  it.each(passing)('(%s, on every other question) leaves a complete database', async (_, fault) => {
    await ingestPapers(db, listRecords(6));
    server.behave((question) => (question.count % 2 === 1 ? fault : good(question)));
    const report = await read('both', { settings: { retries: 6 } });
    // One question after the other is met by the fault; with two at once the same paper may meet it again and again.
    const again =
      report.failed.length > 0
        ? await read('both', { concurrency: 1, settings: { concurrency: 1, retries: 6 } })
        : report;
    expect(again).toMatchObject({ waiting: 0, failed: [], stopped: null });
    expect(await listClaims()).toHaveLength(9);
    expect((await listReadBy()).every((extractor) => extractor === 'both')).toBe(true);
  });

  const lasting: [string, Reaction, string][] = [
    ['500s', { status: 500 }, 'server error'],
    ['slow drips', 'drip', 'timeout'],
    ['cut streams', 'cut', 'connection'],
    ['invalid JSON', 'no', 'malformed answer'],
    ['a wrong schema', '{"claims": "none"}', 'malformed answer'],
    ['answers that end at their limit', { content: '{"claims": [', finish: 'length' }, 'cut off'],
    ['questions turned down', { status: 422, body: { error: { message: 'no' } } }, 'not accepted'],
  ];

  it.each(lasting)(
    '(%s about one paper) costs that paper alone, which keeps what the rules read',
    async (_, fault, kind) => {
      await ingestPapers(db, listRecords(6));
      server.behave((question) => (question.title === 'Paper 3' ? fault : good(question)));
      const timeoutMs = fault === 'drip' ? 400 : 10_000;
      const report = await read('both', { settings: { retries: 2, timeoutMs } });
      expect(report.failed).toMatchObject([{ title: 'Paper 3', kind }]);
      expect(report).toMatchObject({ papers: 5, waiting: 1, stopped: null });
      expect(await listReadBy()).toEqual(['both', 'both', 'rules', 'both', 'both', 'both']);
      expect((await listClaims()).filter(({ value }) => value === 53.5)).toMatchObject([{ foundBy: null }]);
      server.behave(good);
      expect(await read('both')).toMatchObject({ papers: 1, waiting: 0, failed: [] });
      expect(await listClaims()).toHaveLength(9);
    },
  );

  it('(refusals) leaves the rules’ reading, and is not paid for again', async () => {
    await ingestPapers(db, listRecords(2));
    server.behave(() => ({ refusal: 'I would rather not.' }));
    expect(await read('both')).toMatchObject({
      papers: 2,
      refused: 2,
      waiting: 0,
      claims: { rules: 2, both: 0, model: 0 },
    });
    expect(await listClaims()).toHaveLength(2);
    await read('llm');
    expect(server.questions).toHaveLength(2);
  });

  it('(a wrong key) ends the reading at once', async () => {
    await ingestPapers(db, listRecords(8));
    server.behave(() => ({ status: 401 }));
    const report = await read('both', { concurrency: 1 });
    expect(report).toMatchObject({ stopped: 'endpoint', papers: 0, waiting: 8 });
    expect(report.stopMessage).toMatch(/LLM_API_KEY/);
    expect(server.questions).toHaveLength(1);
    expect(await listClaims()).toHaveLength(8);
  });

  it('(an endpoint that is down) ends the reading after a few questions', async () => {
    await ingestPapers(db, listRecords(40));
    server.behave(() => ({ status: 503 }));
    const report = await read('both', { settings: { retries: 1 } });
    expect(report).toMatchObject({ stopped: 'endpoint', papers: 0, waiting: 40 });
    expect(server.questions.length).toBeLessThan(25);
  });
});
