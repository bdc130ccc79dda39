import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { findAccount } from '#app/accounts/find-account.server.ts';
import { makeApiToken } from '#app/accounts/make-api-token.server.ts';
import {
  choosePassword,
  makePasswordLink,
  makeWelcomeLink,
  welcomeOwner,
} from '#app/accounts/one-time-links.server.ts';
import { hashPassword } from '#app/accounts/password.server.ts';
import { setDisabled, setPassword } from '#app/accounts/set-password.server.ts';
import { limitSignIn } from '#app/accounts/sign-in-limit.server.ts';
import { endSession, signIn } from '#app/accounts/sign-in.server.ts';
import { openDatabase, closeDatabase } from '#db/client.server.ts';
import { insertUser, updateUser } from '#db/accounts/users.server.ts';
import { useTestDatabase } from '../support/database.ts';

const database = useTestDatabase({ perTest: true });
const password = 'a winter morning';
const visitor = {
  address: '192.0.2.1',
  isSecure: false,
  origin: 'http://127.0.0.1',
  userAgent: 'test',
  sessionToken: undefined,
  apiToken: undefined,
};
let passwordHash: string;
let id: number;

beforeEach(async () => {
  passwordHash ??= await hashPassword(password);
  id = await addUser('ada@example.org');
});

async function addUser(email: string): Promise<number> {
  const user = { email, name: 'Ada', role: 'editor' as const, passwordHash, isInvited: true };
  return (await insertUser(database.db, user))!.id;
}

async function signInAsAda(sessionToken?: string): Promise<string> {
  const result = await signIn(
    database.db,
    { email: 'ada@example.org', password },
    { ...visitor, sessionToken },
  );
  if (result.kind !== 'signed-in') throw new Error(result.kind);
  return result.sessionToken;
}

/** Work of this process for an attempt with a wrong password, in ms: waiting for a busy machine does not count. */
async function costOfSignIn(email: string): Promise<number> {
  const before = process.cpuUsage();
  const { kind } = await signIn(database.db, { email, password: 'a summer morning' }, visitor);
  if (kind !== 'wrong') throw new Error(kind);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const whoHas = (sessionToken: string) => findAccount(database.db, { sessionToken, apiToken: undefined });
const whoShows = (apiToken: string) => findAccount(database.db, { sessionToken: undefined, apiToken });

describe('a session', () => {
  it('tells who it is, is stored as a hash, and ends when it is ended', async () => {
    const token = await signInAsAda();
    expect(await whoHas(token)).toMatchObject({ id, email: 'ada@example.org', name: 'Ada', role: 'editor' });
    const { rows } = await sql<{ text: string }>`select sessions::text as text from sessions`.execute(
      database.db,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.text).not.toContain(token);
    await endSession(database.db, token);
    expect(await whoHas(token)).toBeUndefined();
  });

  it('is another one after each sign-in, and the one before ends', async () => {
    const before = await signInAsAda();
    const after = await signInAsAda(before);
    expect(after).not.toBe(before);
    expect(await whoHas(before)).toBeUndefined();
    expect(await whoHas(after)).toMatchObject({ id });
  });

  it('follows the role at once, and does not outlive its account, its password or its time', async () => {
    const token = await signInAsAda();
    await updateUser(database.db, id, { role: 'reviewer' });
    expect(await whoHas(token)).toMatchObject({ role: 'reviewer' });

    await setDisabled(database.db, id, true);
    expect(await whoHas(token)).toBeUndefined();
    await setDisabled(database.db, id, false);
    expect(await whoHas(token), 'enabled again').toBeUndefined();

    const second = await signInAsAda();
    await setPassword(database.db, id, password);
    expect(await whoHas(second), 'after a new password').toBeUndefined();

    const third = await signInAsAda();
    await sql`update sessions set last_used_at = now() - interval '7 days'`.execute(database.db);
    expect(await whoHas(third), 'unused').toBeUndefined();

    const fourth = await signInAsAda();
    await sql`update sessions set expires_at = now()`.execute(database.db);
    expect(await whoHas(fourth), 'too old').toBeUndefined();
    await signInAsAda();
    const { count } = await database.db
      .selectFrom('sessions')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow();
    expect(count, 'sessions that are kept').toBe('1');
  });
});

describe('signing in', () => {
  it('tells a wrong password from an unknown, disabled or passwordless account to nobody', async () => {
    await setDisabled(database.db, await addUser('bob@example.org'), true);
    await insertUser(database.db, {
      email: 'eve@example.org',
      name: 'Eve',
      role: 'admin',
      passwordHash: null,
      isInvited: true,
    });
    for (const email of ['ada@example.org', 'nobody@example.org', 'eve@example.org'])
      expect(await signIn(database.db, { email, password: 'a summer morning' }, visitor)).toEqual({
        kind: 'wrong',
      });
    expect(await signIn(database.db, { email: 'bob@example.org', password }, visitor)).toEqual({
      kind: 'wrong',
    });
  });

  it(
    'costs as much for an unknown or disabled account as for a wrong password',
    { timeout: 60_000 },
    async () => {
      await setDisabled(database.db, await addUser('bob@example.org'), true);
      const emails = ['ada@example.org', 'nobody@example.org', 'bob@example.org'];
      const costs = emails.map((email) => ({ email, times: [] as number[] }));
      // In turn, so that whatever else keeps the machine busy slows all of them alike.
      for (let round = 0; round < 5; round++)
        for (const { email, times } of costs) times.push(await costOfSignIn(email));
      const [known, ...others] = costs.map(({ times }) => times.sort((a, b) => a - b)[2]!);
      for (const other of others) {
        expect(other / known!).toBeGreaterThan(0.8);
        expect(other / known!).toBeLessThan(1.25);
      }
    },
  );

  it(
    'stops after ten guesses at an account, even a right one, from wherever and however many at once',
    { timeout: 60_000 },
    async () => {
      const elsewhere = openDatabase({ url: database.url });
      const guesses = await Promise.all(
        Array.from({ length: 14 }, (_, index) =>
          signIn(
            index % 2 ? elsewhere : database.db,
            { email: 'ada@example.org', password: `guess number ${index}` },
            { ...visitor, address: `198.51.100.${index}` },
          ),
        ),
      );
      await closeDatabase(elsewhere);
      expect(guesses.filter(({ kind }) => kind === 'wrong')).toHaveLength(10);
      const right = await signIn(
        database.db,
        { email: 'ada@example.org', password },
        { ...visitor, address: '203.0.113.9' },
      );
      expect(right).toMatchObject({ kind: 'too-many' });
      expect(right.kind === 'too-many' && right.retryAfter).toBeGreaterThan(800);

      await sql`update sign_in_attempts set expires_at = now()`.execute(database.db);
      expect(await signIn(database.db, { email: 'ada@example.org', password }, visitor)).toMatchObject({
        kind: 'signed-in',
      });
    },
  );

  it('stops an address that tries many accounts, and a network of IPv6 as one', async () => {
    const guess = (index: number) =>
      limitSignIn(database.db, {
        email: `user${index}@example.org`,
        address: `2001:db8:1:2::${index.toString(16)}`,
      });
    const limits = await Promise.all(Array.from({ length: 24 }, (_, index) => guess(index)));
    expect(limits.filter(({ retryAfter }) => retryAfter === undefined)).toHaveLength(20);
    expect(await signInAsAda(), 'from elsewhere').toBeTruthy();
  });

  it('does not count what went well', async () => {
    for (let times = 0; times < 25; times++) {
      const limit = await limitSignIn(database.db, { address: '192.0.2.1', email: 'ada@example.org' });
      expect(limit.retryAfter).toBeUndefined();
      await limit.forgive();
    }
  });
});

describe('a token for programs', () => {
  it('tells whose it is and what it may, until it ends or its owner does', async () => {
    const token = await makeApiToken(database.db, id, { name: 'script', scopes: ['read'], days: 30 });
    expect(token).toMatch(/^cb_[\w-]{43}$/);
    expect(await whoShows(token)).toMatchObject({ id, role: 'editor', scopes: ['read'] });
    const { rows } = await sql<{ text: string }>`select api_tokens::text as text from api_tokens`.execute(
      database.db,
    );
    expect(rows[0]?.text).not.toContain(token);
    expect(rows[0]?.text).not.toContain(token.slice(3));

    await setDisabled(database.db, id, true);
    expect(await whoShows(token)).toBeUndefined();
    await setDisabled(database.db, id, false);
    await sql`update api_tokens set expires_at = now()`.execute(database.db);
    expect(await whoShows(token)).toBeUndefined();
  });

  it('keeps a cookie that comes with it from counting', async () => {
    const sessionToken = await signInAsAda();
    expect(await findAccount(database.db, { sessionToken, apiToken: '' })).toBeUndefined();
  });
});

describe('a link that works once', () => {
  const tokenOf = (link: string | undefined) => new URL(link ?? '').searchParams.get('token') ?? '';
  const owner = { email: 'owner@example.org', name: 'Owner', password };

  it('makes the first account, and only the first', async () => {
    expect(await makeWelcomeLink(database.db, 'http://127.0.0.1'), 'with an account').toBeUndefined();
    await database.db.deleteFrom('users').execute();
    const older = tokenOf(await makeWelcomeLink(database.db, 'http://127.0.0.1'));
    const token = tokenOf(await makeWelcomeLink(database.db, 'http://127.0.0.1'));
    expect(await welcomeOwner(database.db, older, owner)).toBeUndefined();
    const made = await Promise.all([
      welcomeOwner(database.db, token, owner),
      welcomeOwner(database.db, token, { ...owner, email: 'other@example.org' }),
    ]);
    expect(made.filter((made) => made !== undefined)).toHaveLength(1);
    expect(await database.db.selectFrom('users').select('role').execute()).toEqual([{ role: 'admin' }]);
  });

  it('makes no account after an hour, nor once there is one', async () => {
    await database.db.deleteFrom('users').execute();
    const token = tokenOf(await makeWelcomeLink(database.db, 'http://127.0.0.1'));
    await sql`update one_time_links set expires_at = expires_at - interval '1 hour'`.execute(database.db);
    expect(await welcomeOwner(database.db, token, owner)).toBeUndefined();
    const second = tokenOf(await makeWelcomeLink(database.db, 'http://127.0.0.1'));
    await addUser('faster@example.org');
    expect(await welcomeOwner(database.db, second, owner)).toBeUndefined();
  });

  it('chooses a password once, and ends the sessions of before', async () => {
    const session = await signInAsAda();
    const token = tokenOf(await makePasswordLink(database.db, id, 'http://127.0.0.1'));
    expect(await welcomeOwner(database.db, token, owner), 'used for something else').toBeUndefined();
    expect(await choosePassword(database.db, token, 'a summer evening')).toBe(id);
    expect(await choosePassword(database.db, token, 'a summer night')).toBeUndefined();
    expect(await whoHas(session)).toBeUndefined();
    const credentials = { email: 'ada@example.org', password: 'a summer evening' };
    expect(await signIn(database.db, credentials, visitor)).toMatchObject({ kind: 'signed-in' });
  });

  it('is worth nothing for an account that has been disabled since', async () => {
    const token = tokenOf(await makePasswordLink(database.db, id, 'http://127.0.0.1'));
    await setDisabled(database.db, id, true);
    expect(await choosePassword(database.db, token, 'a summer evening')).toBeUndefined();
  });
});
