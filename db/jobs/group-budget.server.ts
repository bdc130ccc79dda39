import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/**
 * Sets money aside for a call of a group's job, whichever worker has it. One statement decides, so that workers which ask at
 * the same time cannot pass the budget together.
 * @param most US dollars that the call can take
 * @returns false where the group's budget does not bear it, or the group is gone
 */
export async function reserveForGroup(db: Kysely<Database>, groupId: number, most: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('jobGroups')
    .set((eb) => ({ spent: eb('spent', '+', most) }))
    .where('id', '=', groupId)
    .where(sql<boolean>`(budget is null or spent + ${most}::float8 <= budget)`)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** A call has ended: what it took is spent, and the rest of what was set aside is free again. */
export async function settleForGroup(
  db: Kysely<Database>,
  groupId: number,
  { most, cost }: { most: number; cost: number },
): Promise<void> {
  await sql`
    update job_groups set spent = greatest(0, spent - ${most - cost}::float8) where id = ${groupId}::int
  `.execute(db);
}

/** US dollars that the jobs of a group may spend together; null where nothing limits them. */
export async function findGroupBudget(db: Kysely<Database>, groupId: number): Promise<number | null> {
  const group = await db
    .selectFrom('jobGroups')
    .where('id', '=', groupId)
    .select('budget')
    .executeTakeFirst();
  return group?.budget ?? null;
}
