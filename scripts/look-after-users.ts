import type { z } from 'zod';
import { emailField, nameField, passwordField, roleField } from '#app/accounts/account-fields.ts';
import { hashPassword } from '#app/accounts/password.server.ts';
import { insertUser } from '#db/accounts/users.server.ts';
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

function parseField<Value>(schema: z.ZodType<Value>, text: string): Value {
  const { data, error } = schema.safeParse(text);
  if (error) throw new CommandError(error.issues[0]?.message ?? 'this cannot be used', EXIT.usage);
  return data as Value;
}
