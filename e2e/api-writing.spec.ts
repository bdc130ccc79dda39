/** Programs that write: real tokens, over HTTP, against the real server. */
import type { APIRequestContext, APIResponse } from '@playwright/test';
import { makeApiToken, type TokenWish } from '#app/accounts/make-api-token.server.ts';
import { findUserByEmail } from '#db/accounts/users.server.ts';
import { connect, type Connection } from '#db/connect.server.ts';
import { runGeneratedClient } from './support/generated-client.ts';
import { openHttpVisitor, signInOverHttp } from './support/http-visitor.ts';
import { startOwnApp, type OwnApp } from './support/own-app.ts';
import { addAccount, type TestAccount, type TestRole } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

const ELSEWHERE = { Origin: 'https://elsewhere.example' };
const LYNX = {
  id: 'lynx',
  title: 'Lynx: Patient Search for Proofs',
  abstract: 'We present Lynx. Lynx reaches 83.1% accuracy on MATH and 91.5% on GSM8K.',
  url: 'https://doi.org/10.1234/lynx.1',
  authors: ['Mara Lind'],
  date: '2025-02-03',
};

test.describe.configure({ mode: 'default' });
let app: OwnApp;
let database: Connection;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  app = await startOwnApp([LYNX]);
  database = await connect({ databaseUrl: undefined, dataDir: app.dataDir });
});
test.afterAll(async () => {
  await database?.close();
  await app?.remove();
});
test.beforeEach(() => test.slow());

/** An account with a token, which the page of the account has made. */
async function makeToken(role: TestRole, scopes: string): Promise<{ account: TestAccount; token: string }> {
  const account = addAccount(role, { dataDir: app.dataDir });
  const visitor = await openHttpVisitor(app.url);
  await signInOverHttp(visitor, account);
  const made = await visitor.post('/account', {
    intent: 'make-token',
    name: 'a program',
    scopes,
    days: '30',
  });
  const token = /cb_[\w-]{43}/.exec(await made.text())?.[0] ?? '';
  expect(token).not.toBe('');
  return { account, token };
}

/** A token that no page makes: one that has ended already, for example. */
async function makeOwnToken({ email }: TestAccount, wish: Omit<TokenWish, 'name'>): Promise<string> {
  const user = await findUserByEmail(database.db, email);
  return makeApiToken(database.db, user!.id, { name: 'a program', ...wish });
}

function post(request: APIRequestContext, path: string, data: unknown, headers: Record<string, string> = {}) {
  return request.post(`${app.url}/api/v1${path}`, {
    data: typeof data === 'string' ? Buffer.from(data) : data,
    headers: { 'Content-Type': 'application/json', ...headers },
    maxRedirects: 0,
  });
}
const bearing = (token: string) => ({ Authorization: `Bearer ${token}` });

async function expectProblem(answer: APIResponse, status: number, detail: RegExp) {
  expect([answer.status(), answer.headers()['content-type']]).toEqual([status, 'application/problem+json']);
  const problem = (await answer.json()) as { status: number; title: string; detail: string };
  expect(problem).toMatchObject({ type: 'about:blank', status });
  expect(problem.title).not.toBe('');
  expect(problem.detail).toMatch(detail);
  expect(answer.headers()['access-control-allow-origin']).toBeUndefined();
}

/** Everything that writing could have changed. */
async function countWritten() {
  const count = async (table: 'papers' | 'reviews' | 'claims' | 'paperKeys') =>
    (
      await database.db
        .selectFrom(table)
        .select('paperKeys' === table ? 'value' : 'id')
        .execute()
    ).length;
  return [await count('papers'), await count('reviews'), await count('claims'), await count('paperKeys')];
}
const findClaim = async (quote: string) =>
  (
    await database.db
      .selectFrom('currentClaims')
      .where('quote', '=', quote)
      .select('id')
      .executeTakeFirstOrThrow()
  ).id;

const CLIENT = `
import createClient from 'openapi-fetch';
import type { paths } from './schema';

const client = createClient<paths>({
  baseUrl: process.argv[2],
  headers: { Authorization: \`Bearer \${process.env.TOKEN}\` },
});
const body = { id: 'puma', title: 'Puma: Shorter Chains', abstract: 'Puma achieves 85.0% accuracy on MATH.' };
const stored = await client.POST('/papers', { body });
const again = await client.POST('/papers', { body });
const changed = await client.POST('/papers', { body: { ...body, abstract: 'Puma achieves 86.0% accuracy on MATH.' } });
// @ts-expect-error a paper has an abstract
const lacking = await client.POST('/papers', { body: { id: 'x', title: 'x' } });
const { slug } = changed.data!.paper;
const [claim] = (await client.GET('/claims', { params: { query: { paper: slug } } })).data!.items;
const path = { id: claim!.id };
const accepted = await client.POST('/claims/{id}/reviews', { params: { path }, body: { action: 'accept' } });
const version = accepted.data!.version!;
const corrected = await client.POST('/claims/{id}/reviews', {
  params: { path },
  body: { action: 'correct', version, quote: '86.0%', value: 86, unit: '%', kind: 'score', role: 'proposed', method: 'Puma 2' },
});
const late = await client.POST('/claims/{id}/reviews', { params: { path }, body: { action: 'accept', version } });
// @ts-expect-error one rejects with a note
const bare = await client.POST('/claims/{id}/reviews', { params: { path }, body: { action: 'reject' } });
const rejected = await client.POST('/claims/{id}/reviews', { params: { path }, body: { action: 'reject', note: 'of a test' } });
const missing = await client.POST('/claims/{id}/reviews', { params: { path: { id: 2147483647 } }, body: { action: 'accept' } });
const anonymous = await createClient<paths>({ baseUrl: process.argv[2] }).POST('/papers', { body });
console.log(
  JSON.stringify({
    outcomes: [stored, again, changed].map(({ data }) => [data?.outcome, data?.paper.claims]),
    lacking: [lacking.error?.status, lacking.error?.errors?.[0]?.parameter],
    reviewed: [accepted, corrected, rejected].map(({ data }) => data?.claim?.status ?? null),
    method: corrected.data!.claim!.method!.name,
    refused: [late, bare, missing, anonymous].map(({ error, response }) => [error?.status, response.status]),
  }),
);
`;

test('a client that was generated from the served document stores a paper and reviews what was read', async ({
  request,
}) => {
  test.setTimeout(180_000);
  const { token } = await makeToken('editor', 'write:papers');
  const { account } = await makeToken('editor', 'read');
  const both = await makeOwnToken(account, { scopes: ['write:papers', 'write:reviews'], days: 1 });
  const document = await (await request.get(`${app.url}/api/v1/openapi.json`)).text();
  const said = await runGeneratedClient(document, CLIENT, [`${app.url}/api/v1`], { TOKEN: both });
  expect(said).toEqual({
    outcomes: [
      ['inserted', 1],
      ['unchanged', 1],
      ['updated', 1],
    ],
    lacking: [422, 'abstract'],
    reviewed: ['accepted', 'corrected', null],
    method: 'Puma 2',
    refused: [
      [409, 409],
      [422, 422],
      [404, 404],
      // Without a token it might be a page of another site.
      [403, 403],
    ],
  });
  // One that may only store papers reviews nothing.
  const id = await findClaim('83.1%');
  await expectProblem(
    await post(request, `/claims/${id}/reviews`, { action: 'accept' }, bearing(token)),
    403,
    /lacks the scope write:reviews/,
  );
});

test('a token that is wrong, has ended, was taken back or does not reach opens nothing', async ({
  request,
}) => {
  const paper = { ...LYNX, id: 'ocelot', title: 'Ocelot', url: undefined };
  const id = await findClaim('83.1%');
  const before = await countWritten();
  const refuse = async (token: string, status: number, detail: RegExp) => {
    for (const [path, body] of [
      ['/papers', paper],
      [`/claims/${id}/reviews`, { action: 'accept' }],
    ] as const) {
      const answer = await post(request, path, body, bearing(token));
      await expectProblem(answer, status, detail);
      if (status === 401) expect(answer.headers()['www-authenticate']).toMatch(/^Bearer /);
    }
  };
  const { account, token } = await makeToken('editor', 'write:papers');
  for (const wrong of [`cb_${'a'.repeat(43)}`, `${token}a`, token.slice(0, -1), 'nonsense', ''])
    await refuse(wrong, 401, /token/);
  await refuse(
    await makeOwnToken(account, { scopes: ['write:papers', 'write:reviews'], days: -1 }),
    401,
    /token/,
  );
  await refuse(await makeOwnToken(account, { scopes: ['read'], days: 1 }), 403, /lacks the scope write:/);

  // Taken back on the page of its owner.
  const visitor = await openHttpVisitor(app.url);
  await signInOverHttp(visitor, account);
  const page = await (await visitor.get('/account')).text();
  const ids = [...page.matchAll(/name="id" value="(\d+)"/g)];
  expect(ids.length).toBeGreaterThan(0);
  for (const [, tokenId = ''] of ids) await visitor.post('/account', { intent: 'end-token', id: tokenId });
  await refuse(token, 401, /token/);

  // Its owner is at rest, or may only review.
  const resting = await makeToken('editor', 'write:papers');
  app.run(['user', 'disable', resting.account.email]);
  await refuse(resting.token, 401, /token/);
  const reviewing = await makeToken('reviewer', 'write:papers');
  await expectProblem(await post(request, '/papers', paper, bearing(reviewing.token)), 403, /Only editors/);
  expect(await countWritten()).toEqual(before);
});

test('what is malformed, too long or of another kind is refused in one line, and nothing is written', async ({
  request,
}) => {
  const { account } = await makeToken('editor', 'write:papers');
  const token = await makeOwnToken(account, { scopes: ['write:papers', 'write:reviews'], days: 1 });
  const id = await findClaim('83.1%');
  const before = await countWritten();
  const send = (path: string, data: unknown, headers = {}) =>
    post(request, path, data, { ...bearing(token), ...headers });
  const reviews = `/claims/${id}/reviews`;
  for (const path of ['/papers', reviews]) {
    await expectProblem(await send(path, '{"id":'), 400, /not valid JSON/);
    await expectProblem(await send(path, ''), 400, /not valid JSON/);
    await expectProblem(await send(path, 'a=b', { 'Content-Type': 'text/plain' }), 415, /application\/json/);
    for (const odd of ['[]', 'null', '"text"', '7']) await expectProblem(await send(path, odd), 422, /./);
    const long = JSON.stringify({ ...LYNX, action: 'reject', note: 'a'.repeat(300_000) });
    await expectProblem(await send(path, long), 413, /longer than 256 kB/);
    await expectProblem(await send(`${path}?draft=1`, LYNX), 400, /^draft: /);
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      const answer = await request.fetch(`${app.url}/api/v1${path}`, { method, headers: bearing(token) });
      await expectProblem(answer, 405, /This address takes .*POST/);
    }
  }
  await expectProblem(await send('/papers', { ...LYNX, abstract: 'a\u0000b' }), 422, /^abstract: /);
  await expectProblem(await send('/papers', { ...LYNX, url: 'javascript:alert(1)' }), 422, /^url: /);
  await expectProblem(await send('/papers', { ...LYNX, date: 'in spring' }), 422, /^date: /);
  await expectProblem(await send(reviews, { action: 'accept', colour: 'red' }), 422, /^colour: /);
  await expectProblem(await send(reviews, { action: 'applaud' }), 422, /^action: /);
  await expectProblem(await send('/claims/0/reviews', { action: 'accept' }), 400, /^id: /);
  await expectProblem(await send('/claims/many/reviews', { action: 'accept' }), 400, /^id: /);
  const quoted = { action: 'correct', value: 1, kind: 'score', role: 'proposed', quote: 'nowhere' };
  await expectProblem(await send(reviews, quoted), 422, /nowhere/);
  expect(await countWritten()).toEqual(before);

  // A line of a list may say more of a paper than is kept.
  const known = await send('/papers', { ...LYNX, shelf: 'B2' });
  expect([known.status(), await known.json()]).toMatchObject([200, { outcome: 'unchanged' }]);
});

test('what is sent several times at once is stored once, and a review is said once', async ({ request }) => {
  const { account } = await makeToken('editor', 'write:papers');
  const token = await makeOwnToken(account, { scopes: ['write:papers', 'write:reviews'], days: 1 });
  const paper = { id: 'serval', title: 'Serval', abstract: 'Serval reaches 77.7% accuracy on MATH.' };
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => post(request, '/papers', paper, bearing(token))),
  );
  const outcomes = await Promise.all(
    answers.map(async (answer) => ((await answer.json()) as { outcome: string }).outcome),
  );
  expect(outcomes.sort()).toEqual(['inserted', ...Array.from({ length: 4 }, () => 'unchanged')]);

  const id = await findClaim('77.7%');
  const first = await post(request, `/claims/${id}/reviews`, { action: 'accept' }, bearing(token));
  const { version } = (await first.json()) as { version: string };
  const review = { action: 'reject', note: 'of a test', version };
  const said = await Promise.all(
    Array.from({ length: 5 }, () => post(request, `/claims/${id}/reviews`, review, bearing(token))),
  );
  expect(said.map((answer) => answer.status()).sort()).toEqual([200, 409, 409, 409, 409]);
  for (const answer of said) if (answer.status() === 409) await expectProblem(answer, 409, /./);
  const stored = await database.db.selectFrom('reviews').where('claimId', '=', id).select('action').execute();
  expect(stored.map(({ action }) => action)).toEqual(['accept', 'reject']);
});

test('a paper that another source has brought is found, and two that turn out to be one lead to one', async ({
  request,
}) => {
  const { token } = await makeToken('editor', 'write:papers');
  const store = async (paper: object) => {
    const answer = await post(request, '/papers', paper, bearing(token));
    expect(answer.status()).toBe(200);
    return (await answer.json()) as {
      outcome: string;
      paper: { slug: string; source: string; claims: number };
    };
  };
  const abstract = 'Caracal reaches 66.6% accuracy on MATH.';
  app.run(
    ['ingest', '-'],
    `@article{c, title = {Caracal: Leaping Ahead}, author = {Lind, Mara}, doi = {10.1234/caracal}, abstract = {${abstract.replace('%', '\\%')}}}`,
  );
  const known = await store({
    id: 'c-1',
    title: 'Caracal',
    abstract,
    url: 'https://doi.org/10.1234/caracal',
  });
  expect(known).toMatchObject({ paper: { slug: 'caracal-leaping-ahead', source: 'bibtex', claims: 1 } });

  const other = await store({
    id: 'c-2',
    title: 'A Cat That Leaps',
    abstract,
    url: 'https://arxiv.org/abs/2503.01234',
  });
  expect(other).toMatchObject({ outcome: 'inserted', paper: { slug: 'a-cat-that-leaps', claims: 1 } });
  const gone = (await (await request.get(`${app.url}/api/v1/claims?paper=a-cat-that-leaps`)).json()) as {
    items: { id: number }[];
  };
  const both = { id: '10.1234/caracal', title: 'Caracal', abstract, url: 'https://arxiv.org/abs/2503.01234' };
  expect(await store(both)).toMatchObject({
    outcome: 'updated',
    paper: { slug: 'caracal-leaping-ahead', claims: 1 },
  });
  expect(await store(both)).toMatchObject({ outcome: 'unchanged' });

  const ask = (path: string) => request.get(`${app.url}${path}`, { maxRedirects: 0, headers: ELSEWHERE });
  for (const [from, to] of [
    ['/papers/a-cat-that-leaps?lang=en', '/papers/caracal-leaping-ahead?lang=en'],
    ['/papers/a-cat-that-leaps/annotations.jsonld', '/papers/caracal-leaping-ahead/annotations.jsonld'],
    ['/papers/a-cat-that-leaps/abstract.txt', '/papers/caracal-leaping-ahead/abstract.txt'],
    ['/papers/a-cat-that-leaps/table.csv', '/papers/caracal-leaping-ahead/table.csv'],
    ['/papers/a-cat-that-leaps/paper.bib', '/papers/caracal-leaping-ahead/paper.bib'],
    [
      '/api/v1/papers/a-cat-that-leaps?fields=slug',
      `${app.url}/api/v1/papers/caracal-leaping-ahead?fields=slug`,
    ],
  ] as const) {
    const answer = await ask(from);
    expect([answer.status(), answer.headers().location], from).toEqual([301, to]);
  }
  const [claim] = gone.items;
  const moved = await ask(`/api/v1/claims/${claim!.id}`);
  expect(moved.status()).toBe(301);
  expect(moved.headers()['access-control-allow-origin']).toBe('*');
  const standing = await request.get(moved.headers().location!);
  expect(await standing.json()).toMatchObject({
    value: 66.6,
    source: { paper: { slug: 'caracal-leaping-ahead' } },
  });
  expect((await ask(`/claims/${claim!.id}`)).status()).toBe(301);
  const listed = (await (await ask('/api/v1/claims?paper=a-cat-that-leaps')).json()) as { items: unknown[] };
  expect(listed.items).toHaveLength(1);
  const page = encodeURIComponent(`${app.url}/papers/a-cat-that-leaps`);
  expect(await (await ask(`/oembed?url=${page}`)).json()).toMatchObject({ title: 'Caracal: Leaping Ahead' });
});

test('pages of other sites may read and not write', async ({ request }) => {
  const { account, token } = await makeToken('editor', 'write:papers');
  const asked = await request.fetch(`${app.url}/api/v1/papers`, {
    method: 'OPTIONS',
    headers: {
      ...ELSEWHERE,
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'authorization',
    },
  });
  expect(asked.headers()['access-control-allow-methods']).toBe('GET, HEAD, OPTIONS');
  expect(asked.headers()['access-control-allow-headers']).not.toMatch(/authorization/i);
  // A browser would not send it after that; a program may, and nothing tells a page what came of it.
  const sent = await post(request, '/papers', LYNX, { ...bearing(token), ...ELSEWHERE });
  expect([sent.status(), sent.headers()['access-control-allow-origin']]).toEqual([200, undefined]);
  // With a cookie alone, whoever is signed in writes from here and from nowhere else.
  const visitor = await openHttpVisitor(app.url);
  await signInOverHttp(visitor, account);
  const before = await countWritten();
  const paper = { ...LYNX, id: 'margay', title: 'Margay', url: undefined, authors: [] };
  await expectProblem(
    await post(request, '/papers', paper, { Cookie: visitor.cookie, ...ELSEWHERE }),
    403,
    /page of this site/,
  );
  expect(await countWritten()).toEqual(before);
});
