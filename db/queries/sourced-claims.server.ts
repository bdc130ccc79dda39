import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { selectClaims, toPaperClaimRow, type PaperClaimRow } from './claim-row.server.ts';

/** A claim with the text that it was read from. */
export interface SourcedClaim extends PaperClaimRow {
  abstract: string;
}

/** Claims by their numbers, in the order of the numbers; those that do not stand (any more) are left out. */
export async function listSourcedClaims(
  db: Kysely<Database>,
  ids: readonly number[],
): Promise<SourcedClaim[]> {
  if (ids.length === 0) return [];
  const rows = await selectClaims(db)
    .where('claim.id', '=', sql<number>`any(${[...ids]}::int[])`)
    .select('paper.abstract')
    .execute();
  const byId = new Map(rows.map((row) => [row.id, { ...toPaperClaimRow(row), abstract: row.abstract }]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
