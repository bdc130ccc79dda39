import { beforeAll, describe, expect, it } from 'vitest';
import type { Account } from '#app/accounts/account.ts';
import { answerApi } from '#app/api/answer.server.ts';
import { useTestDatabase } from '../support/database.ts';

const ORIGIN = 'https://claims.example.org';
const database = useTestDatabase();
let account: Account;

beforeAll(async () => {
  const { id } = await database.db
    .insertInto('users')
    .values({ email: 'ada@example.org', name: 'Ada', passwordHash: null, role: 'editor' })
    .returning('id')
    .executeTakeFirstOrThrow();
  account = { id, email: 'ada@example.org', name: 'Ada', role: 'editor', sessionId: 1 };
});

async function post(
  path: string,
  body: unknown,
  { type = 'application/json', who = account as Account | null } = {},
) {
  const request = new Request(`${ORIGIN}/api/v1${path}`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'Content-Type': type },
  });
  const answer = await answerApi(request, {
    db: database.db,
    remember: (_, compute) => compute(),
    account: who ?? undefined,
  });
  return {
    status: answer.status,
    type: answer.headers.get('Content-Type'),
    body: (await answer.json()) as Record<string, never>,
  };
}

const PAPER = { id: 'lynx', title: 'Lynx', abstract: 'LynxNet reaches 83.1% on MATH.', date: '2025-01-08' };

describe('storing a paper', () => {
  it('reads it, once', async () => {
    const first = await post('/papers', PAPER);
    expect(first).toMatchObject({
      status: 200,
      body: {
        outcome: 'inserted',
        paper: { title: 'Lynx', claims: 1, isRead: true, publishedOn: '2025-01-08' },
      },
    });
    expect((await post('/papers', PAPER)).body).toMatchObject({ outcome: 'unchanged' });
    const changed = await post('/papers', {
      ...PAPER,
      abstract: 'LynxNet reaches 84.2% on MATH and 70.5% on GSM8K.',
    });
    expect(changed.body).toMatchObject({ outcome: 'updated', paper: { claims: 2 } });
    expect(await database.db.selectFrom('papers').select('id').execute()).toHaveLength(1);
  });

  it.each([
    ['a field that is missing', { id: 'x', title: 'x' }, 422, /^abstract: /],
    ['a field that makes no sense', { ...PAPER, url: 'javascript:alert(1)' }, 422, /^url: /],
    ['a character that cannot be stored', { ...PAPER, abstract: 'a\u0000b' }, 422, /^abstract: /],
    ['no object', [1], 422, /object/],
    ['no JSON', '{"id":', 400, /not valid JSON/],
  ])('refuses %s, and stores nothing', async (_, body, status, detail) => {
    const before = await database.db.selectFrom('papers').selectAll().execute();
    const answer = await post('/papers', body);
    expect(answer).toMatchObject({ status, type: 'application/problem+json' });
    expect(answer.body.detail).toMatch(detail);
    expect(await database.db.selectFrom('papers').selectAll().execute()).toEqual(before);
  });

  it('takes JSON alone, and nobody who was not let in', async () => {
    expect(await post('/papers', PAPER, { type: 'text/plain' })).toMatchObject({ status: 415 });
    expect(await post('/papers', PAPER, { who: null })).toMatchObject({ status: 401 });
    expect(await post('/papers?limit=1', PAPER)).toMatchObject({ status: 400 });
    expect(await post('/papers/lynx', PAPER)).toMatchObject({ status: 405 });
  });
});

describe('reviewing a claim', () => {
  const findClaim = async () =>
    (
      await database.db
        .selectFrom('currentClaims')
        .select('id')
        .orderBy('id')
        .limit(1)
        .executeTakeFirstOrThrow()
    ).id;
  const correction = {
    action: 'correct',
    quote: '84.2%',
    value: 84.2,
    unit: '%',
    kind: 'score',
    role: 'proposed',
    benchmark: 'MATH-500',
    method: 'LynxNet',
  };

  it('accepts, corrects and rejects it, as its reviewer', async () => {
    const id = await findClaim();
    const accepted = await post(`/claims/${id}/reviews`, { action: 'accept' });
    expect(accepted).toMatchObject({ status: 200, body: { claim: { id, status: 'accepted' } } });
    const corrected = await post(`/claims/${id}/reviews`, {
      ...correction,
      version: accepted.body.version,
      note: 'so it is',
    });
    expect(corrected).toMatchObject({
      status: 200,
      body: { claim: { status: 'corrected', benchmark: { name: 'MATH-500' } } },
    });
    const rejected = await post(`/claims/${id}/reviews`, { action: 'reject', note: 'no result' });
    expect(rejected).toMatchObject({ status: 200, body: { claim: null } });
    const reviews = await database.db
      .selectFrom('reviews')
      .select(['action', 'userId'])
      .orderBy('id')
      .execute();
    expect(reviews).toEqual(
      ['accept', 'correct', 'reject'].map((action) => ({ action, userId: account.id })),
    );
  });

  it('says of a gain that it is a decline', async () => {
    const id = await findClaim();
    const as = { ...correction, kind: 'gain', change: 'decline' };
    expect(await post(`/claims/${id}/reviews`, as)).toMatchObject({
      status: 200,
      body: {
        claim: { kind: 'gain', change: 'decline', slotConfidence: { kind: expect.any(Number) as number } },
      },
    });
    expect(await post(`/claims/${id}/reviews`, { ...as, change: 'sideways' })).toMatchObject({ status: 422 });
  });

  it('says under what a number was measured', async () => {
    const id = await findClaim();
    const as = { ...correction, setting: 'zero-shot' };
    expect(await post(`/claims/${id}/reviews`, as)).toMatchObject({
      status: 200,
      body: { claim: { setting: 'zero-shot' } },
    });
  });

  it('is refused where somebody was faster, where it cannot be, and where there is no such claim', async () => {
    const id = await findClaim();
    const [, before] = [await post(`/claims/${id}/reviews`, { action: 'accept' }), await countReviews()];
    expect(await post(`/claims/${id}/reviews`, { action: 'accept', version: '1.1' })).toMatchObject({
      status: 409,
    });
    expect(await post(`/claims/${id}/reviews`, { ...correction, quote: 'nowhere' })).toMatchObject({
      status: 422,
    });
    expect(await post(`/claims/${id}/reviews`, { action: 'reject' })).toMatchObject({ status: 422 });
    expect(await post(`/claims/${id}/reviews`, { action: 'applaud' })).toMatchObject({ status: 422 });
    expect(await post('/claims/2147483647/reviews', { action: 'accept' })).toMatchObject({ status: 404 });
    expect(await post(`/claims/${id}/reviews`, { action: 'accept' }, { who: null })).toMatchObject({
      status: 401,
    });
    expect(await countReviews()).toBe(before);
  });

  const countReviews = async () => (await database.db.selectFrom('reviews').select('id').execute()).length;
});
