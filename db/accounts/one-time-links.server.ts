import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

export interface NewOneTimeLink {
  tokenHash: string;
  purpose: 'welcome' | 'password';
  userId: number | null;
  hours: number;
}

/** Stores a link. Earlier ones for the same are worth nothing from then on. */
export async function insertOneTimeLink(
  db: Kysely<Database>,
  { tokenHash, purpose, userId, hours }: NewOneTimeLink,
): Promise<void> {
  await db
    .deleteFrom('oneTimeLinks')
    .where(({ or, and, eb }) =>
      or([
        and([eb('purpose', '=', purpose), eb('userId', 'is not distinct from', userId)]),
        eb('expiresAt', '<=', sql<Date>`now()`),
      ]),
    )
    .execute();
  await db
    .insertInto('oneTimeLinks')
    .values({ tokenHash, purpose, userId, expiresAt: sql`now() + make_interval(hours => ${hours})` })
    .execute();
}

/** What a link that still works is about. It stays as it is. */
export async function findOneTimeLink(
  db: Kysely<Database>,
  tokenHash: string,
): Promise<{ purpose: 'welcome' | 'password'; email: string | null } | undefined> {
  return db
    .selectFrom('oneTimeLinks')
    .leftJoin('users', 'users.id', 'oneTimeLinks.userId')
    .select(['purpose', 'email'])
    .where('tokenHash', '=', tokenHash)
    .where('expiresAt', '>', sql<Date>`now()`)
    .where(({ or, eb }) => or([eb('userId', 'is', null), eb('users.isDisabled', '=', false)]))
    .executeTakeFirst();
}

/** Uses a link up. Of two who try at the same time one gets it; the other gets undefined. */
export async function takeOneTimeLink(
  db: Kysely<Database>,
  { tokenHash, purpose }: Pick<NewOneTimeLink, 'tokenHash' | 'purpose'>,
): Promise<{ userId: number | null } | undefined> {
  return db
    .deleteFrom('oneTimeLinks')
    .where('tokenHash', '=', tokenHash)
    .where('purpose', '=', purpose)
    .where('expiresAt', '>', sql<Date>`now()`)
    .returning('userId')
    .executeTakeFirst();
}

/** Makes the links worth nothing that choose the password of an account. */
export async function deleteLinksOf(db: Kysely<Database>, userId: number): Promise<void> {
  await db.deleteFrom('oneTimeLinks').where('userId', '=', userId).execute();
}
