import type { Kysely } from 'kysely';
import { findSessionOwner } from '#db/accounts/sessions.server.ts';
import type { Database } from '#db/schema.ts';
import type { Account } from './account.ts';
import { hashSecret } from './secret.server.ts';

/** Who is signed in by a session; undefined where it has ended or never was. */
export async function findAccountOfSession(
  db: Kysely<Database>,
  token: string | undefined,
): Promise<Account | undefined> {
  if (!token) return undefined;
  return findSessionOwner(db, hashSecret(token));
}
