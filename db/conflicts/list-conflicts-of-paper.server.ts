import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** Open conflicts by the claims of a paper that have a side in them. */
export async function listConflictsOfPaper(
  db: Kysely<Database>,
  paperId: number,
): Promise<Map<number, number>> {
  const { rows } = await sql<{ claimId: number; conflictId: number }>`
    select claim.id as claim_id, conflict.id as conflict_id
    from current_claims claim
    join conflicts conflict on conflict.claim_ids @> array[claim.id] and conflict.is_open
    where claim.paper_id = ${paperId}
  `.execute(db);
  return new Map(rows.map(({ claimId, conflictId }) => [claimId, conflictId]));
}
