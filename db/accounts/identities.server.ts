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
