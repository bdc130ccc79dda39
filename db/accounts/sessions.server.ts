import { sql, type Kysely } from 'kysely';
import type { Database, UserRole } from '../schema.ts';

/** A session ends so long after it was used last, and so long after it began. */
const IDLE_DAYS = 7;
const ABSOLUTE_DAYS = 30;
/** Its last use is written down this often, not with every page. */
const TOUCH_MINUTES = 5;

export interface SessionOwner {
  sessionId: number;
  id: number;
  email: string;
  name: string;
  role: UserRole;
}

export interface NewSession {
  tokenHash: string;
  userId: number;
  userAgent: string;
}

/** Begins a session. What has expired, of whomever, goes. */
export async function insertSession(db: Kysely<Database>, session: NewSession): Promise<void> {
  await db
    .insertInto('sessions')
    .values({
      ...session,
      userAgent: session.userAgent.slice(0, 300),
      expiresAt: sql`now() + make_interval(days => ${ABSOLUTE_DAYS})`,
    })
    .execute();
  await db.deleteFrom('sessions').where(hasEnded()).execute();
}

/** Whose session it is, and that it was used; nothing where it has ended or the account is at rest. */
export async function findSessionOwner(
  db: Kysely<Database>,
  tokenHash: string,
): Promise<SessionOwner | undefined> {
  const found = await db
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.userId')
    .select(['sessions.id as sessionId', 'users.id', 'users.email', 'users.name', 'users.role'])
    .select(sql<boolean>`last_used_at < now() - make_interval(mins => ${TOUCH_MINUTES})`.as('isToTouch'))
    .where('sessions.tokenHash', '=', tokenHash)
    .where('users.isDisabled', '=', false)
    .where(({ not }) => not(hasEnded()))
    .executeTakeFirst();
  if (!found) return undefined;
  const { isToTouch, ...owner } = found;
  if (isToTouch) await touch(db, owner.sessionId);
  return owner;
}

export interface ShownSession {
  id: number;
  userAgent: string;
  createdAt: Date;
  lastUsedAt: Date;
}

/** The sessions of an account that have not ended, the latest first. */
export async function listSessions(db: Kysely<Database>, userId: number): Promise<ShownSession[]> {
  return db
    .selectFrom('sessions')
    .select(['id', 'userAgent', 'createdAt', 'lastUsedAt'])
    .where('userId', '=', userId)
    .where(({ not }) => not(hasEnded()))
    .orderBy('id', 'desc')
    .execute();
}

/** Ends a session of an account. Returns whether the account had it. */
export async function deleteOwnSession(
  db: Kysely<Database>,
  { id, userId }: { id: number; userId: number },
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('sessions')
    .where('id', '=', id)
    .where('userId', '=', userId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Ends the session that a cookie names. */
export async function deleteSession(db: Kysely<Database>, tokenHash: string): Promise<void> {
  await db.deleteFrom('sessions').where('tokenHash', '=', tokenHash).execute();
}

/** Ends the sessions of an account, but for the one that is kept. Returns how many there were. */
export async function deleteSessionsOf(
  db: Kysely<Database>,
  userId: number,
  { except = 0 }: { except?: number } = {},
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('sessions')
    .where('userId', '=', userId)
    .where('id', '<>', except)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

async function touch(db: Kysely<Database>, id: number): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ lastUsedAt: sql`now()` })
    .where('id', '=', id)
    .execute();
}

function hasEnded() {
  return sql<boolean>`(sessions.expires_at <= now()
    or sessions.last_used_at <= now() - make_interval(days => ${IDLE_DAYS}))`;
}
