import { beforeEach, describe, expect, it } from 'vitest';
import { parseDecision } from '#app/review/decision.ts';
import { handleDecision } from '#app/review/handle-decision.ts';
import { useTestDatabase, type TestDatabase } from '../support/database.ts';
import { addReviewer, listStanding, see, storePapers, toForm } from './review-fixtures.ts';

const database = useTestDatabase({ perTest: true });
let db: TestDatabase['db'];
let robin: { id: number };
beforeEach(async () => {
  db = database.db;
  await storePapers(db);
  robin = await addReviewer(db);
});

async function send(fields: Record<string, string | number>, reviewer = robin) {
  const parsed = parseDecision(toForm(fields));
  if (!parsed.ok) throw new Error(parsed.problem);
  return handleDecision(db, reviewer, parsed.value);
}

const decide = async (quote: string, intent: string, fields: Record<string, string | number> = {}) =>
  send({ intent, ...(await see(db, quote)), ...fields });
const correct = (quote: string, value: string) =>
  decide(quote, 'correct', { quote, value, kind: 'score', role: 'proposed', unit: '%' });
const standing = async (quote: string) =>
  (await listStanding(db)).find((line) => line.startsWith(quote)) ?? 'nothing';
const listReviews = () => db.selectFrom('reviews').selectAll().orderBy('id').execute();

describe('undo', () => {
  it('brings the claim back as it was read, by another review', async () => {
    const before = await standing('93.1%');
    await decide('93.1%', 'reject', { note: 'No.' });
    expect(await standing('93.1%')).toBe('nothing');
    expect(await send({ intent: 'undo' })).toMatchObject({ ok: true });
    expect(await standing('93.1%')).toBe(before);
    const [reject, undo] = await listReviews();
    expect(undo).toMatchObject({ action: 'withdraw', undoesId: reject?.id, userId: robin.id });
  });

  it('goes back step by step, and never undoes an undo', async () => {
    await correct('93.1%', '93.2');
    await correct('93.1%', '93.3');
    await decide('89.5%', 'accept');
    await send({ intent: 'undo' });
    expect(await standing('89.5%')).toMatch(/unchecked$/);
    expect(await standing('93.1%')).toContain('93.3');
    await send({ intent: 'undo' });
    expect(await standing('93.1%')).toMatch(/93\.2 .*correct$/);
    await send({ intent: 'undo' });
    expect(await standing('93.1%')).toMatch(/93\.1 .*unchecked$/);
    expect(await send({ intent: 'undo' })).toMatchObject({
      ok: false,
      problem: 'There is nothing of yours to take back.',
    });
    expect(await listReviews()).toHaveLength(6);
  });

  it('leaves what others have reviewed since alone, and says so', async () => {
    await decide('93.1%', 'accept');
    const kim = await addReviewer(db, 'Kim');
    await send({ intent: 'reject', ...(await see(db, '93.1%')), note: 'No.' }, kim);
    expect(await send({ intent: 'undo' })).toMatchObject({ ok: false, kind: 'changed' });
    expect(await send({ intent: 'undo' }, await addReviewer(db, 'Sam'))).toMatchObject({ kind: 'invalid' });
    expect(await listReviews()).toHaveLength(2);
  });

  it('puts the claim back into the queue', async () => {
    const queued = async () => (await db.selectFrom('reviewQueue').select('claimId').execute()).length;
    const all = await queued();
    await decide('93.1%', 'accept');
    expect(await queued()).toBe(all - 1);
    await send({ intent: 'undo' });
    expect(await queued()).toBe(all);
  });
});

describe('revert', () => {
  it('takes up any state of the history again, also what was read', async () => {
    await correct('93.1%', '93.2');
    await correct('93.1%', '93.3');
    const [first] = await listReviews();
    await decide('93.1%', 'revert', { review: first?.id ?? 0 });
    expect(await standing('93.1%')).toMatch(/93\.2 .*correct$/);
    await decide('93.1%', 'revert', { review: 0 });
    expect(await standing('93.1%')).toMatch(/93\.1 .*unchecked$/);
    expect((await listReviews()).map(({ restoresId }) => restoresId)).toEqual([null, null, first?.id, null]);
  });

  it('leaves what a review of earlier times does not speak of as it was read', async () => {
    const { claim } = await see(db, '4.2 points');
    const changeOf = () =>
      db.selectFrom('currentClaims').where('id', '=', claim).select(['metric', 'change']).executeTakeFirst();
    await decide('4.2 points', 'accept');
    const [{ after = null } = {}] = await listReviews();
    const { change: _, ...earlier } = after ?? {};
    const older = await db
      .insertInto('reviews')
      .values({
        claimId: claim,
        userId: robin.id,
        action: 'correct',
        note: null,
        before: JSON.stringify(earlier),
        after: JSON.stringify({ ...earlier, metric: 'pass@1' }),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    expect(await changeOf()).toEqual({ metric: 'pass@1', change: 'improvement' });
    await decide('4.2 points', 'reject', { note: 'No.' });
    await decide('4.2 points', 'revert', { review: older.id });
    expect(await changeOf()).toEqual({ metric: 'pass@1', change: 'improvement' });
  });

  it('refuses the review of another claim, and the state that is in force', async () => {
    await decide('89.5%', 'accept');
    await correct('93.1%', '93.2');
    const [foreign, own] = await listReviews();
    const problemOf = async (review: number) => {
      const outcome = await decide('93.1%', 'revert', { review });
      return outcome.ok ? undefined : outcome.problem;
    };
    expect(await problemOf(foreign?.id ?? 0)).toMatch(/never in that state/);
    expect(await problemOf(own?.id ?? 0)).toMatch(/already/);
    expect(await listReviews()).toHaveLength(2);
  });
});

it('remembers what was put off until it is asked for again', async () => {
  const { claim } = await see(db, '93.1%');
  await send({ intent: 'skip', claim });
  await send({ intent: 'skip', claim });
  expect(await db.selectFrom('reviewSkips').select('claimId').execute()).toEqual([{ claimId: claim }]);
  expect(await listReviews()).toEqual([]);
  await send({ intent: 'unskip' });
  expect(await db.selectFrom('reviewSkips').select('claimId').execute()).toEqual([]);
});
