import type { Kysely } from 'kysely';
import { findPassword } from '#db/accounts/users.server.ts';
import type { Database } from '#db/schema.ts';
import type { Account } from './account.ts';
import { isPassword } from './password.server.ts';
import { limitSignIn } from './sign-in-limit.server.ts';

/**
 * Asks for one's own password before the ways into the account change: a browser that was left open is not enough to take
 * it over, nor to guess.
 * @param typed.address the IP address that attempts are counted for
 * @returns what is wrong, or null
 */
export async function checkOwnPassword(
  db: Kysely<Database>,
  { email }: Pick<Account, 'email'>,
  { password, address }: { password: string; address: string },
): Promise<string | null> {
  const limit = await limitSignIn(db, { address, email });
  if (limit.retryAfter !== undefined)
    return `That was tried too often. Wait ${Math.ceil(limit.retryAfter / 60)} min, then try again.`;
  const known = await findPassword(db, email);
  // Whoever has signed in elsewhere so far has no password to know.
  if (known && !(await isPassword(password, known.passwordHash))) return 'This is not your present password.';
  await limit.forgive();
  return null;
}
