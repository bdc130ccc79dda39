import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAccountOfGithub } from '#app/accounts/account-of-github.server.ts';
import type { GithubSettings } from '#app/accounts/github-settings.ts';
import { finishGithub, startGithub, type GithubPerson } from '#app/accounts/github.server.ts';
import { linkGithub, unlinkGithub } from '#app/accounts/link-github.server.ts';
import { parseOauthCookie, toOauthCookie } from '#app/accounts/oauth-cookie.ts';
import { findWaysIn } from '#db/accounts/identities.server.ts';
import { insertUser, updateUser } from '#db/accounts/users.server.ts';
import { useTestDatabase } from '../support/database.ts';
import { CLIENT, startGithubProvider, type GithubProvider } from '../support/github-provider.ts';

const database = useTestDatabase({ perTest: true });
const origin = 'http://127.0.0.1:3000';
let provider: GithubProvider;
let settings: GithubSettings;

beforeAll(async () => {
  provider = await startGithubProvider({
    id: 4711,
    login: 'ada',
    name: 'Ada Finch',
    emails: [
      { email: 'not-hers@example.org', verified: false, primary: false },
      { email: 'second@example.org', verified: true, primary: false },
      { email: 'Ada@Example.org', verified: true, primary: true },
    ],
  });
  settings = { ...CLIENT, url: provider.url, apiUrl: `${provider.url}/api`, signUpRole: undefined };
});
afterAll(() => provider.close());

/** Goes to the provider and comes back, as a browser would. */
async function visit(to = '/review') {
  const { address, flow } = await startGithub(settings, { origin, to });
  const answer = await fetch(address, { redirect: 'manual' });
  return { flow, address: new URL(answer.headers.get('location') ?? '') };
}

describe('what GitHub says of somebody', () => {
  it('is believed where the answer belongs to the flow: number, name, verified addresses', async () => {
    const { flow, address } = await visit();
    expect(address.href.startsWith(`${origin}/sign-in/github/return?`)).toBe(true);
    expect(await finishGithub(settings, flow, { origin, address })).toEqual({
      subject: '4711',
      name: 'Ada Finch',
      emails: ['ada@example.org', 'second@example.org'],
    });
    await expect(finishGithub(settings, flow, { origin, address }), 'the same code again').rejects.toThrow();
  });

  it('is not believed with the state, the verifier or the secret of another', async () => {
    const other = (await startGithub(settings, { origin, to: '/' })).flow;
    for (const swap of ['state', 'codeVerifier'] as const) {
      const { flow, address } = await visit();
      const wrong = { ...flow, [swap]: other[swap] };
      await expect(finishGithub(settings, wrong, { origin, address }), swap).rejects.toThrow();
    }
    const { flow, address } = await visit();
    await expect(
      finishGithub({ ...settings, clientSecret: 'guessed' }, flow, { origin, address }),
    ).rejects.toThrow();
    const refused = new URL(`${origin}/sign-in/github/return?error=access_denied&state=${flow.state}`);
    await expect(finishGithub(settings, flow, { origin, address: refused })).rejects.toThrow();
  });
});

describe('the account of somebody at GitHub', () => {
  const ada: GithubPerson = { subject: '1', name: 'Ada', emails: ['ada@example.org'] };
  const add = async (email: string, isInvited: boolean) =>
    (await insertUser(database.db, { email, name: email, role: 'editor', passwordHash: null, isInvited }))!
      .id;
  const find = (person: GithubPerson, signUpRole?: 'reviewer') =>
    findAccountOfGithub(database.db, person, { signUpRole });

  it('is the one that an admin made for a verified address, and stays it when the address changes', async () => {
    const id = await add('ada@example.org', true);
    expect(await find(ada)).toBe(id);
    expect(await find({ ...ada, emails: ['new@example.org'] })).toBe(id);
    expect(await find({ ...ada, emails: [] })).toBe(id);
  });

  it('is nobody else’s: a second person with the same address is refused', async () => {
    await add('ada@example.org', true);
    await find(ada);
    expect(await find({ ...ada, subject: '2' })).toBeUndefined();
    expect(await find({ ...ada, subject: '2' }, 'reviewer')).toBeUndefined();
  });

  it('is never one that nobody was invited to, nor one at rest', async () => {
    await add('ada@example.org', false);
    expect(await find(ada)).toBeUndefined();
    expect(await find(ada, 'reviewer')).toBeUndefined();
    const id = await add('bob@example.org', true);
    await updateUser(database.db, id, { isDisabled: true });
    const bob = { subject: '3', name: 'Bob', emails: ['bob@example.org'] };
    expect(await find(bob, 'reviewer')).toBeUndefined();
    await updateUser(database.db, id, { isDisabled: false });
    expect(await find(bob)).toBe(id);
    await updateUser(database.db, id, { isDisabled: true });
    expect(await find(bob), 'tied, and at rest since').toBeUndefined();
  });

  it('is none for strangers, and a new reviewer’s where they may sign up', async () => {
    expect(await find(ada)).toBeUndefined();
    const id = await find(ada, 'reviewer');
    const made = await database.db.selectFrom('users').selectAll().executeTakeFirstOrThrow();
    expect(made).toMatchObject({ id, role: 'reviewer', isInvited: false, passwordHash: null });
    expect(await find({ subject: '4', name: 'No Address', emails: [] }, 'reviewer')).toBeUndefined();
  });
});

describe('an account at GitHub that somebody links by themselves', () => {
  const ada: GithubPerson = { subject: '1', name: 'Ada', emails: ['elsewhere@example.org'] };
  const add = async (email: string, passwordHash: string | null = 'a hash') =>
    (await insertUser(database.db, { email, name: email, role: 'editor', passwordHash, isInvited: true }))!
      .id;
  const find = (person: GithubPerson) => findAccountOfGithub(database.db, person, { signUpRole: undefined });

  it('lets them in from then on, whatever its addresses are', async () => {
    const id = await add('ada@example.org');
    expect(await find(ada)).toBeUndefined();
    expect(await linkGithub(database.db, id, ada)).toBeNull();
    expect(await linkGithub(database.db, id, ada), 'twice is as good as once').toBeNull();
    expect(await find(ada)).toBe(id);
    expect(await findWaysIn(database.db, id)).toEqual({ hasPassword: true, githubSince: expect.any(Date) });
  });

  it('belongs to one account here, and an account here to one there, also at the same time', async () => {
    const ids = [await add('ada@example.org'), await add('bob@example.org')];
    const both = await Promise.all(ids.map((id) => linkGithub(database.db, id, ada)));
    expect(both.filter((problem) => problem === null)).toHaveLength(1);
    expect(both).toContain('This account at GitHub belongs to another account here.');
    const owner = (await find(ada))!;
    expect(await linkGithub(database.db, owner, { subject: '2' })).toMatch(/Unlink it first/);
    expect(await find({ ...ada, subject: '2' })).toBeUndefined();
  });

  it('lets nobody in once it is unlinked, not by its e-mail address either', async () => {
    const id = await add('ada@example.org');
    const same = { ...ada, emails: ['ada@example.org'] };
    expect(await find(same), 'tied by the address').toBe(id);
    expect(await unlinkGithub(database.db, id)).toBeNull();
    expect(await find(same)).toBeUndefined();
    expect(await linkGithub(database.db, id, same), 'and may be linked again').toBeNull();
    expect(await find(same)).toBe(id);
  });

  it('stays where it is the only way in', async () => {
    const id = await add('ada@example.org', null);
    await linkGithub(database.db, id, ada);
    expect(await unlinkGithub(database.db, id)).toMatch(/Choose a password first/);
    expect(await find(ada)).toBe(id);
  });
});

it('keeps the flow in a cookie that no script, no other site and no other flow can use', () => {
  const flow = { state: 's'.repeat(43), codeVerifier: 'v'.repeat(43), to: '/review?reason=conflict' };
  const cookie = toOauthCookie(flow, { isSecure: true });
  expect(cookie).toMatch(/^__Host-oauth=.*; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax; Secure$/);
  const sent = cookie.split(';')[0] ?? '';
  expect(parseOauthCookie(`theme=dark; ${sent}`, { isSecure: true })).toEqual(flow);
  expect(parseOauthCookie(sent, { isSecure: false })).toBeUndefined();
  const linking = toOauthCookie({ ...flow, userId: 7 }, { isSecure: true }).split(';')[0] ?? '';
  expect(parseOauthCookie(linking, { isSecure: true })).toEqual({ ...flow, userId: 7 });
  for (const wrong of ['.0', '.-7', '.7.8', '.x', '.99999999999'])
    expect(parseOauthCookie(sent + wrong, { isSecure: true }), wrong).toBeUndefined();
  const evil = toOauthCookie({ ...flow, to: '//evil.example' }, { isSecure: false }).split(';')[0] ?? '';
  expect(parseOauthCookie(evil, { isSecure: false })?.to).toBe('/');
});
