import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database, UserRole } from '../schema.ts';

export interface User {
  id: number;
  email: string;
  name: string;
  role: UserRole;
  isDisabled: boolean;
  isInvited: boolean;
  createdAt: Date;
}

export interface NewUser {
  /** In lower case. */
  email: string;
  name: string;
  role: UserRole;
  passwordHash: string | null;
  /** Whether an admin entered the e-mail address. */
  isInvited: boolean;
}

const SHOWN = ['id', 'email', 'name', 'role', 'isDisabled', 'isInvited', 'createdAt'] as const;

/** Stores an account. Returns undefined where there is one with this e-mail address already. */
export async function insertUser(db: Kysely<Database>, user: NewUser): Promise<User | undefined> {
  return db
    .insertInto('users')
    .values(user)
    .onConflict((conflict) => conflict.expression(sql`lower(email)`).doNothing())
    .returning(SHOWN)
    .executeTakeFirst();
}

/** The account with an e-mail address, in whatever case it is written. */
export async function findUserByEmail(db: Kysely<Database>, email: string): Promise<User | undefined> {
  return db
    .selectFrom('users')
    .select(SHOWN)
    .where(sql`lower(email)`, '=', email.toLowerCase())
    .executeTakeFirst();
}

export async function findUser(db: Kysely<Database>, id: number): Promise<User | undefined> {
  return db.selectFrom('users').select(SHOWN).where('id', '=', id).executeTakeFirst();
}

/** What is needed to check a password, and nothing where nobody may sign in. */
export async function findPassword(
  db: Kysely<Database>,
  email: string,
): Promise<{ id: number; passwordHash: string } | undefined> {
  return db
    .selectFrom('users')
    .select(['id', 'passwordHash'])
    .where(sql`lower(email)`, '=', email.toLowerCase())
    .where('isDisabled', '=', false)
    .where('passwordHash', 'is not', null)
    .$narrowType<{ passwordHash: string }>()
    .executeTakeFirst();
}

/** All accounts by e-mail address. */
export async function listUsers(db: Kysely<Database>): Promise<User[]> {
  return db.selectFrom('users').select(SHOWN).orderBy('email').execute();
}

/** Changes what is named of an account. Returns whether there is one. */
export async function updateUser(
  db: Kysely<Database>,
  id: number,
  change: Partial<Pick<User, 'name' | 'role' | 'isDisabled' | 'isInvited'> & { passwordHash: string }>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('users')
    .set(change)
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Whether anybody has an account. */
export async function hasUsers(db: Kysely<Database>): Promise<boolean> {
  const found = await db.selectFrom('users').select('id').limit(1).executeTakeFirst();
  return found !== undefined;
}

/** Until the end of the transaction nobody else adds or changes an account. */
export async function lockUsers(transaction: Transaction<Database>): Promise<void> {
  await sql`lock table users in share row exclusive mode`.execute(transaction);
}
