import { sql, type Kysely } from 'kysely';
import { fromColumns, type StatedClaim } from '../reviews/stated-claim.ts';
import type { Database, ReviewAction } from '../schema.ts';

/** A paper that somebody has reviewed something of. */
export interface ReviewedPaper {
  id: number;
  title: string;
  abstract: string;
  /** Whether somebody has looked through the whole abstract as it stands. */
  isDone: boolean;
  claims: ReviewedClaim[];
}

/** A claim of such a paper as it stands, reviewed or not, rejected or not. */
export interface ReviewedClaim {
  /** What was said of it last; null where nothing is in force. */
  action: Exclude<ReviewAction, 'withdraw'> | null;
  stated: StatedClaim;
  /** Names as pages show them. */
  benchmark: string | null;
  method: string | null;
}

/** All papers that somebody has reviewed something of, with all their claims in the order of the text. */
export async function listReviewedPapers(db: Kysely<Database>): Promise<ReviewedPaper[]> {
  const { rows } = await sql<ReviewedPaper>`
    with looked_at as (
      select paper_id from claims where is_reviewed and not is_detached
      union select paper_id from paper_reviews
    )
    select paper.id, paper.title, paper.abstract,
      coalesce((
        select action = 'done' from paper_reviews
        where paper_id = paper.id and abstract_sha256 = paper.abstract_sha256
        order by id desc limit 1
      ), false) as is_done,
      coalesce((
        select json_agg(json_build_object(
          'action', nullif(review.action, 'withdraw'), 'stated', to_jsonb(stated),
          'benchmark', benchmark.name, 'method', method.name
        ) order by claim.start_offset, claim.id)
        from claims claim
        left join lateral (
          select action, after from reviews where claim.is_reviewed and claim_id = claim.id order by id desc limit 1
        ) review on true
        cross join lateral jsonb_populate_record(claim, coalesce(review.after, '{}')) stated
        left join benchmark_aliases on benchmark_aliases.id = stated.benchmark_alias_id
        left join benchmarks benchmark on benchmark.id = benchmark_aliases.benchmark_id
        left join method_aliases on method_aliases.id = stated.method_alias_id
        left join methods method on method.id = method_aliases.method_id
        where claim.paper_id = paper.id and not claim.is_detached
      ), '[]') as claims
    from looked_at join papers paper on paper.id = looked_at.paper_id
    order by paper.id
  `.execute(db);
  return rows.map((paper) => ({
    ...paper,
    claims: paper.claims.map((claim) => ({
      ...claim,
      stated: fromColumns(claim.stated as unknown as Record<string, unknown>),
    })),
  }));
}
