import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

export interface GroupToInsert {
  task: string;
  title: string;
  /** The same for the same work asked for again, so that it is taken up where it was left. */
  key?: string;
}

/** The id of a group of jobs: of the one that has this key, or of a new one. */
export async function findOrInsertJobGroup(
  db: Kysely<Database>,
  { task, title, key }: GroupToInsert,
): Promise<number> {
  const { id } = await db
    .insertInto('jobGroups')
    .values({ task, title, key: key ?? null })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ title }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Notes that all jobs of a group are queued. One that got none, since all of them wait elsewhere already, goes. */
export async function completeJobGroup(db: Kysely<Database>, groupId: number): Promise<void> {
  await db.updateTable('jobGroups').set({ isComplete: true }).where('id', '=', groupId).execute();
  await db
    .deleteFrom('jobGroups')
    .where('id', '=', groupId)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('jobs').where('groupId', '=', groupId).select('id'))),
    )
    .execute();
}
