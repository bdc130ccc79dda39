import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { refreshConflicts } from '#app/conflicts/refresh-conflicts.server.ts';
import { storeExtractions } from '#db/claims/store-extractions.server.ts';
import { insertPapers } from '#db/papers/insert-papers.server.ts';
import { countQueued, findProgress, listQueued } from '#db/queries/review-queue.server.ts';
import { catchUpReviewQueue, refreshReviewQueue } from '#db/reviews/refresh-queue.server.ts';
import { startRun } from '#db/runs/extraction-runs.server.ts';
import type { Claim, Extraction } from '#app/extraction/claim.ts';
import { useTestDatabase, type TestDatabase } from '../support/database.ts';
import { claim, extraction, paper, registry } from './fixtures.ts';

const database = useTestDatabase({ perTest: true });
let db: TestDatabase['db'];
beforeEach(() => void (db = database.db));

interface Reported extends Partial<Claim> {
  quote: string;
}

/** Stores a paper that reports these numbers, with what the rules would say of them. */
async function report(
  externalId: string,
  claims: Reported[],
  checks: Extraction['checks'] = [],
): Promise<void> {
  const abstract = `${externalId}: ${claims.map(({ quote }) => quote).join(', ')}.`;
  const { paperIds } = await insertPapers(db, [paper({ externalId, title: externalId, abstract })]);
  const read = claims.map(({ quote, ...given }) =>
    claim(abstract, quote, { benchmark: 'MATH', method: externalId, metric: 'accuracy', ...given }),
  );
  const run = await startRun(db, { extractor: 'rules', version: '1' });
  await storeExtractions(
    db,
    run,
    [{ paperId: paperIds[0] ?? 0, extraction: extraction(read, { checks }) }],
    registry,
  );
}

async function listReasons(): Promise<Record<string, string[]>> {
  await refreshConflicts(db);
  await refreshReviewQueue(db);
  const rows = await db
    .selectFrom('reviewQueue')
    .innerJoin('currentClaims', 'currentClaims.id', 'reviewQueue.claimId')
    .select(['currentClaims.quote', 'reviewQueue.reasons'])
    .orderBy('reviewQueue.priority', 'desc')
    .execute();
  return Object.fromEntries(rows.map(({ quote, reasons }) => [quote, reasons]));
}

const review = (quote: string, action: 'accept' | 'reject') =>
  sql`insert into reviews (claim_id, action) values ((select id from claims where quote = ${quote}), ${action})`.execute(
    db,
  );

describe('a claim waits', () => {
  it('because its arithmetic does not add up', async () => {
    await report(
      'Foo',
      [{ quote: '90.1%' }, { quote: '80.2%' }],
      [{ kind: 'difference', verdict: 'fails', figures: '90.1 - 80.2 ≠ 5', claims: [0] }],
    );
    expect(await listReasons()).toEqual({ '90.1%': ['arithmetic'], '80.2%': [] });
  });

  it('because another paper says otherwise of the same system, beyond rounding', async () => {
    await report('One', [{ quote: '90.1%', method: 'FooNet' }]);
    await report('Two', [{ quote: '88.4%', method: 'FooNet', role: 'comparator' }]);
    await report('Three', [{ quote: '71.26%', method: 'BarNet' }]);
    await report('Four', [{ quote: '71.3%', method: 'BarNet' }]);
    const reasons = await listReasons();
    expect(reasons['90.1%']).toContain('conflict');
    expect(reasons['88.4%']).toContain('conflict');
    expect(reasons['71.26%']).not.toContain('conflict');
  });

  it('because it is among the first three of its leaderboard, and not where it is lower', async () => {
    await report(
      'Foo',
      ['91%', '92%', '93%', '94%', '95%'].map((quote) => ({ quote, method: `M${quote}` })),
    );
    const reasons = await listReasons();
    expect(Object.keys(reasons).filter((quote) => reasons[quote]?.includes('top'))).toEqual([
      '95%',
      '94%',
      '93%',
    ]);
  });

  it('in the right direction: where less is better the lowest are first', async () => {
    await report(
      'Foo',
      ['11.1', '12.1', '13.1', '14.1'].map((quote) => ({ quote, method: `M${quote}` })),
    );
    await sql`update benchmarks set is_lower_better = true where slug = 'math'`.execute(db);
    const reasons = await listReasons();
    expect(reasons['14.1']).toEqual([]);
    expect(reasons['11.1']).toContain('top');
  });

  it('because it was read with doubt, or another extractor disagrees', async () => {
    await report('Foo', [{ quote: '90.1%', confidence: 0.3 }, { quote: '80.2%' }]);
    await refreshReviewQueue(db);
    await sql`insert into claim_disagreements (claim_id, note)
      select id, 'another benchmark' from claims where quote = '80.2%'`.execute(db);
    expect(await listReasons()).toEqual({ '90.1%': ['unsure'], '80.2%': ['disagreement'] });
  });

  it('longer the surer it is and the lower it would rank', async () => {
    await report('Foo', [
      ...['40%', '41%', '42%', '43%', '44%', '45%', '46%', '47%', '48%', '49%', '50%'].map((quote) => ({
        quote,
        method: `M${quote}`,
      })),
      { quote: '30%', confidence: 0.7, method: 'Low' },
      { quote: '99%', confidence: 0.7, method: 'High' },
    ]);
    const order = Object.keys(await listReasons());
    expect(order[0]).toBe('99%');
    expect(order.indexOf('30%')).toBeGreaterThan(0);
    expect(order.indexOf('30%')).toBeLessThan(order.indexOf('40%'));
  });

  it('longer the surer its least sure slot is; the claim as a whole counts where no slot was judged', async () => {
    const sure = { kind: 0.99, benchmark: 0.99, metric: 0.99, method: 0.99, role: 0.99 };
    await report('Foo', [
      { quote: '41%', method: 'A', confidence: 0.6, slotConfidence: { ...sure, role: 0.9 } },
      { quote: '42%', method: 'B', confidence: 0.7, slotConfidence: { ...sure, benchmark: 0.75 } },
    ]);
    expect(Object.keys(await listReasons())).toEqual(['42%', '41%']);
    await sql`update claims set slot_confidence = null`.execute(db);
    expect(Object.keys(await listReasons())).toEqual(['41%', '42%']);
  });

  it('until it is reviewed', async () => {
    await report('Foo', [{ quote: '90.1%' }, { quote: '80.2%' }]);
    await refreshReviewQueue(db);
    await review('90.1%', 'accept');
    expect(await listReasons()).toEqual({ '80.2%': [] });
    await review('80.2%', 'reject');
    expect(await listReasons()).toEqual({});
  });
});

it('follows a name that comes to mean another benchmark', async () => {
  await report('Foo', [{ quote: '90.1%' }, { quote: '80.2%', benchmark: 'MATH-500' }]);
  await refreshReviewQueue(db);
  await sql`update benchmark_aliases set benchmark_id = (select id from benchmarks where slug = 'math')
    where key = 'math500'`.execute(db);
  await refreshReviewQueue(db);
  const boards = await db.selectFrom('reviewQueue').select('benchmarkId').distinct().execute();
  expect(boards).toHaveLength(1);
});

it('writes nothing where nothing has changed', async () => {
  await report('Foo', [{ quote: '90.1%' }, { quote: '80.2%', benchmark: null }]);
  await refreshReviewQueue(db);
  const read = async () =>
    (await sql`select claim_id, xmin::text from review_queue order by 1`.execute(db)).rows;
  const before = await read();
  await sql`insert into review_queue_stale select 'benchmark', id from benchmarks union all select 'paper', id from papers`.execute(
    db,
  );
  await refreshReviewQueue(db);
  expect(await read()).toEqual(before);
});

it('catches up a little with every look at it, and waits for nobody', async () => {
  await report('Foo', [{ quote: '90.1%' }]);
  await db.transaction().execute(async (writer) => {
    await sql`select pg_advisory_xact_lock(7463001)`.execute(writer);
    await catchUpReviewQueue(db);
    expect(await db.selectFrom('reviewQueue').select('claimId').execute()).toEqual([]);
  });
  await catchUpReviewQueue(db);
  expect(await db.selectFrom('reviewQueue').select('claimId').execute()).toHaveLength(1);
});

describe('what a reviewer sees of it', () => {
  let robin: number;
  const ids = async (filter = {}) => listQueued(db, { userId: robin, filter, limit: 10 });
  beforeEach(async () => {
    await report('Foo', [
      { quote: '90.1%', confidence: 0.5 },
      { quote: '80.2%' },
      { quote: '70.3%', benchmark: 'MATH-500' },
    ]);
    await refreshReviewQueue(db);
    const user = {
      email: 'r@example.org',
      name: 'Robin',
      passwordHash: null,
      role: 'reviewer',
      isInvited: false,
    } as const;
    robin = (await db.insertInto('users').values(user).returning('id').executeTakeFirstOrThrow()).id;
  });

  it('can be one benchmark, one paper, one reason', async () => {
    const { id: board } = await db
      .selectFrom('benchmarks')
      .where('slug', '=', 'math')
      .select('id')
      .executeTakeFirstOrThrow();
    expect(await ids()).toHaveLength(3);
    expect(await ids({ benchmarkId: board })).toHaveLength(2);
    expect(await ids({ reason: 'unsure' })).toHaveLength(1);
    expect(await ids({ benchmarkId: board, reason: 'arithmetic' })).toEqual([]);
    expect(await ids({ paperId: 4711 })).toEqual([]);
    expect(await countQueued(db, { userId: robin, filter: {}, most: 2 })).toBe(2);
  });

  it('is without what they have put off', async () => {
    const [first = 0, ...rest] = await ids();
    await db.insertInto('reviewSkips').values({ userId: robin, claimId: first }).execute();
    expect(await ids()).toEqual(rest);
  });

  it('counts what they have done today, and not what they have taken back', async () => {
    const [first = 0, second = 0] = await ids();
    const add = (claimId: number, undoesId: number | null = null) =>
      db
        .insertInto('reviews')
        .values({ claimId, userId: robin, action: 'accept', note: null, before: null, after: null, undoesId })
        .returning('id')
        .executeTakeFirstOrThrow();
    const { id } = await add(first);
    await add(second);
    expect(await findProgress(db, robin)).toEqual({ today: 2, skipped: 0 });
    await add(first, id);
    expect((await findProgress(db, robin)).today).toBe(1);
  });
});
