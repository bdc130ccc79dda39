import { sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { KnownPaper } from './find-known-papers.server.ts';
import { findInText } from './quoted-sentence.ts';

/** An abstract that is another one now. */
export interface TextChange {
  paperId: number;
  oldAbstract: string;
  newAbstract: string;
}

export function toTextChange({ before, after }: { before: KnownPaper; after: KnownPaper }): TextChange {
  return { paperId: after.id, oldAbstract: before.abstract, newAbstract: after.abstract };
}

interface DetachedClaim {
  id: number;
  paperId: number;
  startOffset: number;
  endOffset: number;
  quote: string;
  kind: string;
  methodName: string | null;
  sentence: string;
  startInSentence: number;
  /** Whether the latest review says itself where the number stands. */
  isPlacedByReview: boolean;
}

/**
 * Brings reviewed claims back to abstracts that have changed, where their sentence still stands: with new offsets and the same quote.
 * What the reviews say is not touched. One whose review names the place itself comes back only to that very place.
 */
export async function reattachReviewed(
  transaction: Transaction<Database>,
  changes: readonly TextChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const texts = new Map(changes.map(({ paperId, newAbstract }) => [paperId, newAbstract]));
  const places = new Map<string, { id: number; start: number; end: number }>();
  // The latest first: of two claims that would be one, it is the one that people have seen last.
  for (const claim of await listDetached(transaction, [...texts.keys()])) {
    const text = texts.get(claim.paperId) ?? '';
    const start = findInText(text, claim);
    if (start === undefined || (claim.isPlacedByReview && start !== claim.startOffset)) continue;
    const end = start + claim.quote.length;
    if (text.slice(start, end) !== claim.quote) continue;
    const key = JSON.stringify([claim.paperId, start, end, claim.kind, claim.methodName]);
    if (!places.has(key)) places.set(key, { id: claim.id, start, end });
  }
  await attach(transaction, [...places.values()]);
}

async function listDetached(
  transaction: Transaction<Database>,
  paperIds: readonly number[],
): Promise<DetachedClaim[]> {
  const { rows } = await sql<DetachedClaim>`
    select claim.id, claim.paper_id, claim.start_offset, claim.end_offset, claim.quote, claim.kind, claim.method_name,
      detached.sentence, detached.start_in_sentence, coalesce(review.after ? 'start_offset', false) as is_placed_by_review
    from claims claim
    join detached_claims detached on detached.claim_id = claim.id
    left join lateral (
      select after from reviews where claim_id = claim.id order by id desc limit 1
    ) review on true
    where claim.paper_id = any(${paperIds}::int[]) and claim.is_detached
    order by claim.id desc
  `.execute(transaction);
  return rows;
}

async function attach(
  transaction: Transaction<Database>,
  places: readonly { id: number; start: number; end: number }[],
): Promise<void> {
  if (places.length === 0) return;
  await sql`
    update claims claim set is_detached = false, start_offset = given."start", end_offset = given."end"
    from json_to_recordset(${JSON.stringify(places)}) as given (id integer, "start" integer, "end" integer)
    where claim.id = given.id
  `.execute(transaction);
  await transaction
    .deleteFrom('detachedClaims')
    .where('claimId', '=', sql<number>`any(${places.map(({ id }) => id)}::int[])`)
    .execute();
}
