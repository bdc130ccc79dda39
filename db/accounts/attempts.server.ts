import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

export interface Attempts {
  /** With this one. */
  attempts: number;
  /** Until they are forgotten. */
  seconds: number;
}

/** Counts one more attempt for a key. The first one opens a window, after which all of them are forgotten. */
export async function countAttempt(
  db: Kysely<Database>,
  key: string,
  { minutes }: { minutes: number },
): Promise<Attempts> {
  const { rows } = await sql<Attempts>`
    insert into sign_in_attempts as known (key, attempts, expires_at)
    values (${key}, 1, now() + make_interval(mins => ${minutes}))
    on conflict (key) do update set
      attempts = case when known.expires_at <= now() then 1 else known.attempts + 1 end,
      expires_at = case when known.expires_at <= now() then excluded.expires_at else known.expires_at end
    returning attempts, ceil(extract(epoch from expires_at - now()))::integer as seconds
  `.execute(db);
  const [counted] = rows;
  if (!counted) throw new Error('An upsert returned no row.');
  return counted;
}

/** Takes back one attempt that was none. */
export async function discountAttempt(db: Kysely<Database>, key: string): Promise<void> {
  await db
    .updateTable('signInAttempts')
    .set(({ eb }) => ({ attempts: eb('attempts', '-', 1) }))
    .where('key', '=', key)
    .where('attempts', '>', 0)
    .execute();
}

/** Forgets the attempts of a key, and all those whose window has closed. */
export async function forgetAttempts(db: Kysely<Database>, key: string): Promise<void> {
  await db
    .deleteFrom('signInAttempts')
    .where(({ or, eb }) => or([eb('key', '=', key), eb('expiresAt', '<=', sql<Date>`now()`)]))
    .execute();
}
