import type { Kysely } from 'kysely';
import { countAttempt, discountAttempt, forgetAttempts } from '#db/accounts/attempts.server.ts';
import type { Database } from '#db/schema.ts';
import { hashSecret } from './secret.server.ts';

/** So many wrong passwords within so many minutes; then everybody waits for the rest of them. */
const WINDOW = { minutes: 15 };
const MOST_OF_ADDRESS = 20;
const MOST_OF_ACCOUNT = 10;

export interface SignInLimit {
  /** Seconds to wait; undefined where the attempt may be made. */
  retryAfter: number | undefined;
  /** To be called where the password was right: the attempt was no guess. */
  forgive(): Promise<void>;
}

/**
 * Counts an attempt before its password is looked at, so that many at once count too. The counts are in the database:
 * they hold over all processes. Accounts that do not exist are counted alike.
 */
export async function limitSignIn(
  db: Kysely<Database>,
  { address, email }: { address: string; email: string },
): Promise<SignInLimit> {
  const addressKey = hashSecret(`address ${toNetwork(address)}`);
  const accountKey = hashSecret(`account ${email}`);
  const ofAddress = await countAttempt(db, addressKey, WINDOW);
  // An address that is stopped already does not lock accounts.
  const isStopped = ofAddress.attempts > MOST_OF_ADDRESS;
  const ofAccount = isStopped ? undefined : await countAttempt(db, accountKey, WINDOW);
  const waits = [
    ...(isStopped ? [ofAddress.seconds] : []),
    ...(ofAccount && ofAccount.attempts > MOST_OF_ACCOUNT ? [ofAccount.seconds] : []),
  ];
  return {
    retryAfter: waits.length > 0 ? Math.max(1, ...waits) : undefined,
    async forgive() {
      await discountAttempt(db, addressKey);
      await forgetAttempts(db, accountKey);
    },
  };
}

/** Who has one IPv6 address has the 2^64 beside it. */
function toNetwork(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address.replace(/^::ffff:/, '');
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const rest = tail?.split(':').filter(Boolean) ?? [];
  const filled = [
    ...groups,
    ...Array<string>(Math.max(0, 8 - groups.length - rest.length)).fill('0'),
    ...rest,
  ];
  return filled.slice(0, 4).join(':');
}
