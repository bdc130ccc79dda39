import type { Kysely } from 'kysely';
import {
  deleteIdentity,
  findUserByIdentity,
  findWaysIn,
  insertIdentity,
} from '#db/accounts/identities.server.ts';
import { lockUsers, updateUser } from '#db/accounts/users.server.ts';
import type { Database } from '#db/schema.ts';
import { inTransaction } from '#db/transaction.server.ts';
import type { GithubPerson } from './github.server.ts';

const provider = 'github';

/**
 * Ties an account at GitHub to one here.
 * @returns what is wrong, or null
 */
export async function linkGithub(
  db: Kysely<Database>,
  userId: number,
  { subject }: Pick<GithubPerson, 'subject'>,
): Promise<string | null> {
  return inTransaction(db, async (transaction) => {
    await lockUsers(transaction);
    const owner = await findUserByIdentity(transaction, { provider, subject });
    if (owner?.id === userId) return null;
    if (owner) return 'This account at GitHub belongs to another account here.';
    const { githubSince } = await findWaysIn(transaction, userId);
    if (githubSince) return 'Another account at GitHub is linked already. Unlink it first.';
    await insertIdentity(transaction, { provider, subject, userId });
    return null;
  });
}

/**
 * Unties the account at GitHub, where a password is left to sign in by. From then on the e-mail address ties none either,
 * or the same account at GitHub would be back the next time its owner comes from there.
 * @returns what is wrong, or null
 */
export async function unlinkGithub(db: Kysely<Database>, userId: number): Promise<string | null> {
  return inTransaction(db, async (transaction) => {
    await lockUsers(transaction);
    const { hasPassword } = await findWaysIn(transaction, userId);
    if (!hasPassword) return 'Choose a password first: without one nothing else would let you in.';
    await deleteIdentity(transaction, { provider, userId });
    await updateUser(transaction, userId, { isInvited: false });
    return null;
  });
}
