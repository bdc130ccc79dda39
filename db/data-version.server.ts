import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** A text that is another one after every change to what pages show. It says that something changed, not what. */
export async function findDataVersion(db: Kysely<Database>): Promise<string> {
  const { rows } = await sql<{ version: string }>`
    select coalesce(sum(changes), 0)::text as version from data_changes
  `.execute(db);
  const [found] = rows;
  if (!found) throw new Error('An aggregate without groups returned no row.');
  return found.version;
}

/**
 * Puts the changes of finished transactions into one row: the version is asked for with every page, and adds up few rows
 * then. Their sum, and with it the version, stays what it is.
 */
export async function foldDataChanges(db: Kysely<Database>): Promise<void> {
  await sql`
    with folded as (
      delete from data_changes where transaction_id <> '0'::xid8 returning changes
    )
    insert into data_changes select '0'::xid8, coalesce(sum(changes), 0) from folded
    on conflict (transaction_id) do update set changes = data_changes.changes + excluded.changes
  `.execute(db);
}
