import type { Kysely } from 'kysely';
import { findPassword } from '#db/accounts/users.server.ts';
import type { Database } from '#db/schema.ts';
import type { Account } from './account.ts';
import { isPassword } from './password.server.ts';
import { setPassword } from './set-password.server.ts';
import { limitSignIn } from './sign-in-limit.server.ts';

/**
 * Changes one's own password and ends all other sessions. The old password is asked for: a browser that was left open is
 * not enough to take an account over, nor to guess.
 * @returns what is wrong, or null
 */
export async function changeOwnPassword(
  db: Kysely<Database>,
  { id, email, sessionId }: Account,
  { old, next, address }: { old: string; next: string; address: string },
): Promise<string | null> {
  const limit = await limitSignIn(db, { address, email });
  if (limit.retryAfter !== undefined)
    return `That was tried too often. Wait ${Math.ceil(limit.retryAfter / 60)} min, then try again.`;
  const known = await findPassword(db, email);
  // Whoever has signed in elsewhere so far has no password to know.
  if (known && !(await isPassword(old, known.passwordHash))) return 'This is not your present password.';
  await limit.forgive();
  await setPassword(db, id, next, { keptSession: sessionId });
  return null;
}
