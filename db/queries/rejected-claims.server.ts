import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** A number that a reviewer says is no result, or read wrongly; it shows nowhere else. */
export interface RejectedClaim {
  id: number;
  quote: string;
  benchmark: string | null;
  method: string | null;
  reason: string | null;
  by: string | null;
}

/** What reviewers have rejected in a paper, in the order of the text. */
export async function listRejectedClaims(db: Kysely<Database>, paperId: number): Promise<RejectedClaim[]> {
  const { rows } = await sql<RejectedClaim>`
    select claim.id, stated.quote, stated.benchmark_name as benchmark, stated.method_name as method,
      review.note as reason, users.name as by
    from claims claim
    join lateral (
      select user_id, action, note, after from reviews where claim_id = claim.id order by id desc limit 1
    ) review on review.action = 'reject'
    cross join lateral jsonb_populate_record(claim, coalesce(review.after, '{}')) stated
    left join users on users.id = review.user_id
    where claim.paper_id = ${paperId} and claim.is_reviewed and not claim.is_detached
    order by stated.start_offset, claim.id
  `.execute(db);
  return rows;
}
