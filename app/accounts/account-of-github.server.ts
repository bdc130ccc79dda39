import type { Kysely } from 'kysely';
import { findUserByIdentity, insertIdentity, listUsersByEmails } from '#db/accounts/identities.server.ts';
import { insertUser, lockUsers } from '#db/accounts/users.server.ts';
import type { Database } from '#db/schema.ts';
import { inTransaction } from '#db/transaction.server.ts';
import { emailField, nameField } from './account-fields.ts';
import type { GithubSettings } from './github-settings.ts';
import type { GithubPerson } from './github.server.ts';

const provider = 'github';

/**
 * The account here of somebody at GitHub: the one that was tied to it before; else one that an admin has made for an
 * e-mail address that GitHub has verified, which is tied to it from then on; else a new one where strangers may sign up.
 * @returns its id; undefined for whoever is not to come in
 */
export async function findAccountOfGithub(
  db: Kysely<Database>,
  person: GithubPerson,
  { signUpRole }: Pick<GithubSettings, 'signUpRole'>,
): Promise<number | undefined> {
  const { subject, emails } = person;
  return inTransaction(db, async (transaction) => {
    await lockUsers(transaction);
    const known = await findUserByIdentity(transaction, { provider, subject });
    if (known) return known.isDisabled ? undefined : known.id;
    const owners = await listUsersByEmails(transaction, emails, provider);
    const invited = owners.find(
      ({ isInvited, isDisabled, isLinked }) => isInvited && !isDisabled && !isLinked,
    );
    const isStranger = owners.length === 0 && signUpRole !== undefined;
    const userId = invited?.id ?? (isStranger ? await signUp(transaction, person, signUpRole) : undefined);
    if (userId !== undefined) await insertIdentity(transaction, { provider, subject, userId });
    return userId;
  });
}

async function signUp(
  db: Kysely<Database>,
  { name, emails }: GithubPerson,
  role: 'reviewer',
): Promise<number | undefined> {
  const email = emailField.safeParse(emails[0]);
  if (!email.success) return undefined;
  const shown = nameField.catch('Somebody').parse(name);
  const user = { email: email.data, name: shown, role, passwordHash: null, isInvited: false };
  return (await insertUser(db, user))?.id;
}
