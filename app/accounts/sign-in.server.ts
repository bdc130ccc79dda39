import type { Kysely } from 'kysely';
import { deleteSession, insertSession } from '#db/accounts/sessions.server.ts';
import { findPassword, updateUser } from '#db/accounts/users.server.ts';
import type { Database } from '#db/schema.ts';
import { hashPassword, isOutdated, isPassword } from './password.server.ts';
import { hashSecret, makeSecret } from './secret.server.ts';
import { limitSignIn } from './sign-in-limit.server.ts';
import type { Visitor } from './visitor.ts';

export interface Credentials {
  /** In lower case. */
  email: string;
  password: string;
}

export type SignIn =
  | { kind: 'signed-in'; sessionToken: string }
  /** Which of the two is wrong is nobody's business. */
  | { kind: 'wrong' }
  | { kind: 'too-many'; retryAfter: number };

/** Signs somebody in by password, with a new session; the one that the browser had ends. */
export async function signIn(
  db: Kysely<Database>,
  { email, password }: Credentials,
  visitor: Visitor,
): Promise<SignIn> {
  const limit = await limitSignIn(db, { address: visitor.address, email });
  if (limit.retryAfter !== undefined) return { kind: 'too-many', retryAfter: limit.retryAfter };
  const user = await findPassword(db, email);
  if (!(await isPassword(password, user?.passwordHash)) || !user) return { kind: 'wrong' };
  await limit.forgive();
  if (isOutdated(user.passwordHash))
    await updateUser(db, user.id, { passwordHash: await hashPassword(password) });
  return { kind: 'signed-in', sessionToken: await beginSession(db, user.id, visitor) };
}

/** A session under a new token: one that somebody has planted in the browser is worth nothing. Returns the token. */
export async function beginSession(
  db: Kysely<Database>,
  userId: number,
  { sessionToken, userAgent }: Pick<Visitor, 'sessionToken' | 'userAgent'>,
): Promise<string> {
  await endSession(db, sessionToken);
  const token = makeSecret();
  await insertSession(db, { tokenHash: hashSecret(token), userId, userAgent });
  return token;
}

/** Signs out. */
export async function endSession(db: Kysely<Database>, token: string | undefined): Promise<void> {
  if (token) await deleteSession(db, hashSecret(token));
}
