import type { Kysely } from 'kysely';
import { deleteLinksOf } from '#db/accounts/one-time-links.server.ts';
import { deleteSessionsOf } from '#db/accounts/sessions.server.ts';
import { updateUser } from '#db/accounts/users.server.ts';
import type { Database } from '#db/schema.ts';
import { inTransaction } from '#db/transaction.server.ts';
import { hashPassword } from './password.server.ts';

/** Gives an account a new password. Whoever was signed in to it no longer is, but for the session that is kept. */
export async function setPassword(
  db: Kysely<Database>,
  userId: number,
  password: string,
  { keptSession }: { keptSession?: number } = {},
): Promise<void> {
  const passwordHash = await hashPassword(password);
  await inTransaction(db, async (transaction) => {
    await updateUser(transaction, userId, { passwordHash });
    await deleteSessionsOf(transaction, userId, { except: keptSession });
    await deleteLinksOf(transaction, userId);
  });
}

/** Sets an account at rest, which ends its sessions, or wakes it up. Its tokens work again then, its sessions do not. */
export async function setDisabled(db: Kysely<Database>, userId: number, isDisabled: boolean): Promise<void> {
  await inTransaction(db, async (transaction) => {
    await updateUser(transaction, userId, { isDisabled });
    if (!isDisabled) return;
    await deleteSessionsOf(transaction, userId);
    await deleteLinksOf(transaction, userId);
  });
}
