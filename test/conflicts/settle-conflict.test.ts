import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { toConflictVersion } from '#app/conflicts/conflict-version.server.ts';
import { refreshConflicts } from '#app/conflicts/refresh-conflicts.server.ts';
import { reopenConflict, settleConflict, type Verdict } from '#app/conflicts/settle-conflict.server.ts';
import { mergeSubjects } from '#app/names/merge-subjects.server.ts';
import { revertNameChange } from '#app/names/revert-name-change.server.ts';
import { listConflicts } from '#db/conflicts/list-conflicts.server.ts';
import { listSettlements } from '#db/conflicts/settlements.server.ts';
import { findLeaderboard } from '#db/queries/leaderboard.server.ts';
import { makeAuthor, see, storePaper } from '../names/name-fixtures.ts';
import { useTestDatabase } from '../support/database.ts';

const database = useTestDatabase({ perTest: true });
const db = () => database.db;
let userId: number;

const report = (paper: string, quote: string, given: object = {}, options = {}) =>
  storePaper(
    db(),
    paper,
    [{ quote, benchmark: 'FooBench', method: 'NetA', metric: 'accuracy', ...given }],
    options,
  );

beforeEach(async () => {
  userId = (await makeAuthor(db())).userId;
  await report('one', '90.0%');
  await report('two', '85.0%');
});

async function list(isOpen: boolean, benchmark = '') {
  await refreshConflicts(db());
  return (await listConflicts(db(), { benchmark, isOpen, limit: 20, offset: 0 })).conflicts;
}

async function settle(verdict: Partial<Verdict> & { stands?: number[] } = {}) {
  const [conflict] = [...(await list(true)), ...(await list(false))];
  const [latest] = await listSettlements(
    db(),
    conflict!.claims.map(({ id }) => id),
  );
  const standing = conflict!.claims
    .filter(({ value }) => verdict.stands?.includes(value))
    .map(({ id }) => id);
  return settleConflict(db(), userId, {
    conflictId: conflict!.id,
    version: toConflictVersion(conflict!, latest?.id ?? 0),
    verdict: 'stands',
    standing,
    note: null,
    ...verdict,
  });
}

const rulings = async () => {
  const board = await findLeaderboard(db(), { slug: 'foobench' });
  return Object.fromEntries(
    (board?.rows ?? []).map(({ value, settled }) => [value, settled?.ruling ?? null]),
  );
};

describe('conflicts', () => {
  it('are found with their claims and the texts that these stand in', async () => {
    const [conflict] = await list(true);
    expect(conflict).toMatchObject({ benchmark: { slug: 'foobench' }, metric: 'accuracy', papers: 2 });
    expect(
      conflict?.claims.map(({ quote, abstract, start, end }) => [quote, abstract.slice(start, end)]),
    ).toEqual([
      ['90.0%', '90.0%'],
      ['85.0%', '85.0%'],
    ]);
  });

  it('follow what is read: a number that agrees now is none, another paper is one more', async () => {
    const id = (await list(true))[0]?.id;
    await report('three', '80.0%');
    expect(id).toBeDefined();
    expect(await list(true)).toMatchObject([{ id, papers: 3 }]);
    await report('two', '90.04%');
    await report('three', '90%');
    expect(await list(true)).toEqual([]);
  });

  it('follow corrections and rejections by reviewers', async () => {
    const { id } = await db()
      .selectFrom('claims')
      .where('quote', '=', '85.0%')
      .select('id')
      .executeTakeFirstOrThrow();
    const review = (action: 'reject' | 'accept') =>
      db()
        .insertInto('reviews')
        .values({ claimId: id, userId, action, note: null, before: null, after: null })
        .execute();
    await review('reject');
    expect(await list(true)).toEqual([]);
    await review('accept');
    expect(await list(true)).toHaveLength(1);
  });

  it('follow names: a merge makes one, and its revert takes it away', async () => {
    await storePaper(db(), 'three', [{ quote: '70.0%', benchmark: 'BarBench', method: 'NetB' }]);
    await storePaper(db(), 'four', [{ quote: '71.0%', benchmark: 'BarBench', method: 'Net-C' }]);
    expect(await list(true, 'barbench')).toEqual([]);
    const author = await makeAuthor(db());
    const change = await mergeSubjects(db(), 'method', author, {
      gone: await see(db(), 'method', 'net-c'),
      kept: await see(db(), 'method', 'netb'),
    });
    expect(await list(true, 'barbench')).toHaveLength(1);
    await revertNameChange(db(), 'method', author, change);
    expect(await list(true, 'barbench')).toEqual([]);
    expect(await list(true, 'no-such-benchmark')).toEqual([]);
  });

  it('are the same after everything is worked out anew', async () => {
    const before = await list(true);
    await sql`insert into stale_boards select id from benchmarks`.execute(db());
    expect(await list(true)).toEqual(before);
  });
});

describe('settleConflict', () => {
  it('lets one stand: the other has no rank any more', async () => {
    await settle({ stands: [90], note: 'the table has 90.0' });
    expect(await list(true)).toEqual([]);
    expect(await list(false)).toHaveLength(1);
    expect(await rulings()).toEqual({ 90: 'stands', 85: 'overruled' });
  });

  it('lets both stand in different setups, with a note', async () => {
    await expect(settle({ verdict: 'setups' })).rejects.toThrow(/how the setups differ/);
    await settle({ verdict: 'setups', note: 'five shots against none' });
    expect(await rulings()).toEqual({ 90: 'setups', 85: 'setups' });
    expect(await list(true)).toEqual([]);
  });

  it('is reopened by a number that differs, and not by one that agrees with what stands', async () => {
    await settle({ stands: [90] });
    await report('three', '90%');
    expect(await list(true)).toEqual([]);
    await report('four', '70.5%');
    expect(await list(true)).toHaveLength(1);
    expect(await rulings()).toMatchObject({
      90: expect.toBeOneOf(['stands', null]),
      85: 'overruled',
      70.5: null,
    });
  });

  it('says nothing of a number that is read otherwise since', async () => {
    await settle({ stands: [90] });
    const { id } = await db()
      .selectFrom('claims')
      .where('quote', '=', '85.0%')
      .select('id')
      .executeTakeFirstOrThrow();
    const after = JSON.stringify({ value: 86 });
    await db()
      .insertInto('reviews')
      .values({ claimId: id, userId, action: 'correct', note: null, before: null, after })
      .execute();
    expect(await rulings()).toEqual({ 90: 'stands', 86: null });
    expect(await list(true)).toHaveLength(1);
  });

  it('survives a newer reading of the same numbers, and a merge', async () => {
    await settle({ stands: [90] });
    await report('one', '90.0%', {}, { version: '2' });
    await report('two', '85.0%', {}, { version: '2' });
    expect(await rulings()).toEqual({ 90: 'stands', 85: 'overruled' });
    await storePaper(db(), 'three', [{ quote: '70.0%', benchmark: 'BarBench', method: 'NetB' }]);
    await mergeSubjects(db(), 'benchmark', await makeAuthor(db()), {
      gone: await see(db(), 'benchmark', 'foobench'),
      kept: await see(db(), 'benchmark', 'barbench'),
    });
    expect(await list(true)).toEqual([]);
    expect(await list(false, 'barbench')).toHaveLength(1);
  });

  it('refuses an answer to a conflict that has changed, or that settles nothing, and stores nothing', async () => {
    const [conflict] = await list(true);
    const version = toConflictVersion(conflict!, 0);
    await expect(settle({ stands: [] })).rejects.toThrow(/Choose the number/);
    await expect(settle({ stands: [90, 85] })).rejects.toThrow(/cannot stand against each other/);
    await expect(settle({ standing: [4711] })).rejects.toThrow(/not part of this conflict/);
    await expect(settle({ conflictId: 4711 })).rejects.toThrow(/gone/);
    await report('three', '80.0%');
    await expect(settle({ stands: [90], version })).rejects.toThrow(/has changed/);
    await settle({ stands: [90] });
    await expect(settle({ stands: [85], version })).rejects.toThrow(/has changed/);
    expect(await db().selectFrom('conflictSettlements').selectAll().execute()).toHaveLength(1);
  });
});

describe('history of conflicts', () => {
  const ids = async () => (await db().selectFrom('claims').select('id').execute()).map(({ id }) => id);

  it('tells who said what and why, and goes back step by step', async () => {
    const first = await settle({ stands: [90], note: 'the table has 90.0' });
    const second = await settle({ verdict: 'setups', note: 'five shots against none' });
    const [conflict] = await list(false);
    const reopen = (settlementId: number) =>
      reopenConflict(db(), userId, { conflictId: conflict!.id, settlementId, note: null });
    await expect(reopen(first)).rejects.toThrow(/since/);
    const third = await reopen(second);
    expect(await rulings()).toEqual({ 90: 'stands', 85: 'overruled' });
    expect(await list(true)).toEqual([]);
    expect(await listSettlements(db(), await ids())).toMatchObject([
      { id: third, verdict: 'stands', revertsId: second },
      { id: second, verdict: 'setups', author: 'Ada', note: 'five shots against none' },
      { id: first, verdict: 'stands', label: 'NetA, accuracy on FooBench' },
    ]);
  });

  it('is open again after its first step is taken back', async () => {
    const first = await settle({ stands: [90] });
    const [conflict] = await list(false);
    await reopenConflict(db(), userId, { conflictId: conflict!.id, settlementId: first, note: 'a mistake' });
    expect(await rulings()).toEqual({ 90: null, 85: null });
    expect(await list(true)).toHaveLength(1);
  });

  it('is only ever added to: the database refuses everything else', async () => {
    await settle({ stands: [90] });
    await expect(db().updateTable('conflictSettlements').set({ note: 'x' }).execute()).rejects.toThrow(
      /history/,
    );
    await expect(db().deleteFrom('settledClaims').execute()).rejects.toThrow(/history/);
    await expect(sql`truncate settled_claims`.execute(db())).rejects.toThrow(/history/);
  });
});
