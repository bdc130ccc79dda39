import { sql, type Transaction } from 'kysely';
import type { ClaimKind } from '#app/extraction/claim.ts';
import type { Database, ReviewAction } from '../schema.ts';

/** A claim as an earlier run read it, with the place that the review in force has moved it to. */
export interface EarlierClaim {
  id: number;
  paperId: number;
  runId: number | null;
  start: number;
  end: number;
  kind: ClaimKind;
  methodName: string | null;
  value: number;
  /** The review in force; null where there is none, or where it has been taken back. */
  reviewId: number | null;
  /** Where the reviewer says that the number stands. */
  reviewedStart: number;
  reviewedEnd: number;
  /** Every field that was read, by column of `claims`. */
  read: Record<string, unknown>;
}

type Row = Omit<EarlierClaim, 'reviewId'> & { reviewId: number | null; action: ReviewAction | null };

/** The fields of a claim that a reading decides, as JSON in SQL. `claim` stands for a row of `claims`. */
const READ = sql`jsonb_build_object(
  'quote', claim.quote, 'value', claim.value, 'low', claim.low, 'unit', claim.unit, 'kind', claim.kind,
  'basis', claim.basis, 'change', claim.change, 'benchmark_name', claim.benchmark_name, 'metric', claim.metric,
  'setting', claim.setting,
  'method_name', claim.method_name, 'base_name', claim.base_name, 'role', claim.role, 'versus', claim.versus,
  'from_value', claim.from_value, 'qualifier', claim.qualifier
)`;

/** What has been read in these papers before, in the order of the texts. */
export async function listEarlierClaims(
  transaction: Transaction<Database>,
  paperIds: readonly number[],
): Promise<EarlierClaim[]> {
  const { rows } = await sql<Row>`
    select claim.id, claim.paper_id, claim.run_id, claim.start_offset as start, claim.end_offset as "end", claim.kind,
      claim.method_name, claim.value, review.id as review_id, review.action, ${READ} as read,
      coalesce((review.after ->> 'start_offset')::int, claim.start_offset) as reviewed_start,
      coalesce((review.after ->> 'end_offset')::int, claim.end_offset) as reviewed_end
    from claims claim
    left join lateral (
      select id, action, after from reviews
      where claim.is_reviewed and claim_id = claim.id order by id desc limit 1
    ) review on true
    where claim.paper_id = any(${paperIds}::int[]) and not claim.is_detached
    order by claim.paper_id, claim.start_offset, claim.id
  `.execute(transaction);
  return rows.map(({ action, reviewId, ...claim }) => ({
    ...claim,
    reviewId: action === 'withdraw' ? null : reviewId,
  }));
}

/** The same fields of stored claims as they are now, by id. */
export async function findReadFields(
  transaction: Transaction<Database>,
  ids: readonly number[],
): Promise<Map<number, Record<string, unknown>>> {
  const { rows } = await sql<{ id: number; read: Record<string, unknown> }>`
    select claim.id, ${READ} as read from claims claim where claim.id = any(${ids}::int[])
  `.execute(transaction);
  return new Map(rows.map(({ id, read }) => [id, read]));
}
