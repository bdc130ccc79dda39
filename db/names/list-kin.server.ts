import { sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { SubjectState } from './name-patch.ts';
import { readSubjects } from './name-states.server.ts';
import { tablesOf, type NamedKind } from './name-tables.server.ts';

/** What points at a benchmark or method: its variants, and what was merged into it. */
export async function listKin(
  transaction: Transaction<Database>,
  what: NamedKind,
  id: number,
): Promise<Map<number, SubjectState>> {
  const isVariant = what === 'benchmark' ? sql`or parent_id = ${id}` : sql``;
  const { rows } = await sql<{ id: number }>`
    select id from ${tablesOf(what).subjects} where merged_into_id = ${id} ${isVariant}
  `.execute(transaction);
  return readSubjects(
    transaction,
    what,
    rows.map((row) => row.id),
  );
}
