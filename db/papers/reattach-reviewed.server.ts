import { sql, type Transaction } from 'kysely';
import type { Database, ReviewAction } from '../schema.ts';
import type { KnownPaper } from './find-known-papers.server.ts';
import { findInText } from './quoted-sentence.ts';
import { restate, type Place, type StatedPlace } from './restate-review.ts';

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
  action: ReviewAction;
  /** What the latest review states; where the number stands may be part of it. */
  after: StatedPlace | null;
}

/**
 * Brings reviewed claims back to abstracts that have changed, where their sentence still stands: with new offsets and the same quote.
 * No review is touched: where the latest one names the place itself, another is added that says the same of the new one.
 */
export async function reattachReviewed(
  transaction: Transaction<Database>,
  changes: readonly TextChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const texts = new Map(changes.map(({ paperId, newAbstract }) => [paperId, newAbstract]));
  const places = new Map<string, Place>();
  // Of two claims that would be one, it is the one of which somebody said something last.
  for (const claim of await listDetached(transaction, [...texts.keys()])) {
    const text = texts.get(claim.paperId) ?? '';
    const start = findInText(text, claim);
    const end = (start ?? 0) + claim.quote.length;
    if (start === undefined || text.slice(start, end) !== claim.quote) continue;
    const restated = restate(claim, text, start - claim.startOffset);
    if (restated === undefined) continue;
    const key = JSON.stringify([claim.paperId, start, end, claim.kind, claim.methodName]);
    if (!places.has(key)) places.set(key, { id: claim.id, start, end, restated });
  }
  await attachClaims(transaction, [...places.values()]);
}

async function listDetached(
  transaction: Transaction<Database>,
  paperIds: readonly number[],
): Promise<DetachedClaim[]> {
  const { rows } = await sql<DetachedClaim>`
    select claim.id, claim.paper_id, claim.start_offset, claim.end_offset, claim.quote, claim.kind, claim.method_name,
      detached.sentence, detached.start_in_sentence, review.action, review.after
    from claims claim
    join detached_claims detached on detached.claim_id = claim.id
    join lateral (
      select id, action, after from reviews where claim_id = claim.id order by id desc limit 1
    ) review on true
    where claim.paper_id = any(${paperIds}::int[]) and claim.is_detached
    order by review.action = 'withdraw', review.id desc
  `.execute(transaction);
  return rows;
}

/** Lets detached claims stand again at these places, and their reviews speak of them. */
export async function attachClaims(
  transaction: Transaction<Database>,
  places: readonly Place[],
): Promise<void> {
  if (places.length === 0) return;
  await sql`
    update claims claim set is_detached = false, start_offset = given."start", end_offset = given."end"
    from json_to_recordset(${JSON.stringify(places)}) as given (id integer, "start" integer, "end" integer)
    where claim.id = given.id
  `.execute(transaction);
  await forgetSentences(transaction, places);
  await restateReviews(transaction, places);
}

/** Forgets the sentences of detached claims: they do not come back with them. */
export async function forgetSentences(
  transaction: Transaction<Database>,
  claims: readonly { id: number }[],
): Promise<void> {
  await transaction
    .deleteFrom('detachedClaims')
    .where('claimId', '=', sql<number>`any(${claims.map(({ id }) => id)}::int[])`)
    .execute();
}

/** Says of the new places what the latest reviews said of the old ones. */
export async function restateReviews(
  transaction: Transaction<Database>,
  places: readonly Place[],
): Promise<void> {
  const reviews = places.flatMap(({ id, restated }) => (restated ? [{ claimId: id, ...restated }] : []));
  if (reviews.length === 0) return;
  await transaction
    .insertInto('reviews')
    .values(
      reviews.map(({ claimId, action, before, after }) => ({
        claimId,
        userId: null,
        action,
        note: 'The abstract has changed, and the sentence still stands.',
        before: JSON.stringify(before),
        after: JSON.stringify(after),
      })),
    )
    .execute();
}
