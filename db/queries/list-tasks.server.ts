import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** The tasks of benchmarks, by slug. */
export async function listTasks(
  db: Kysely<Database>,
  slugs: readonly string[],
): Promise<Map<string, string | null>> {
  const found = await db
    .selectFrom('benchmarks')
    .where('slug', '=', sql<string>`any(${[...new Set(slugs)]}::text[])`)
    .select(['slug', 'task'])
    .execute();
  return new Map(found.map(({ slug, task }) => [slug, task]));
}
