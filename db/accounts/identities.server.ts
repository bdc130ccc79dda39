import type { Kysely } from 'kysely';
import type { Database, UserIdentitiesTable } from '../schema.ts';

type Identity = Pick<UserIdentitiesTable, 'provider' | 'subject'>;

/** Whose account here an account elsewhere belongs to. */
export async function findUserByIdentity(
  db: Kysely<Database>,
  { provider, subject }: Identity,
): Promise<{ id: number; isDisabled: boolean } | undefined> {
  return db
    .selectFrom('userIdentities')
    .innerJoin('users', 'users.id', 'userIdentities.userId')
    .select(['users.id', 'users.isDisabled'])
    .where('provider', '=', provider)
    .where('subject', '=', subject)
    .executeTakeFirst();
}

/** The accounts with one of these e-mail addresses, and whether they belong to somebody at the provider already. */
export async function listUsersByEmails(
  db: Kysely<Database>,
  emails: readonly string[],
  provider: Identity['provider'],
): Promise<{ id: number; isDisabled: boolean; isInvited: boolean; isLinked: boolean }[]> {
  if (emails.length === 0) return [];
  return db
    .selectFrom('users')
    .select(['id', 'isDisabled', 'isInvited'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('userIdentities')
          .select('userId')
          .whereRef('userId', '=', 'users.id')
          .where('provider', '=', provider),
      )
        .$castTo<boolean>()
        .as('isLinked'),
    )
    .where('email', 'in', [...emails])
    .orderBy('id')
    .execute();
}

/** Ties an account elsewhere to one here. */
export async function insertIdentity(
  db: Kysely<Database>,
  identity: Identity & { userId: number },
): Promise<void> {
  await db.insertInto('userIdentities').values(identity).execute();
}

/** Unties what is tied to an account of ours. */
export async function deleteIdentity(
  db: Kysely<Database>,
  { provider, userId }: Pick<UserIdentitiesTable, 'provider' | 'userId'>,
): Promise<void> {
  await db
    .deleteFrom('userIdentities')
    .where('provider', '=', provider)
    .where('userId', '=', userId)
    .execute();
}

/** By what somebody can sign in. */
export interface WaysIn {
  hasPassword: boolean;
  /** Since when an account at GitHub is tied to it; null where none is. */
  githubSince: Date | null;
}

export async function findWaysIn(db: Kysely<Database>, userId: number): Promise<WaysIn> {
  return db
    .selectFrom('users')
    .leftJoin('userIdentities as github', (join) =>
      join.onRef('github.userId', '=', 'users.id').on('github.provider', '=', 'github'),
    )
    .select(({ eb }) => eb('passwordHash', 'is not', null).$castTo<boolean>().as('hasPassword'))
    .select('github.createdAt as githubSince')
    .where('users.id', '=', userId)
    .executeTakeFirstOrThrow();
}
