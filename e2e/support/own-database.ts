import { sql, type Kysely } from 'kysely';
import { connect } from '#db/connect.server.ts';
import type { Database } from '#db/schema.ts';

/** The database of an app that runs on this data directory, for looking at what is in it. */
export async function openOwnDatabase(
  dataDir: string,
): Promise<{ db: Kysely<Database>; close(): Promise<void> }> {
  const { db, close } = await connect({ databaseUrl: undefined, dataDir });
  return { db, close };
}

/** How many rows each table has. */
export async function countRows(db: Kysely<Database>): Promise<Record<string, number>> {
  const { rows } = await sql<{ name: string; count: number }>`
    select tablename as name,
      (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from public.%I', tablename), false, true, '')))[1]::text::int as count
    from pg_tables where schemaname = 'public' order by 1
  `.execute(db);
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}
