import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** Puts a claim off for one reviewer. Returns whether there is such a claim. */
export async function insertSkip(
  db: Kysely<Database>,
  { userId, claimId }: { userId: number; claimId: number },
): Promise<boolean> {
  const claim = await db.selectFrom('claims').where('id', '=', claimId).select('id').executeTakeFirst();
  if (!claim) return false;
  await db
    .insertInto('reviewSkips')
    .values({ userId, claimId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return true;
}

/** Brings everything that a reviewer has put off back into the queue. */
export async function deleteSkips(db: Kysely<Database>, userId: number): Promise<void> {
  await db.deleteFrom('reviewSkips').where('userId', '=', userId).execute();
}
