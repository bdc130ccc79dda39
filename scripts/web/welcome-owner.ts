import type { Kysely } from 'kysely';
import { makeWelcomeLink } from '#app/accounts/one-time-links.server.ts';
import { hasUsers } from '#db/accounts/users.server.ts';
import type { Database } from '#db/schema.ts';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

/**
 * What to tell the person at the terminal while nobody has an account: on a machine of one's own a link that makes one,
 * elsewhere the command. Undefined where somebody has an account.
 */
export async function findWelcome(
  db: Kysely<Database>,
  { host, url }: { host: string; url: string },
): Promise<string | undefined> {
  if (LOOPBACK.test(host)) {
    const link = await makeWelcomeLink(db, url);
    return link && `Sign in as owner: ${link} (works once, for an hour)`;
  }
  if (await hasUsers(db)) return undefined;
  return 'Nobody has an account yet: claimboard user add EMAIL --name NAME --role admin';
}
