import { sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import { SECRET_COLUMNS, type DumpedTable } from './dumped-tables.ts';
import { findTableFacts } from './table-facts.server.ts';

const BATCH_SIZE = 1000;

/** All rows of a table as JSON texts, by their keys, a batch at a time; without secrets and what Postgres computes. */
export async function* readRows(
  transaction: Transaction<Database>,
  table: DumpedTable,
): AsyncGenerator<string[]> {
  const { key, generated } = await findTableFacts(transaction, table);
  const dropped = [...generated, ...(SECRET_COLUMNS[table] ?? [])];
  const order = sql.join(key.map((column) => sql.ref(column)));
  await sql`
    declare dumped no scroll cursor for
    select (to_jsonb(stored) - ${sql.lit(`{${dropped.join(',')}}`)}::text[])::text as row
    from ${sql.table(table)} stored order by ${order}
  `.execute(transaction);
  for (;;) {
    const { rows } = await sql<{ row: string }>`fetch ${sql.lit(BATCH_SIZE)} from dumped`.execute(
      transaction,
    );
    if (rows.length > 0) yield rows.map(({ row }) => row);
    if (rows.length < BATCH_SIZE) break;
  }
  await sql`close dumped`.execute(transaction);
}
