import { sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import { DUMPED_TABLES, type DumpedTable } from './dumped-tables.ts';
import type { TableFacts } from './table-facts.server.ts';

type Row = Record<string, unknown>;

/** The first table that holds anything already, or undefined where a dump can be restored. */
export async function findFilledTable(transaction: Transaction<Database>): Promise<string | undefined> {
  for (const table of DUMPED_TABLES) {
    const { rows } = await sql`select from ${sql.table(table)} limit 1`.execute(transaction);
    if (rows.length > 0) return table;
  }
  return undefined;
}

/** Stores rows of a dump as they are, numbers included. Columns that a row does not have get what is usual for them. */
export async function insertRows(
  transaction: Transaction<Database>,
  table: DumpedTable,
  rows: readonly Row[],
  { columns }: TableFacts,
): Promise<void> {
  for (const alike of groupByColumns(rows, columns)) {
    const names = sql.join(alike.columns.map((column) => sql.id(column)));
    await sql`
      insert into ${sql.table(table)} (${names}) overriding system value
      select ${names} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(alike.rows)}::jsonb)
    `.execute(transaction);
  }
}

/** Rows in their order, cut where the columns that they have change. */
function groupByColumns(rows: readonly Row[], columns: readonly string[]) {
  const groups: { columns: string[]; rows: Row[] }[] = [];
  for (const row of rows) {
    const present = columns.filter((column) => Object.hasOwn(row, column));
    const last = groups.at(-1);
    if (last && last.columns.join() === present.join()) last.rows.push(row);
    else groups.push({ columns: present, rows: [row] });
  }
  return groups;
}

/** Points rows at rows of their own table, once all are there. Links are rows of their key and those columns alone. */
export async function updateSelfReferences(
  transaction: Transaction<Database>,
  table: DumpedTable,
  { selfReferences, key }: TableFacts,
  links: readonly Row[],
): Promise<void> {
  if (links.length === 0) return;
  const id = sql.id(key[0]!);
  const changes = selfReferences.map((column) => sql`${sql.id(column)} = given.${sql.id(column)}`);
  await sql`
    update ${sql.table(table)} stored set ${sql.join(changes)}
    from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(links)}::jsonb) given
    where stored.${id} = given.${id}
  `.execute(transaction);
}

/**
 * Whether reviews are checked against the text as it stands now. Restored ones are not: some speak of an abstract as it
 * was when they were written.
 */
export async function checkReviews(transaction: Transaction<Database>, isOn: boolean): Promise<void> {
  const change = sql.raw(isOn ? 'enable' : 'disable');
  await sql`alter table reviews ${change} trigger review_quoted`.execute(transaction);
}

/** Lets the numbers of new rows begin behind the restored ones. */
export async function continueNumbers(
  transaction: Transaction<Database>,
  table: DumpedTable,
  { identity }: TableFacts,
): Promise<void> {
  if (identity === null) return;
  await sql`
    select setval(pg_get_serial_sequence(${table}, ${identity}), max(${sql.id(identity)}))
    from ${sql.table(table)} having count(*) > 0
  `.execute(transaction);
}
