import type { Kysely, Transaction } from 'kysely';
import { findUser, lockUsers } from '#db/accounts/users.server.ts';
import type { Database } from '#db/schema.ts';
import { inTransaction } from '#db/transaction.server.ts';
import type { Account } from './account.ts';

/**
 * Changes accounts on behalf of an admin, one change after the other. Who has been lowered or disabled meanwhile changes
 * nothing more: since nobody may do that to themselves, whoever was the last to do it to somebody else is left.
 * @returns undefined where it is no admin any more
 */
export async function asAdmin<Result>(
  db: Kysely<Database>,
  { id }: Pick<Account, 'id'>,
  change: (transaction: Transaction<Database>) => Promise<Result>,
): Promise<Result | undefined> {
  return inTransaction(db, async (transaction) => {
    await lockUsers(transaction);
    const admin = await findUser(transaction, id);
    return admin?.role === 'admin' && !admin.isDisabled ? change(transaction) : undefined;
  });
}
