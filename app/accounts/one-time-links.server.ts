import type { Kysely } from 'kysely';
import { insertOneTimeLink, takeOneTimeLink } from '#db/accounts/one-time-links.server.ts';
import { hasUsers, insertUser, lockUsers } from '#db/accounts/users.server.ts';
import type { Database } from '#db/schema.ts';
import { inTransaction } from '#db/transaction.server.ts';
import { hashPassword } from './password.server.ts';
import { hashSecret, makeSecret } from './secret.server.ts';
import { setPassword } from './set-password.server.ts';

const WELCOME_HOURS = 1;
const PASSWORD_HOURS = 48;

/** An address where the first account is made, as admin; undefined where there is an account already. */
export async function makeWelcomeLink(db: Kysely<Database>, origin: string): Promise<string | undefined> {
  if (await hasUsers(db)) return undefined;
  const token = makeSecret();
  const tokenHash = hashSecret(token);
  await insertOneTimeLink(db, { tokenHash, purpose: 'welcome', userId: null, hours: WELCOME_HOURS });
  return `${origin}/welcome?token=${token}`;
}

/** An address where whoever has it chooses the password of an account. Earlier ones stop working. */
export async function makePasswordLink(
  db: Kysely<Database>,
  userId: number,
  origin: string,
): Promise<string> {
  const token = makeSecret();
  const tokenHash = hashSecret(token);
  await insertOneTimeLink(db, { tokenHash, purpose: 'password', userId, hours: PASSWORD_HOURS });
  return `${origin}/new-password?token=${token}`;
}

export interface FirstAccount {
  email: string;
  name: string;
  password: string;
}

/** Makes the first account of all. Returns its id; undefined where the link does not work or somebody was faster. */
export async function welcomeOwner(
  db: Kysely<Database>,
  token: string,
  { email, name, password }: FirstAccount,
): Promise<number | undefined> {
  const passwordHash = await hashPassword(password);
  return inTransaction(db, async (transaction) => {
    await lockUsers(transaction);
    const link = await takeOneTimeLink(transaction, { tokenHash: hashSecret(token), purpose: 'welcome' });
    if (!link || (await hasUsers(transaction))) return undefined;
    const owner = { email, name, passwordHash, role: 'admin' as const, isInvited: true };
    return (await insertUser(transaction, owner))?.id;
  });
}

/** Gives the account that a link is about a password. Returns its id; undefined where the link does not work. */
export async function choosePassword(
  db: Kysely<Database>,
  token: string,
  password: string,
): Promise<number | undefined> {
  return inTransaction(db, async (transaction) => {
    const link = await takeOneTimeLink(transaction, { tokenHash: hashSecret(token), purpose: 'password' });
    if (!link?.userId) return undefined;
    await setPassword(transaction, link.userId, password);
    return link.userId;
  });
}
