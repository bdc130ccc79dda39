/** What has been tried against accounts and sessions, over HTTP against the real server, and has to fail. */
import { randomBytes } from 'node:crypto';
import {
  findSession,
  signInOverHttp,
  openHttpVisitor,
  sharedUrl,
  type HttpVisitor,
} from './support/http-visitor.ts';
import { addAccount, type TestAccount } from './support/sign-in.ts';
import { expect, test as base } from './support/test.ts';

const test = base.extend<{ visitor: HttpVisitor; reviewer: TestAccount; admin: TestAccount }>({
  visitor: async ({}, use) => use(await openHttpVisitor()),
  reviewer: async ({}, use) => use(addAccount('reviewer')),
  admin: async ({}, use) => use(addAccount('admin')),
});

// Hashing passwords takes its time, and some sign in often.
test.beforeEach(() => test.slow());

test.describe('a form of another site', () => {
  const FOREIGN: [string, Record<string, string>][] = [
    ['a foreign Origin', { Origin: 'https://evil.example' }],
    ['an Origin that hides', { Origin: 'null' }],
    ['an Origin that is none', { Origin: 'not an origin' }],
    ['another port', { Origin: 'http://127.0.0.1:1' }],
    ['a browser that says cross-site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a browser that says same-site', { 'Sec-Fetch-Site': 'same-site' }],
    ['a browser that says none', { 'Sec-Fetch-Site': 'none' }],
    ['nothing said at all', {}],
    ['a token of another kind', { Authorization: 'Basic YTpi' }],
  ];
  for (const [name, headers] of FOREIGN)
    test(`does nothing with the visitor’s cookie: ${name}`, async ({ visitor, reviewer }) => {
      await signInOverHttp(visitor, reviewer);
      const answer = await visitor.post('/account', { intent: 'name', name: 'Mallory' }, headers);
      expect(answer.status()).toBe(403);
      expect(await (await visitor.get('/account')).text()).not.toContain('Mallory');
    });

  test('does nothing either where one header lies and the other does not', async ({ visitor, reviewer }) => {
    await signInOverHttp(visitor, reviewer);
    const lies: Record<string, string>[] = [
      { Origin: sharedUrl(), 'Sec-Fetch-Site': 'cross-site' },
      { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'same-origin' },
      { Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example' },
    ];
    for (const headers of lies)
      expect((await visitor.post('/account', { intent: 'name', name: 'x' }, headers)).status()).toBe(403);
  });

  test('cannot count on a made-up token to let the cookie through', async ({ visitor, reviewer }) => {
    await signInOverHttp(visitor, reviewer);
    const headers = { Authorization: 'Bearer nonsense', Origin: 'https://evil.example' };
    expect((await visitor.post('/account', { intent: 'name', name: 'x' }, headers)).status()).toBe(401);
  });
});

test('a session that was planted before is worth nothing after signing in', async ({ visitor, reviewer }) => {
  const planted = `session=${'a'.repeat(43)}`;
  visitor.cookie = planted;
  const answer = await signInOverHttp(visitor, reviewer);
  expect(findSession(answer)).not.toBe(planted);
  expect((await visitor.get('/account')).status()).toBe(200);
  const attacker = await openHttpVisitor();
  attacker.cookie = planted;
  expect((await attacker.get('/account')).status()).toBe(302);

  // Nor is the session of before, should somebody have it.
  attacker.cookie = visitor.cookie;
  expect((await attacker.get('/account')).status()).toBe(200);
  await signInOverHttp(visitor, reviewer);
  expect((await attacker.get('/account')).status()).toBe(302);
});

test('signing in leads to no other site', async ({ visitor, reviewer }) => {
  const { email, password } = reviewer;
  for (const to of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/',
    '/%0d%0aSet-Cookie:x\r\nSet-Cookie: x=y',
  ]) {
    const answer = await visitor.post('/sign-in', { email, password, to });
    expect(answer.status()).toBe(303);
    expect(answer.headers().location, to).toBe('/');
    visitor.cookie = findSession(answer) ?? '';
    const form = await visitor.get(`/sign-in?${new URLSearchParams({ to }).toString()}`);
    expect(form.headers().location, to).toBe('/');
    visitor.cookie = '';
  }
});

test('fields that no form has change nothing', async ({ visitor, reviewer, admin }) => {
  await signInOverHttp(visitor, reviewer);
  const extra = {
    role: 'admin',
    isDisabled: 'false',
    id: '1',
    userId: '1',
    email: 'x@example.org',
    passwordHash: 'x',
    __proto__: 'x',
  };
  expect((await visitor.post('/account', { ...extra, intent: 'name', name: 'Robin' })).status()).toBe(200);
  expect((await visitor.get('/accounts')).status()).toBe(403);
  const boss = await openHttpVisitor();
  await signInOverHttp(boss, admin);
  const list = await (await boss.get('/accounts')).text();
  expect(list).toContain(reviewer.email);
  expect(list).not.toContain('x@example.org');
});

test('sessions and tokens of somebody else cannot be ended by their number', async ({
  visitor,
  reviewer,
  admin,
}) => {
  const boss = await openHttpVisitor();
  await signInOverHttp(boss, admin);
  await signInOverHttp(boss, { ...admin });
  const made = await boss.post('/account', {
    intent: 'make-token',
    name: 'script',
    scopes: 'read',
    days: '30',
  });
  const token = /cb_[\w-]{43}/.exec(await made.text())?.[0] ?? '';
  const page = await (await boss.get('/account')).text();
  const ids = [...page.matchAll(/name="id" value="(\d+)"/g)].map(([, id]) => id ?? '');
  expect(ids.length).toBeGreaterThan(0);
  await signInOverHttp(visitor, reviewer);
  for (const id of ids)
    for (const intent of ['end-session', 'end-token']) await visitor.post('/account', { intent, id });
  expect(await (await boss.get('/account')).text()).toContain(`cb_…<!-- -->${token.slice(-4)}`);
});

test('a form that is too long is refused before it is read', async ({ visitor }) => {
  const answer = await visitor.post('/try', { title: '', abstract: 'a'.repeat(300_000) });
  expect(answer.status()).toBe(413);
  expect(await answer.text()).toContain('Shorten it');
  const unsaid = await fetch(`${sharedUrl()}/try`, {
    method: 'POST',
    headers: { Origin: sharedUrl(), 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('title=&abstract=x'));
        controller.close();
      },
    }),
    duplex: 'half',
  } as RequestInit);
  expect(unsaid.status).toBe(411);
  expect((await visitor.get('/')).status()).toBe(200);
});

test('an unknown address is answered as a known one is, word for word', async ({ visitor, reviewer }) => {
  const answers = await Promise.all(
    [reviewer.email, `${randomBytes(6).toString('hex')}@example.org`].map(async (email) => {
      const answer = await visitor.post('/sign-in', { email, password: 'not the password' });
      return [answer.status(), (await answer.text()).replaceAll(email, 'x').replace(/nonce="[^"]+"/g, '')];
    }),
  );
  expect(answers[0]).toEqual(answers[1]);
});

test('guessing at an account is stopped, for the right password too', async ({ visitor, reviewer }) => {
  const statuses = new Set<number>();
  for (let guess = 0; guess < 10; guess++)
    statuses.add(
      (await visitor.post('/sign-in', { email: reviewer.email, password: `guess ${guess}` })).status(),
    );
  expect([...statuses]).toEqual([400]);
  const stopped = await visitor.post('/sign-in', {
    email: reviewer.email.toUpperCase(),
    password: reviewer.password,
  });
  expect(stopped.status()).toBe(429);
  expect(Number(stopped.headers()['retry-after'])).toBeGreaterThan(60);
  expect(findSession(stopped)).toBeUndefined();
});

test('a token opens what it was made for and nothing else', async ({ visitor, admin }) => {
  await signInOverHttp(visitor, admin);
  const made = await visitor.post('/account', {
    intent: 'make-token',
    name: 'script',
    scopes: 'read',
    days: '30',
  });
  const token = /cb_[\w-]{43}/.exec(await made.text())?.[0] ?? '';
  expect(token).not.toBe('');
  const program = await openHttpVisitor();
  const headers = { Authorization: `Bearer ${token}` };
  expect((await program.get('/benchmarks/math', headers)).status()).toBe(200);
  // It makes no other token, changes no password, and adds no account, though its owner may.
  for (const [path, form] of [
    ['/account', { intent: 'make-token', name: 'more', scopes: 'write:papers', days: '365' }],
    ['/account', { intent: 'password', old: admin.password, next: 'another password' }],
    ['/accounts', { intent: 'add', email: 'm@example.org', name: 'M', role: 'admin' }],
  ] as const)
    expect((await program.post(path, form, headers)).status(), path).toBe(403);
  expect((await program.get('/account', headers)).status()).toBe(403);
  for (const wrong of [`${token}a`, token.slice(0, -1), token.replace('cb_', ''), `cb_${'a'.repeat(43)}`])
    expect(
      (
        await program.post('/account', { intent: 'name', name: 'x' }, { Authorization: `Bearer ${wrong}` })
      ).status(),
    ).toBe(401);
  // Made-up scopes are none.
  expect(
    (
      await visitor.post('/account', { intent: 'make-token', name: 'x', scopes: 'admin', days: '30' })
    ).status(),
  ).toBe(400);
  expect(
    (
      await visitor.post('/account', { intent: 'make-token', name: 'x', scopes: 'read', days: '36500' })
    ).status(),
  ).toBe(400);
});

test('a page that was kept is not shown as still valid once whoever saw it has signed out', async ({
  visitor,
  reviewer,
}) => {
  await signInOverHttp(visitor, reviewer);
  const seen = await visitor.get('/benchmarks/math');
  expect(await seen.text()).toContain(reviewer.name);
  const headers = { 'If-None-Match': seen.headers().etag ?? '' };
  expect((await visitor.get('/benchmarks/math', headers)).status()).toBe(304);
  const { cookie } = visitor;
  await visitor.post('/sign-out', {});
  // The browser may still have the cookie: an answer was lost, or somebody copied it.
  visitor.cookie = cookie;
  const after = await visitor.get('/benchmarks/math', headers);
  expect(after.status()).toBe(200);
  expect(await after.text()).not.toContain(reviewer.name);
  expect(seen.headers()['cache-control']).toBe('private, no-cache');
});

test('pages with secrets of an account are kept nowhere', async ({ visitor, admin }) => {
  await signInOverHttp(visitor, admin);
  for (const path of ['/account', '/accounts', '/account.data', '/accounts.data']) {
    const answer = await visitor.get(path);
    expect(answer.status(), path).toBe(200);
    expect(answer.headers()['cache-control'], path).toBe('no-store');
    expect(answer.headers().etag, path).toBeUndefined();
  }
});

test('a name is text wherever it stands, whatever it looks like', async ({
  page,
  visitor,
  reviewer,
  admin,
}) => {
  const name = '<img src=x onerror=alert(1)>"\'</script><script>alert(2)</script>';
  await signInOverHttp(visitor, reviewer);
  expect((await visitor.post('/account', { intent: 'name', name })).status()).toBe(200);
  // Characters that cannot be seen make no name.
  for (const unseen of ['Ada\u202Enimda', 'Ada\u0000', '\u200B'])
    expect((await visitor.post('/account', { intent: 'name', name: unseen })).status()).toBe(400);

  page.on('dialog', (dialog) => expect(dialog.message(), 'a script of the name ran').toBe(''));
  const put = async ({ cookie }: HttpVisitor) => {
    const [key = '', value = ''] = cookie.split('=');
    await page.context().addCookies([{ name: key, value, url: sharedUrl() }]);
  };
  await put(visitor);
  for (const path of ['/', '/account', '/benchmarks/math']) {
    await page.goto(path, { waitUntil: 'networkidle' });
    await expect(page.getByRole('banner').locator('summary')).toHaveText(name);
  }
  await signInOverHttp(visitor, admin);
  await put(visitor);
  await page.goto('/accounts', { waitUntil: 'networkidle' });
  await expect(page.getByRole('cell', { name, exact: true })).toBeVisible();
  expect(await page.locator('img[src="x"]').count()).toBe(0);
});
