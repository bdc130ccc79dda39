import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** What a feed tells of a claim beside the claim: what it is known by for ever, and when it changed last. */
export interface FeedFacts {
  claimId: number;
  source: string;
  externalId: string;
  authors: string[];
  changedAt: Date;
}

/** By number of the claim. A claim is as new as its paper here, or as what a reviewer said of it last. */
export async function listFeedFacts(
  db: Kysely<Database>,
  claimIds: readonly number[],
): Promise<Map<number, FeedFacts>> {
  const { rows } = await sql<FeedFacts>`
    select claim.id as claim_id, paper.source, paper.external_id, paper.authors,
      greatest(
        paper.updated_at,
        (select max(created_at) from reviews where claim_id = claim.id)
      ) as changed_at
    from current_claims claim
    join papers paper on paper.id = claim.paper_id
    where claim.id = any(${[...claimIds]}::int[])
  `.execute(db);
  return new Map(rows.map((row) => [row.claimId, row]));
}
