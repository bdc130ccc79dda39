import type { Kysely } from 'kysely';
import { findTokenOwner } from '#db/accounts/api-tokens.server.ts';
import { findSessionOwner } from '#db/accounts/sessions.server.ts';
import type { Database } from '#db/schema.ts';
import type { Account } from './account.ts';
import { hashSecret } from './secret.server.ts';
import type { Visitor } from './visitor.ts';

/**
 * Who asks: by the token of a program where one is shown, and never by a cookie then; by the session otherwise. Undefined
 * where it has ended, never was, or the account is at rest.
 */
export async function findAccount(
  db: Kysely<Database>,
  { apiToken, sessionToken }: Pick<Visitor, 'apiToken' | 'sessionToken'>,
): Promise<Account | undefined> {
  if (apiToken !== undefined) return apiToken === '' ? undefined : findTokenOwner(db, hashSecret(apiToken));
  return sessionToken ? findSessionOwner(db, hashSecret(sessionToken)) : undefined;
}
