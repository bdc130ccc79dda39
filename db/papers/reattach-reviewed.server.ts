import { sql, type Transaction } from 'kysely';
import type { Database, ReviewAction } from '../schema.ts';
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
  action: ReviewAction;
  /** What the latest review states; where the number stands may be part of it. */
  after: StatedPlace | null;
}

type StatedPlace = Record<string, unknown> & {
  start_offset?: number;
  end_offset?: number;
  quote?: string;
};

interface Place {
  id: number;
  start: number;
  end: number;
  /** The state of the latest review at its new place, where it named the old one. */
  restated: { action: ReviewAction; before: StatedPlace; after: StatedPlace } | null;
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
  // The latest first: of two claims that would be one, it is the one that people have seen last.
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
  await attach(transaction, [...places.values()]);
}

/** What the latest review states, moved; null where it names no place or the same, undefined where its characters are not there. */
function restate(
  { action, after }: DetachedClaim,
  text: string,
  shift: number,
): Place['restated'] | undefined {
  const { start_offset: start, end_offset: end, quote } = after ?? {};
  if (!after || start === undefined || end === undefined) return null;
  if (text.slice(start + shift, end + shift) !== quote) return undefined;
  const moved = { ...after, start_offset: start + shift, end_offset: end + shift };
  return shift === 0 ? null : { action, before: after, after: moved };
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
      select action, after from reviews where claim_id = claim.id order by id desc limit 1
    ) review on true
    where claim.paper_id = any(${paperIds}::int[]) and claim.is_detached
    order by claim.id desc
  `.execute(transaction);
  return rows;
}

async function attach(transaction: Transaction<Database>, places: readonly Place[]): Promise<void> {
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
