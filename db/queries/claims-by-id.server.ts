import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { selectClaims, toPaperClaimRow, type PaperClaimRow } from './claim-row.server.ts';

/** Current claims with these ids, in their order; those that are no longer there are left out. */
export async function listClaimsById(db: Kysely<Database>, ids: readonly number[]): Promise<PaperClaimRow[]> {
  if (ids.length === 0) return [];
  const rows = await selectClaims(db)
    .where('claim.id', '=', sql<number>`any(${[...ids]}::int[])`)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, toPaperClaimRow(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
