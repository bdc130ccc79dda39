import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Account } from './account.ts';
import { checkOwnPassword } from './check-own-password.server.ts';
import { setPassword } from './set-password.server.ts';

/**
 * Changes one's own password and ends all other sessions. The old password is asked for.
 * @returns what is wrong, or null
 */
export async function changeOwnPassword(
  db: Kysely<Database>,
  account: Account,
  { old, next, address }: { old: string; next: string; address: string },
): Promise<string | null> {
  const problem = await checkOwnPassword(db, account, { password: old, address });
  if (problem === null) await setPassword(db, account.id, next, { keptSession: account.sessionId });
  return problem;
}
