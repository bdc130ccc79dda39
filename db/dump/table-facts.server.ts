import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** What writing and reading the rows of a table takes to know. */
export interface TableFacts {
  /** In the order of the table, without those that Postgres computes. */
  columns: string[];
  /** Those that it computes. */
  generated: string[];
  /** Of the primary key, in its order. */
  key: string[];
  /** The column that is numbered by Postgres where no number is given. */
  identity: string | null;
  /** Columns that point at the same table. */
  selfReferences: string[];
}

/** Facts about a table from the catalogue of the database itself. */
export async function findTableFacts(db: Kysely<Database>, table: string): Promise<TableFacts> {
  const { rows } = await sql<TableFacts>`
    with attributes as (
      select attname::text as name, attnum, attgenerated <> '' as is_generated, attidentity <> '' as is_identity
      from pg_attribute
      where attrelid = ${table}::regclass and attnum > 0 and not attisdropped
    )
    select
      array(select name from attributes where not is_generated order by attnum) as columns,
      array(select name from attributes where is_generated order by attnum) as generated,
      (select name from attributes where is_identity) as identity,
      array(
        select attributes.name
        from pg_constraint
        cross join unnest(conkey) with ordinality as part (attnum, position)
        join attributes using (attnum)
        where conrelid = ${table}::regclass and contype = 'p'
        order by position
      ) as key,
      array(
        select attributes.name
        from pg_constraint
        join attributes on attributes.attnum = conkey[1]
        where conrelid = ${table}::regclass and confrelid = conrelid and contype = 'f'
      ) as self_references
  `.execute(db);
  const [facts] = rows;
  if (!facts) throw new Error(`The catalogue says nothing of ${table}.`);
  return facts;
}
