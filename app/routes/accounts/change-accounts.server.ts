import type { Kysely } from 'kysely';
import type { Account } from '#app/accounts/account.ts';
import { asAdmin } from '#app/accounts/as-admin.server.ts';
import { makePasswordLink } from '#app/accounts/one-time-links.server.ts';
import { setDisabled } from '#app/accounts/set-password.server.ts';
import { findUser, insertUser, updateUser } from '#db/accounts/users.server.ts';
import type { Database } from '#db/schema.ts';
import type { AccountsForm } from './accounts-form.server.ts';

export interface AccountsChange {
  problem?: string;
  /** What has been done. */
  done?: string;
  /** An address to hand on, to be shown this once. */
  link?: string;
}

/**
 * Does what a form of the page asks for. Admins cannot lower or disable themselves: one of them is always left.
 * @param origin of the site, for the links that are handed on
 */
export async function changeAccounts(
  db: Kysely<Database>,
  admin: Account,
  sent: AccountsForm,
  origin: string,
): Promise<AccountsChange> {
  const change = await asAdmin(db, admin, (transaction) => makeChange(transaction, admin, sent, origin));
  return change ?? { problem: 'You are no admin any more. Nothing has been changed.' };
}

async function makeChange(
  db: Kysely<Database>,
  admin: Account,
  sent: AccountsForm,
  origin: string,
): Promise<AccountsChange> {
  if (sent.intent === 'add') return addAccount(db, sent, origin);
  const user = await findUser(db, sent.id);
  if (!user) return { problem: 'There is no such account any more.' };
  const { id, email } = user;
  if (id === admin.id && sent.intent !== 'link')
    return { problem: 'That is your own account: another admin can change it.' };
  switch (sent.intent) {
    case 'role':
      await updateUser(db, id, { role: sent.role });
      return { done: `${email} is ${sent.role} now.` };
    case 'disable':
      await setDisabled(db, id, true);
      return { done: `${email} can no longer sign in, and is signed out everywhere.` };
    case 'enable':
      await setDisabled(db, id, false);
      return { done: `${email} can sign in.` };
    case 'link':
      if (user.isDisabled) return { problem: `${email} cannot sign in. Enable the account first.` };
      return { done: `A link for ${email}:`, link: await makePasswordLink(db, id, origin) };
  }
}

async function addAccount(
  db: Kysely<Database>,
  { email, name, role }: Extract<AccountsForm, { intent: 'add' }>,
  origin: string,
): Promise<AccountsChange> {
  const user = await insertUser(db, { email, name, role, passwordHash: null, isInvited: true });
  if (!user) return { problem: `There is an account ${email} already.` };
  return {
    done: `${email} is ${role} now. A link for choosing a password:`,
    link: await makePasswordLink(db, user.id, origin),
  };
}
