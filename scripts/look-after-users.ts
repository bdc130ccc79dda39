import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { emailField, nameField, passwordField, roleField } from '#app/accounts/account-fields.ts';
import { hashPassword } from '#app/accounts/password.server.ts';
import { setDisabled, setPassword } from '#app/accounts/set-password.server.ts';
import { findUserByEmail, insertUser, listUsers, updateUser, type User } from '#db/accounts/users.server.ts';
import type { Database } from '#db/schema.ts';
import { readNewPassword } from './ask-password.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import { withDatabase } from './with-database.ts';
import { writeOutput } from './write-output.ts';

export interface AddUserOptions {
  email: string;
  name: string;
  role: string;
  /** Whether the password comes from standard input. */
  isPasswordPiped: boolean;
}

/** Adds an account. What cannot be used is said before the password is asked for. */
export async function addUser(options: AddUserOptions): Promise<void> {
  const email = parseField(emailField, options.email);
  const name = parseField(nameField, options.name);
  const role = parseField(roleField, options.role);
  const password = parseField(passwordField, await readNewPassword(options.isPasswordPiped));
  const passwordHash = await hashPassword(password);
  const user = await withDatabase((db) =>
    insertUser(db, { email, name, role, passwordHash, isInvited: true }),
  );
  if (!user)
    throw new CommandError(
      `there is an account ${email} already: see "claimboard user list"`,
      EXIT.incomplete,
    );
  await writeOutput(`Added ${email} as ${role}\n`);
}

/** Gives an account a new password. */
export async function changePassword(options: { email: string; isPasswordPiped: boolean }): Promise<void> {
  const email = parseField(emailField, options.email);
  const password = parseField(passwordField, await readNewPassword(options.isPasswordPiped));
  await withUser(email, (db, { id }) => setPassword(db, id, password));
  await writeOutput(`${email} has a new password, and is signed out everywhere\n`);
}

/** Changes what an account may do, from its next request on. */
export async function changeRole(options: { email: string; role: string }): Promise<void> {
  const role = parseField(roleField, options.role);
  await withUser(options.email, (db, { id }) => updateUser(db, id, { role }));
  await writeOutput(`${options.email} is ${role} now\n`);
}

/** Sets an account at rest, or wakes it up. */
export async function changeRest({
  email,
  isDisabled,
}: {
  email: string;
  isDisabled: boolean;
}): Promise<void> {
  await withUser(email, (db, { id }) => setDisabled(db, id, isDisabled));
  await writeOutput(
    isDisabled ? `${email} can no longer sign in, and is signed out everywhere\n` : `${email} can sign in\n`,
  );
}

/** Lists all accounts: as lines for people, as JSON for programs. */
export async function showUsers({ isJson }: { isJson: boolean }): Promise<void> {
  const users = await withDatabase((db) => listUsers(db));
  await writeOutput(isJson ? `${JSON.stringify(users)}\n` : users.map(describe).join('') || 'No accounts\n');
}

async function withUser(
  email: string,
  work: (db: Kysely<Database>, user: User) => Promise<unknown>,
): Promise<void> {
  const isKnown = await withDatabase(async (db) => {
    const user = await findUserByEmail(db, email);
    if (user) await work(db, user);
    return user !== undefined;
  });
  if (!isKnown)
    throw new CommandError(`there is no account ${email}: see "claimboard user list"`, EXIT.incomplete);
}

function describe({ email, name, role, isDisabled }: User): string {
  return `${email.padEnd(32)}  ${role.padEnd(8)}  ${name}${isDisabled ? '  (disabled)' : ''}\n`;
}

function parseField<Value>(schema: z.ZodType<Value>, text: string): Value {
  const { data, error } = schema.safeParse(text);
  if (error) throw new CommandError(error.issues[0]?.message ?? 'this cannot be used', EXIT.usage);
  return data;
}
