import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { listFieldChanges } from '#app/leaderboard/claim-diff.ts';
import { parseDecision, type Decision } from '#app/review/decision.ts';
import { handleDecision } from '#app/review/handle-decision.ts';
import type { Outcome } from '#app/review/outcome.ts';
import { useTestDatabase, type TestDatabase } from '../support/database.ts';
import { ABSTRACT, addReviewer, listStanding, see, storePapers, toForm } from './review-fixtures.ts';

const database = useTestDatabase({ perTest: true });
let db: TestDatabase['db'];
let robin: { id: number };
beforeEach(async () => {
  db = database.db;
  await storePapers(db);
  robin = await addReviewer(db);
});

async function send(fields: Record<string, string | number>, reviewer = robin): Promise<Outcome> {
  const parsed = parseDecision(toForm(fields));
  if (!parsed.ok) throw new Error(parsed.problem);
  return handleDecision(db, reviewer, parsed.value);
}

/** The fields of the correction form as it comes for the claim on 93.1%. */
const AS_READ = {
  intent: 'correct',
  start: ABSTRACT.indexOf('93.1%'),
  end: ABSTRACT.indexOf('93.1%') + 5,
  quote: '93.1%',
  value: '93.1',
  unit: '%',
  kind: 'score',
  benchmark: 'GSM8K',
  metric: 'accuracy',
  method: 'Heron',
  base: 'Qwen2.5-7B',
  role: 'proposed',
};

const countReviews = async () => (await db.selectFrom('reviews').select('id').execute()).length;

it('accepts: the claim stands as it was seen, with who said so', async () => {
  expect(await send({ intent: 'accept', ...(await see(db, '93.1%')) })).toMatchObject({ ok: true });
  expect(await listStanding(db)).toContain('93.1% | 93.1 | GSM8K | Heron | accept');
  const review = await db.selectFrom('reviews').selectAll().executeTakeFirstOrThrow();
  expect(review).toMatchObject({ userId: robin.id, action: 'accept' });
  expect(review.before).toEqual(review.after);
  expect(review.after).toMatchObject({ quote: '93.1%', value: 93.1, method_name: 'Heron' });
});

it('corrects any field; a name leads to the same benchmark and method as an extracted one', async () => {
  const sent = {
    ...AS_READ,
    ...(await see(db, '93.1%')),
    benchmark: 'math',
    method: 'BestOf64',
    metric: 'pass@1',
    note: 'It says so.',
  };
  expect(await send(sent)).toMatchObject({ ok: true });
  expect(await listStanding(db)).toContain('93.1% | 93.1 | MATH | BestOf64 | correct');
  const methods = await db.selectFrom('methods').where('name', '=', 'BestOf64').select('id').execute();
  expect(methods).toHaveLength(1);
});

it('says of a gain whether it is a decline, and of a score nothing', async () => {
  const start = ABSTRACT.indexOf('4.2 points');
  const gain = { ...AS_READ, start, end: start + 10, quote: '4.2 points', value: '4.2', unit: 'points' };
  const changeOf = async () =>
    await db
      .selectFrom('currentClaims')
      .where('quote', '=', '4.2 points')
      .select(['kind', 'change', 'reviewAction'])
      .executeTakeFirstOrThrow();
  expect(await changeOf()).toEqual({ kind: 'gain', change: 'improvement', reviewAction: null });
  await send({ ...gain, kind: 'gain', change: 'decline', ...(await see(db, '4.2 points')) });
  expect(await changeOf()).toEqual({ kind: 'gain', change: 'decline', reviewAction: 'correct' });
  const { before, after } = await db.selectFrom('reviews').selectAll().executeTakeFirstOrThrow();
  expect([before?.change, after?.change]).toEqual(['improvement', 'decline']);
  expect(listFieldChanges(before, after)).toContainEqual({
    name: 'Better or worse',
    before: 'improvement',
    after: 'decline',
  });
  await send({ ...gain, kind: 'score', change: 'decline', ...(await see(db, '4.2 points')) });
  expect(await changeOf()).toEqual({ kind: 'score', change: null, reviewAction: 'correct' });
});

it('makes a benchmark of a name that nobody knows', async () => {
  await send({ ...AS_READ, ...(await see(db, '93.1%')), benchmark: 'Wading Bench' });
  const found = await db.selectFrom('benchmarks').where('slug', '=', 'wading-bench').select('name').execute();
  expect(found).toEqual([{ name: 'Wading Bench' }]);
});

it('moves the characters to others of the abstract, and reads their number where none is typed', async () => {
  const start = ABSTRACT.indexOf('89.5%');
  await send({
    ...AS_READ,
    ...(await see(db, '93.1%')),
    start,
    end: start + 5,
    quote: '89.5%',
    value: '',
  });
  expect(await listStanding(db)).toContain('89.5% | 89.5 | GSM8K | Heron | correct');
});

it('keeps a correction that changes nothing as an agreement', async () => {
  await send({ ...AS_READ, ...(await see(db, '93.1%')) });
  expect(await listStanding(db)).toContain('93.1% | 93.1 | GSM8K | Heron | accept');
});

it('rejects, with a reason', async () => {
  await send({ intent: 'reject', ...(await see(db, '93.1%')), note: 'A pilot.' });
  expect((await listStanding(db)).join()).not.toContain('93.1%');
  expect(parseDecision(toForm({ intent: 'reject', claim: 1, version: '0.1', note: ' ' }))).toEqual({
    ok: false,
    problem: 'Say why it is no result, or why it is wrong.',
  });
});

describe('refuses, and writes nothing,', () => {
  it.each<[string, Record<string, string | number>, RegExp]>([
    ['a forged place', { start: 3, end: 8 }, /does not say “93.1%” at the place/],
    ['a place beyond the abstract', { start: 9000, end: 9005 }, /at the place/],
    ['a quote that is not there', { quote: '99.9%' }, /does not say “99.9%”/],
    ['a quote that is there twice', { quote: '12.5' }, /more than once/],
    ['characters without a number', { quote: 'a search procedure', value: '' }, /no number/],
  ])('%s', async (_, changes, problem) => {
    const outcome = await send({ ...AS_READ, ...(await see(db, '93.1%')), ...changes });
    expect(outcome).toMatchObject({ ok: false, kind: 'invalid', problem: expect.stringMatching(problem) });
    expect(await countReviews()).toBe(0);
  });

  it('a claim that is not there', async () => {
    expect(await send({ intent: 'accept', claim: 4711, version: '0.1' })).toMatchObject({
      ok: false,
      kind: 'missing',
    });
    expect(await countReviews()).toBe(0);
  });

  it('a claim whose abstract has changed since', async () => {
    const seen = await see(db, '93.1%');
    await send({ intent: 'accept', ...seen });
    await storePapers(db, [{ externalId: 'heron', title: 'Heron', abstract: 'Nothing is left.' }]);
    expect(await send({ intent: 'accept', ...seen })).toMatchObject({ ok: false, kind: 'missing' });
    expect(await countReviews()).toBe(1);
  });

  it('what somebody else has reviewed in between', async () => {
    const seen = await see(db, '93.1%');
    const kim = await addReviewer(db, 'Kim');
    await send({ intent: 'reject', ...seen, note: 'No.' }, kim);
    const outcome = await send({ intent: 'accept', ...seen });
    expect(outcome).toMatchObject({ ok: false, kind: 'changed', claimId: seen.claim });
    expect(await countReviews()).toBe(1);
    expect(await send({ intent: 'accept', ...(await see(db, '93.1%')) })).toMatchObject({ ok: true });
  });

  it('one of two who decide at the same moment', async () => {
    const seen = await see(db, '93.1%');
    const kim = await addReviewer(db, 'Kim');
    const outcomes = await Promise.all([
      send({ intent: 'accept', ...seen }),
      send({ intent: 'reject', ...seen, note: 'No.' }, kim),
    ]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await countReviews()).toBe(1);
  });
});

describe('a form', () => {
  const problemOf = (fields: Record<string, string | number>) => {
    const parsed = parseDecision(toForm(fields));
    return parsed.ok ? undefined : parsed.problem;
  };

  it('may hold nothing but the fields that it has', () => {
    const form = { ...AS_READ, claim: 1, version: '0.1' };
    for (const field of ['paperId', 'paper_id', 'confidence', 'rule', 'user_id', 'is_reviewed', '__proto__'])
      expect(problemOf({ ...Object.fromEntries([[field, '7']]), ...form }), field).toContain(field);
    expect(problemOf({ intent: 'accept', claim: 1, version: '0.1', value: 5 })).toContain('value');
  });

  it('holds each field once', () => {
    const form = toForm({ intent: 'accept', claim: 1, version: '0.1' });
    form.append('claim', '2');
    expect(parseDecision(form)).toEqual({ ok: false, problem: 'The form says “claim” twice.' });
  });

  it.each<[Record<string, string | number>, RegExp]>([
    [{ value: 'ninety' }, /no number/],
    [{ value: '1e999' }, /no number/],
    [{ value: 'NaN' }, /no number/],
    [{ kind: 'loss' }, /score or a gain/],
    [{ role: 'author' }, /own one or a comparator/],
    [{ basis: 'vague' }, /no basis/],
    [{ change: 'sideways' }, /improvement or a decline/],
    [{ benchmark: 'x'.repeat(201) }, /longer than 200/],
    [{ method: 'a\0b' }, /cannot be stored/],
    [{ start: '-1' }, /place/],
    [{ claim: '1 or 1=1' }, /makes no sense \(claim\)/],
    [{ version: 'latest' }, /makes no sense \(version\)/],
    [{ intent: 'delete' }, /makes no sense \(intent\)/],
  ])('is told what is wrong: %j', (changes, problem) => {
    expect(problemOf({ ...AS_READ, claim: 1, version: '0.1', ...changes })).toMatch(problem);
  });

  it('takes a minus as it is printed', () => {
    const parsed = parseDecision(toForm({ ...AS_READ, claim: 1, version: '0.1', value: '−4.5' }));
    expect(parsed.ok && (parsed.value as Extract<Decision, { intent: 'correct' }>).value).toBe(-4.5);
  });
});

describe('the database', () => {
  const review = (after: object) =>
    sql`insert into reviews (claim_id, action, after) values (
      (select id from claims where quote = '93.1%'), 'correct', ${JSON.stringify(after)}
    )`.execute(db);

  it('refuses a review that moves a claim to characters that the abstract does not have', async () => {
    await expect(review({ start_offset: 3 })).rejects.toThrow(/does not have the quote/);
    await expect(review({ quote: '94%' })).rejects.toThrow(/does not have the quote/);
  });

  it('refuses a review that states what is the extractor’s to state', async () => {
    for (const column of [
      'paper_id',
      'id',
      'run_id',
      'rule',
      'confidence',
      'slot_confidence',
      'is_detached',
      'review_action',
    ])
      await expect(review({ [column]: 1 }), column).rejects.toThrow(/reviews_state_claims/);
  });

  it.each(['reviews', 'paper_reviews'])('refuses to change or to forget %s', async (table) => {
    await send({ intent: 'accept', ...(await see(db, '93.1%')) });
    const name = sql.table(table);
    await expect(sql`update ${name} set user_id = null`.execute(db)).rejects.toThrow(/history/);
    await expect(sql`delete from ${name}`.execute(db)).rejects.toThrow(/history/);
    await expect(sql`truncate ${name} cascade`.execute(db)).rejects.toThrow(/history/);
  });
});
