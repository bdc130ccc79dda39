import { sql, type Kysely } from 'kysely';
import type { Database, TokenScope, UserRole } from '../schema.ts';

/** The last use is written down this often, not with every request. */
const TOUCH_MINUTES = 5;

export interface TokenOwner {
  id: number;
  email: string;
  name: string;
  role: UserRole;
  scopes: TokenScope[];
}

export interface NewApiToken {
  userId: number;
  name: string;
  tokenHash: string;
  ending: string;
  scopes: TokenScope[];
  /** Days until it ends. */
  days: number;
}

export interface ShownApiToken {
  id: number;
  name: string;
  ending: string;
  scopes: TokenScope[];
  createdAt: Date;
  lastUsedAt: Date | null;
  expiresAt: Date;
}

/** Whose token it is, and that it was used; nothing where it has ended or the account is at rest. */
export async function findTokenOwner(
  db: Kysely<Database>,
  tokenHash: string,
): Promise<TokenOwner | undefined> {
  const found = await db
    .selectFrom('apiTokens')
    .innerJoin('users', 'users.id', 'apiTokens.userId')
    .select(['apiTokens.id as tokenId', 'apiTokens.scopes'])
    .select(['users.id', 'users.email', 'users.name', 'users.role'])
    .where('apiTokens.tokenHash', '=', tokenHash)
    .where('apiTokens.expiresAt', '>', sql<Date>`now()`)
    .where('users.isDisabled', '=', false)
    .executeTakeFirst();
  if (!found) return undefined;
  const { tokenId, ...owner } = found;
  await touch(db, tokenId);
  return owner;
}

export async function insertApiToken(db: Kysely<Database>, { days, ...token }: NewApiToken): Promise<void> {
  await db
    .insertInto('apiTokens')
    .values({ ...token, expiresAt: sql`now() + make_interval(days => ${days})` })
    .execute();
}

/** The tokens of an account, the newest first. */
export async function listApiTokens(db: Kysely<Database>, userId: number): Promise<ShownApiToken[]> {
  return db
    .selectFrom('apiTokens')
    .select(['id', 'name', 'ending', 'scopes', 'createdAt', 'lastUsedAt', 'expiresAt'])
    .where('userId', '=', userId)
    .orderBy('id', 'desc')
    .execute();
}

/** Takes a token away. Returns whether its owner had it. */
export async function deleteApiToken(
  db: Kysely<Database>,
  { id, userId }: { id: number; userId: number },
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('apiTokens')
    .where('id', '=', id)
    .where('userId', '=', userId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

async function touch(db: Kysely<Database>, id: number): Promise<void> {
  await db
    .updateTable('apiTokens')
    .set({ lastUsedAt: sql`now()` })
    .where('id', '=', id)
    .where(
      sql<boolean>`coalesce(last_used_at, '-infinity') < now() - make_interval(mins => ${TOUCH_MINUTES})`,
    )
    .execute();
}
