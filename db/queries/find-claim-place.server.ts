import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

export interface ClaimPlace {
  abstract: string;
  start: number;
  end: number;
}

/** The text that a claim was read from and where in it, or undefined where no current claim has that number. */
export async function findClaimPlace(db: Kysely<Database>, id: number): Promise<ClaimPlace | undefined> {
  return db
    .selectFrom('currentClaims as claim')
    .innerJoin('papers as paper', 'paper.id', 'claim.paperId')
    .where('claim.id', '=', id)
    .select(['paper.abstract', 'claim.startOffset as start', 'claim.endOffset as end'])
    .executeTakeFirst();
}
