import { sql, type Kysely } from 'kysely';
import type { CheckKind, SlotConfidence } from '#app/extraction/claim.ts';
import type { Database, ReviewAction } from '../schema.ts';
import { toClaimVersion } from '../reviews/claim-version.ts';
import { fromColumns, type StatedClaim } from '../reviews/stated-claim.ts';
import { toNamedLink, type NamedLink } from './claim-row.server.ts';

export type ReviewStatus = 'unchecked' | 'accepted' | 'corrected' | 'added' | 'rejected';

/** A claim with all that somebody who judges it needs to see, rejected or not. */
export interface ReviewClaim {
  id: number;
  version: string;
  status: ReviewStatus;
  stated: Omit<
    StatedClaim,
    'benchmarkName' | 'benchmarkAliasId' | 'methodName' | 'methodAliasId' | 'baseName' | 'baseAliasId'
  >;
  benchmark: NamedLink | null;
  method: NamedLink | null;
  base: NamedLink | null;
  rule: string;
  /** Who read the abstract last when the claim was in it, and the names as they were read; null for what was added by hand. */
  readAs: { extractor: string; version: string; benchmark: string | null; method: string | null } | null;
  confidence: number;
  slotConfidence: SlotConfidence | null;
  /** What the arithmetic of the abstract says of it. */
  checks: { kind: CheckKind; verdict: 'holds' | 'fails'; figures: string }[];
  /** How another extractor reads it. */
  disagreement: string | null;
  /** Why it waits; none for a claim that does not. */
  reasons: string[];
  place: number | null;
  /** Who said the latest, and when. */
  latest: { by: string | null; at: string; note: string | null } | null;
  paper: { slug: string; title: string; abstract: string; url: string | null; isDigest: boolean };
}

interface Row {
  id: number;
  runId: number | null;
  reviewId: number | null;
  action: ReviewAction | null;
  note: string | null;
  by: string | null;
  at: Date | null;
  stated: Record<string, unknown>;
  benchmarkSlug: string | null;
  benchmarkTitle: string | null;
  methodSlug: string | null;
  methodTitle: string | null;
  baseSlug: string | null;
  baseTitle: string | null;
  rule: string;
  readAs: ReviewClaim['readAs'];
  confidence: number;
  slotConfidence: SlotConfidence | null;
  checks: ReviewClaim['checks'];
  disagreement: string | null;
  reasons: string[] | null;
  place: number | null;
  slug: string;
  title: string;
  abstract: string;
  url: string | null;
  isDigest: boolean;
}

/** The claims of these numbers, in this order; those whose characters have gone are left out. */
export async function listReviewClaims(db: Kysely<Database>, ids: readonly number[]): Promise<ReviewClaim[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Row>`
    select claim.id, claim.run_id, review.id as review_id, review.action, review.note, review.name as by,
      review.created_at as at, to_jsonb(stated) as stated, claim.rule, claim.confidence, claim.slot_confidence,
      case when run.id is not null then json_build_object('extractor', run.extractor, 'version', run.version,
        'benchmark', claim.benchmark_name, 'method', claim.method_name) end as read_as,
      benchmark.slug as benchmark_slug, benchmark.name as benchmark_title,
      method.slug as method_slug, method.name as method_title, base.slug as base_slug, base.name as base_title,
      coalesce((
        select json_agg(json_build_object('kind', checks.kind, 'verdict', checks.verdict, 'figures', checks.figures)
          order by checks.position)
        from check_claims link
        join checks on checks.paper_id = link.paper_id and checks.position = link.position
        where link.claim_id = claim.id
      ), '[]') as checks,
      disagreement.note as disagreement, queued.reasons, queued.place,
      paper.slug, paper.title, paper.abstract, paper.url, paper.is_digest
    from unnest(${ids}::int[]) with ordinality as wanted (id, position)
    join claims claim on claim.id = wanted.id
    join papers paper on paper.id = claim.paper_id
    left join extraction_runs run on run.id = claim.run_id
    left join lateral (
      select reviews.id, action, note, after, reviews.created_at, users.name
      from reviews left join users on users.id = reviews.user_id
      where claim_id = claim.id order by reviews.id desc limit 1
    ) review on true
    cross join lateral jsonb_populate_record(claim, coalesce(review.after, '{}')) stated
    left join benchmark_aliases on benchmark_aliases.id = stated.benchmark_alias_id
    left join benchmarks benchmark on benchmark.id = benchmark_aliases.benchmark_id
    left join method_aliases on method_aliases.id = stated.method_alias_id
    left join methods method on method.id = method_aliases.method_id
    left join method_aliases base_aliases on base_aliases.id = stated.base_alias_id
    left join methods base on base.id = base_aliases.method_id
    left join claim_disagreements disagreement on disagreement.claim_id = claim.id
    left join review_queue queued on queued.claim_id = claim.id
    where not claim.is_detached
    order by wanted.position
  `.execute(db);
  return rows.map(toReviewClaim);
}

const STATUS = {
  accept: 'accepted',
  correct: 'corrected',
  add: 'added',
  reject: 'rejected',
  withdraw: 'unchecked',
} as const satisfies Record<ReviewAction, ReviewStatus>;

/** What a claim is called after its latest review. */
export function toReviewStatus(action: ReviewAction | null): ReviewStatus {
  return action === null ? 'unchecked' : STATUS[action];
}

function toReviewClaim(row: Row): ReviewClaim {
  const {
    benchmarkName,
    benchmarkAliasId: _,
    methodName,
    methodAliasId: __,
    baseName,
    baseAliasId: ___,
    ...stated
  } = fromColumns(row.stated);
  return {
    id: row.id,
    version: toClaimVersion(row),
    status: toReviewStatus(row.action),
    stated,
    benchmark: toNamedLink(row.benchmarkTitle ?? benchmarkName, row.benchmarkSlug),
    method: toNamedLink(row.methodTitle ?? methodName, row.methodSlug),
    base: toNamedLink(row.baseTitle ?? baseName, row.baseSlug),
    rule: row.rule,
    readAs: row.readAs,
    confidence: row.confidence,
    slotConfidence: row.slotConfidence,
    checks: row.checks,
    disagreement: row.disagreement,
    reasons: row.reasons ?? [],
    place: row.place,
    latest: row.at && { by: row.by, at: row.at.toISOString(), note: row.note },
    paper: {
      slug: row.slug,
      title: row.title,
      abstract: row.abstract,
      url: row.url,
      isDigest: row.isDigest,
    },
  };
}
