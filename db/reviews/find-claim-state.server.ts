import { sql, type Kysely } from 'kysely';
import type { Database, ReviewAction } from '../schema.ts';
import { toClaimVersion } from './claim-version.ts';
import { fromColumns, type StatedClaim } from './stated-claim.ts';

/** A claim with what is in force about it, rejected or not. */
export interface ClaimState {
  id: number;
  paperId: number;
  abstract: string;
  /** Null for a claim that a person has added and that no extractor has read. */
  runId: number | null;
  version: string;
  latest: { id: number; action: ReviewAction } | null;
  stated: StatedClaim;
  /** Names as pages show them: a benchmark or method may be called otherwise than the text calls it. */
  shown: { benchmark: string | null; method: string | null; base: string | null };
}

interface Row {
  id: number;
  paperId: number;
  abstract: string;
  runId: number | null;
  reviewId: number | null;
  action: ReviewAction | null;
  stated: Record<string, unknown>;
  benchmark: string | null;
  method: string | null;
  base: string | null;
}

/** The claim of that number as it stands; undefined where there is none, or where its characters have gone. */
export async function findClaimState(db: Kysely<Database>, claimId: number): Promise<ClaimState | undefined> {
  const { rows } = await sql<Row>`
    select claim.id, claim.paper_id, paper.abstract, claim.run_id, review.id as review_id, review.action,
      to_jsonb(stated) as stated,
      coalesce(benchmark.name, stated.benchmark_name) as benchmark,
      coalesce(method.name, stated.method_name) as method,
      coalesce(base.name, stated.base_name) as base
    from claims claim
    join papers paper on paper.id = claim.paper_id
    left join lateral (
      select id, action, after from reviews where claim_id = claim.id order by id desc limit 1
    ) review on true
    cross join lateral jsonb_populate_record(claim, coalesce(review.after, '{}')) stated
    left join benchmark_aliases on benchmark_aliases.id = stated.benchmark_alias_id
    left join benchmarks benchmark on benchmark.id = benchmark_aliases.benchmark_id
    left join method_aliases on method_aliases.id = stated.method_alias_id
    left join methods method on method.id = method_aliases.method_id
    left join method_aliases base_aliases on base_aliases.id = stated.base_alias_id
    left join methods base on base.id = base_aliases.method_id
    where claim.id = ${claimId} and not claim.is_detached
  `.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const { stated, reviewId, action, benchmark, method, base, ...claim } = row;
  return {
    ...claim,
    version: toClaimVersion({ reviewId, runId: row.runId }),
    latest: reviewId !== null && action !== null ? { id: reviewId, action } : null,
    stated: fromColumns(stated),
    shown: { benchmark, method, base },
  };
}
