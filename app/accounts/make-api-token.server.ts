import type { Kysely } from 'kysely';
import { insertApiToken } from '#db/accounts/api-tokens.server.ts';
import type { Database } from '#db/schema.ts';
import { TOKEN_PREFIX, type TokenScope } from './api-token.ts';
import { hashSecret, makeSecret } from './secret.server.ts';

export interface TokenWish {
  name: string;
  scopes: TokenScope[];
  days: number;
}

/** Makes a token for an account. What it returns can be shown this once: only its hash is stored. */
export async function makeApiToken(
  db: Kysely<Database>,
  userId: number,
  { name, scopes, days }: TokenWish,
): Promise<string> {
  const token = `${TOKEN_PREFIX}${makeSecret()}`;
  await insertApiToken(db, {
    userId,
    name,
    scopes,
    days,
    tokenHash: hashSecret(token),
    ending: token.slice(-4),
  });
  return token;
}
