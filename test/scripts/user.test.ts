import { describe, expect, it } from 'vitest';
import { signIn } from '#app/accounts/sign-in.server.ts';
import { useTestDatabase } from '../support/database.ts';
import { runClaimboard } from './run-claimboard.ts';

const database = useTestDatabase({ perTest: true });
const visitor = {
  address: '192.0.2.1',
  isSecure: false,
  origin: 'http://127.0.0.1',
  userAgent: 'test',
  sessionToken: undefined,
  apiToken: undefined,
};

const user = (args: string[], input = '') =>
  runClaimboard(['user', ...args], { input, env: { DATABASE_URL: database.url } });
const ADD = ['add', 'Ada@Example.org', '--name', 'Ada Finch', '--role', 'editor', '--password-stdin'];

/** How signing in as Ada goes. */
async function tryPassword(password: string): Promise<string> {
  return (await signIn(database.db, { email: 'ada@example.org', password }, visitor)).kind;
}

async function countSessions(): Promise<number> {
  return (await database.db.selectFrom('sessions').select('id').execute()).length;
}

describe('claimboard user', { timeout: 60_000 }, () => {
  it('adds an account that can sign in, and only once', async () => {
    expect(await user(ADD, 'a winter morning\n')).toEqual({
      code: 0,
      stdout: 'Added ada@example.org as editor\n',
      stderr: '',
    });
    expect(await tryPassword('a winter morning')).toBe('signed-in');
    const again = await user(ADD, 'a winter morning\n');
    expect(again.code).toBe(1);
    expect(again.stderr).toContain('there is an account ada@example.org already');
  });

  it.each([
    [['add', 'ada', '--name', 'Ada', '--password-stdin'], 'no e-mail address'],
    [['add', 'ada@example.org', '--name', ' ', '--password-stdin'], 'name is needed'],
    [['add', 'ada@example.org', '--name', 'Ada', '--role', 'owner', '--password-stdin'], 'Allowed choices'],
    [['add', 'ada@example.org', '--name', 'Ada', '--password-stdin'], 'fewer than 12'],
    [['add', 'ada@example.org', '--name', 'Ada'], '--password-stdin'],
  ])('refuses %j in a line that says why', async (args, reason) => {
    const { code, stdout, stderr } = await user(args, 'short\n');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(reason);
    expect(await database.db.selectFrom('users').select('id').execute()).toEqual([]);
  });

  it('changes password, role and rest, ends sessions, and lists it all', async () => {
    await user(ADD, 'a winter morning');
    await tryPassword('a winter morning');
    expect(await countSessions()).toBe(1);
    expect((await user(['passwd', 'ada@example.org', '--password-stdin'], 'a summer evening')).code).toBe(0);
    expect(await countSessions()).toBe(0);
    expect(await tryPassword('a winter morning')).toBe('wrong');
    expect(await tryPassword('a summer evening')).toBe('signed-in');

    expect((await user(['role', 'ada@example.org', 'admin'])).code).toBe(0);
    expect((await user(['disable', 'ADA@example.org'])).code).toBe(0);
    expect(await countSessions()).toBe(0);
    expect(await tryPassword('a summer evening')).toBe('wrong');
    const listed = JSON.parse((await user(['list', '--json'])).stdout) as Record<string, unknown>[];
    expect(listed).toEqual([
      expect.objectContaining({
        email: 'ada@example.org',
        name: 'Ada Finch',
        role: 'admin',
        isDisabled: true,
      }),
    ]);
    expect(Object.keys(listed[0] ?? {})).not.toContain('passwordHash');
    expect((await user(['list'])).stdout).toMatch(/^ada@example\.org +admin +Ada Finch {2}\(disabled\)\n$/);

    expect((await user(['enable', 'ada@example.org'])).code).toBe(0);
    expect(await tryPassword('a summer evening')).toBe('signed-in');
  });

  it.each([['role', 'admin'], ['disable'], ['enable'], ['passwd', '--password-stdin']])(
    'says that there is no account to %s',
    async (command, ...rest) => {
      const { code, stderr } = await user([command, 'nobody@example.org', ...rest], 'a summer evening');
      expect(code).toBe(1);
      expect(stderr).toBe('claimboard: there is no account nobody@example.org: see "claimboard user list"\n');
    },
  );
});
