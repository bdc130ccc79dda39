/** Every parameter of every route gets what nobody should send: nothing may break, run, or be lost. */
import { sql, type Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { accessTable } from '#test/routes/access-table.ts';
import { listApiEndpoints, type ApiEndpoint } from './support/api-endpoints.ts';
import {
  listHostileForms,
  listHostileJson,
  listHostileReads,
  type HostileRequest,
} from './support/hostile-requests.ts';
import { SCRIPT } from './support/hostile-values.ts';
import { openHttpVisitor, signInOverHttp } from './support/http-visitor.ts';
import { countRows, openOwnDatabase } from './support/own-database.ts';
import { askRaw } from './support/raw-http.ts';
import { addAccount, type TestRole } from './support/sign-in.ts';
import { makeDataDir, removeDirectory, startApp, type RunningApp } from './support/start-app.ts';
import { expect, test } from './support/test.ts';

/** On a machine that is busy with other tests; what hangs or searches itself to death takes longer. */
const MOST_MS = 5_000;
/** Where nobody answers. */
const NOWHERE = 'http://127.0.0.1:9';

const dataDir = makeDataDir();
let app: RunningApp;
let db: Kysely<Database>;
let endpoints: ApiEndpoint[];
let closeDatabase: () => Promise<void>;
/** The Cookie header of each, empty for somebody who is not signed in. */
const cookies: Record<'nobody' | TestRole, string> = { nobody: '', reviewer: '', editor: '', admin: '' };

test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  test.setTimeout(180_000);
  app = await startApp(dataDir, {
    ARXIV_API_URL: NOWHERE,
    GITHUB_CLIENT_ID: 'x',
    GITHUB_CLIENT_SECRET: 'y',
    GITHUB_URL: NOWHERE,
    GITHUB_API_URL: NOWHERE,
  });
  ({ db, close: closeDatabase } = await openOwnDatabase(dataDir));
  endpoints = await listApiEndpoints(app.url);
  expect(endpoints.length).toBeGreaterThan(10);
  for (const role of ['reviewer', 'editor', 'admin'] as const) {
    const visitor = await openHttpVisitor(app.url);
    await signInOverHttp(visitor, addAccount(role, { dataDir }));
    cookies[role] = visitor.cookie;
  }
});
test.afterAll(async () => {
  await closeDatabase();
  await app.stop();
  removeDirectory(dataDir);
});

test('in addresses', async () => {
  test.setTimeout(120_000);
  const before = await countRows(db);
  const requests = listHostileReads(endpoints);
  expect(requests.length).toBeGreaterThan(1000);
  const seen = app.output().length;
  // Half of them by whoever may, half by somebody who is not signed in.
  const problems = await sendAll(requests, (request, index) =>
    cookieFor(index % 2 ? 'everybody' : request.who),
  );
  expect(problems).toEqual([]);
  expect(app.output().slice(seen)).toBe('');
  expect(await countRows(db)).toEqual(before);
});

test('in forms and JSON of somebody who is not signed in', async () => {
  test.setTimeout(120_000);
  const before = await countRows(db);
  const seen = app.output().length;
  const requests = [...listHostileForms(), ...listHostileJson(endpoints)].filter(
    (_, index) => index % 3 === 0,
  );
  expect(requests.length).toBeGreaterThan(200);
  expect(await sendAll(requests, () => '')).toEqual([]);
  expect(app.output().slice(seen)).toBe('');
  // Attempts to sign in are counted; nothing else is written.
  const { sign_in_attempts: _, ...rows } = await countRows(db);
  expect(rows).toEqual((({ sign_in_attempts: __, ...others }) => others)(before));
});

test('in forms and JSON of whoever may send them', async () => {
  test.setTimeout(240_000);
  const before = await countRows(db);
  const seen = app.output().length;
  const requests = [...listHostileForms(), ...listHostileJson(endpoints)].filter(
    ({ path }) => path !== '/sign-out',
  );
  expect(await sendAll(requests, ({ who }) => cookieFor(who))).toEqual([]);
  expect(app.output().slice(seen)).toBe('');
  const after = await countRows(db);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  expect(after.reviews, 'some of it is fit to be stored').toBeGreaterThan(before.reviews!);
  for (const table of ['papers', 'claims', 'users', 'benchmarks', 'reviews'])
    expect(after[table], table).toBeGreaterThanOrEqual(before[table]!);
});

test('and what of it was stored is shown as text', async () => {
  test.setTimeout(120_000);
  const seen = app.output().length;
  const addresses = Object.values(accessTable).flatMap(({ address, loader }) =>
    loader ? [{ method: 'GET' as const, path: address, who: loader }] : [],
  );
  const { rows } = await sql<{ path: string }>`
    select '/papers/' || slug as path from papers union all
    select '/benchmarks/' || slug from benchmarks where name like '%script%' union all
    select '/methods/' || slug from methods where name like '%script%'
  `.execute(db);
  const stored = rows.map(({ path }) => ({
    method: 'GET' as const,
    path: encodeURI(path),
    who: 'everybody' as const,
  }));
  expect(await sendAll([...addresses, ...stored], ({ who }) => cookieFor(who))).toEqual([]);
  expect(app.output().slice(seen)).toBe('');
  for (const role of ['reviewer', 'editor', 'admin'] as const) {
    const answer = await askRaw(app.url, {
      method: 'GET',
      path: '/account',
      headers: { Cookie: cookies[role] },
    });
    expect(answer.status, `${role} is signed in still`).toBe(200);
  }
});

function cookieFor(who: HostileRequest['who']): string {
  return cookies[who === 'everybody' ? 'nobody' : who];
}

/** Sends them, some at a time. Returns what went wrong, a line for each. */
async function sendAll(
  requests: HostileRequest[],
  toCookie: (request: HostileRequest, index: number) => string,
): Promise<string[]> {
  const problems: string[] = [];
  const waiting = requests.map((request, index) => ({ request, cookie: toCookie(request, index) }));
  const sendSome = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const problem = await send(next.request, next.cookie);
      if (problem) problems.push(problem);
    }
  };
  await Promise.all(Array.from({ length: 4 }, sendSome));
  return problems;
}

async function send(asked: HostileRequest, cookie: string): Promise<string | undefined> {
  // Otherwise waiting after the first few guesses would be all that is tried.
  if (['/sign-in', '/account'].includes(asked.path)) await sql`delete from sign_in_attempts`.execute(db);
  const { method, path, body, headers } = asked.body?.includes('%7B') ? await fill(asked) : asked;
  const answer = await askRaw(app.url, {
    method,
    path,
    body,
    headers: { Origin: app.url, Cookie: cookie, ...headers },
  }).catch((error: Error) => error);
  const what = `${method} ${path.slice(0, 200)} ${body?.slice(0, 400) ?? ''}`;
  if (answer instanceof Error) return `${answer.message}: ${what}`;
  if (answer.status >= 500) return `${answer.status}: ${what}`;
  if (answer.milliseconds > MOST_MS) return `${Math.round(answer.milliseconds)} ms: ${what}`;
  if (/html|xml|svg/.test(answer.type) && answer.text.includes(SCRIPT)) return `runs: ${what}`;
  if (answer.cookies.some((one) => one.startsWith('planted'))) return `plants a cookie: ${what}`;
  return undefined;
}

/** Names what is there, which a form has to: a claim that waits, its paper, what was seen of it, the last change of a name. */
async function fill(asked: HostileRequest): Promise<HostileRequest> {
  const what = asked.path.includes('/methods/') ? 'method' : 'benchmark';
  const { rows } = await sql<Record<string, string>>`
    select claim.id as claim, claim.quote, paper.slug as paper, coalesce(claim.run_id, 0) as run,
      coalesce((select max(id) from reviews where claim_id = claim.id), 0) as review,
      coalesce((select max(id) from name_changes where what = ${what}), 0) as last
    from claims claim join review_queue on claim_id = claim.id join papers paper on paper.id = claim.paper_id
    order by claim.id limit 1
  `.execute(db);
  const { claim = '', quote = '', paper = 'x', run, review, last = '' } = rows[0] ?? {};
  const values: Record<string, string> = { claim, quote, version: `${review}.${run}`, last };
  return {
    ...asked,
    path: asked.path.replace('/papers/x', `/papers/${encodeURIComponent(paper)}`),
    body: asked.body?.replace(/%7B(\w+)%7D/g, (_, name: string) => encodeURIComponent(values[name] ?? '')),
  };
}
