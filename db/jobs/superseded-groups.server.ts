import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** Groups whose key begins in the same way as a newer one's: an earlier state of the same source. */
export async function listSupersededGroups(
  db: Kysely<Database>,
  { key, prefix }: { key: string; prefix: string },
): Promise<number[]> {
  const rows = await db
    .selectFrom('jobGroups')
    .where(sql<boolean>`starts_with(key, ${prefix})`)
    .where('key', '<>', key)
    .select('id')
    .execute();
  return rows.map(({ id }) => id);
}
