import { describe, expect, it } from 'vitest';
import { asAdmin } from '#app/accounts/as-admin.server.ts';
import type { Account } from '#app/accounts/account.ts';
import { changeAccounts } from '#app/routes/accounts/change-accounts.server.ts';
import { insertUser, listUsers, updateUser } from '#db/accounts/users.server.ts';
import { useTestDatabase } from '../support/database.ts';

const database = useTestDatabase({ perTest: true });
const origin = 'http://127.0.0.1:3000';

async function addAdmin(name: string): Promise<Account> {
  const email = `${name}@example.org`;
  const user = { email, name, role: 'admin' as const, passwordHash: null, isInvited: true };
  return { id: (await insertUser(database.db, user))!.id, email, name, role: 'admin' };
}

const listAdmins = async () =>
  (await listUsers(database.db)).filter(({ role, isDisabled }) => role === 'admin' && !isDisabled);

type Blow = { intent: 'role'; role: 'reviewer' } | { intent: 'disable' };
const lower: Blow = { intent: 'role', role: 'reviewer' };
const disable: Blow = { intent: 'disable' };
const strike = (by: Account, at: Account, blow: Blow) =>
  changeAccounts(database.db, by, { ...blow, id: at.id }, origin);

describe('two admins who act at the same time', () => {
  it.each<[string, Blow, Blow]>([
    ['lower each other', lower, lower],
    ['disable each other', disable, disable],
    ['lower and disable each other', lower, disable],
  ])('%s: one of them is left, and the other is told', async (_, one, other) => {
    for (let round = 0; round < 8; round++) {
      const ada = await addAdmin(`ada${round}`);
      const bob = await addAdmin(`bob${round}`);
      const changes = await Promise.all([strike(ada, bob, one), strike(bob, ada, other)]);
      expect((await listAdmins()).filter(({ id }) => [ada.id, bob.id].includes(id))).toHaveLength(1);
      expect(changes.flatMap(({ problem }) => problem ?? [])).toEqual([
        'You are no admin any more. Nothing has been changed.',
      ]);
    }
  });

  it('are in a ring of three: one at least is left', async () => {
    const [ada, bob, eve] = [await addAdmin('ada'), await addAdmin('bob'), await addAdmin('eve')];
    await Promise.all([strike(ada, bob, disable), strike(bob, eve, lower), strike(eve, ada, disable)]);
    expect((await listAdmins()).length).toBeGreaterThan(0);
  });

  it('cannot lower or disable themselves, however often they try at once', async () => {
    const ada = await addAdmin('ada');
    const changes = await Promise.all([lower, disable, lower].map((blow) => strike(ada, ada, blow)));
    expect(changes.every(({ problem }) => problem?.startsWith('That is your own account'))).toBe(true);
    expect(await listAdmins()).toHaveLength(1);
  });
});

it('does nothing for somebody who is no admin any more, and undoes what breaks halfway', async () => {
  const ada = await addAdmin('ada');
  const bob = await addAdmin('bob');
  await updateUser(database.db, bob.id, { role: 'editor' });
  expect(await asAdmin(database.db, bob, () => Promise.resolve('done'))).toBeUndefined();
  const breaking = asAdmin(database.db, ada, async (transaction) => {
    await updateUser(transaction, bob.id, { role: 'admin' });
    throw new Error('halfway');
  });
  await expect(breaking).rejects.toThrow('halfway');
  expect(await listAdmins()).toHaveLength(1);
});
