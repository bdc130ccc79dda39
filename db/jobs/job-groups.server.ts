import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

export interface GroupToInsert {
  task: string;
  title: string;
  /** The same for the same work asked for again, so that it is taken up where it was left. */
  key?: string;
  /** US dollars that its jobs may spend together. */
  budget?: number;
}

/** The id of a group of jobs: of the one that has this key, which gets the new budget, or of a new one. */
export async function findOrInsertJobGroup(
  db: Kysely<Database>,
  { task, title, key, budget }: GroupToInsert,
): Promise<number> {
  const { id } = await db
    .insertInto('jobGroups')
    .values({ task, title, key: key ?? null, budget: budget ?? null })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ title, budget: budget ?? null }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Notes that whoever asked for the jobs of a group has queued all that is to come from there. */
export async function markJobGroupComplete(db: Kysely<Database>, groupId: number): Promise<void> {
  await db.updateTable('jobGroups').set({ isComplete: true }).where('id', '=', groupId).execute();
}

/** Notes that all jobs of a group are queued. One that got none, since all of them wait elsewhere already, goes. */
export async function completeJobGroup(db: Kysely<Database>, groupId: number): Promise<void> {
  await markJobGroupComplete(db, groupId);
  await db
    .deleteFrom('jobGroups')
    .where('id', '=', groupId)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('jobs').where('groupId', '=', groupId).select('id'))),
    )
    .execute();
}
