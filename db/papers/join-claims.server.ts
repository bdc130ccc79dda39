import { sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import { rememberSentences } from './forget-changed-text.server.ts';
import type { KnownPaper } from './find-known-papers.server.ts';
import { planJoin, type JoinedClaim, type PlacedClaim } from './pair-joined-claims.ts';
import { findInText, findSentence, type QuotedSentence } from './quoted-sentence.ts';
import { attachClaims, forgetSentences, restateReviews } from './reattach-reviewed.server.ts';
import { restate, type Place, type StatedPlace } from './restate-review.ts';
import { replaceClaims } from './replace-claims.server.ts';

/** A claim as it was stored before its paper was joined with another. */
export interface ClaimBefore extends JoinedClaim {
  paperId: number;
  quote: string;
  isReviewed: boolean;
  isDetached: boolean;
  /** What the latest review states. */
  after: StatedPlace | null;
  /** Where it stood, for one that was detached from its abstract earlier. */
  sentence: string | null;
  startInSentence: number | null;
}

/** All claims of two papers, with what was said of them last. */
export async function listClaimsBefore(
  transaction: Transaction<Database>,
  paperIds: readonly number[],
): Promise<ClaimBefore[]> {
  const { rows } = await sql<ClaimBefore>`
    select claim.id, claim.paper_id, claim.start_offset, claim.end_offset, claim.quote, claim.value, claim.kind,
      claim.method_name, claim.is_reviewed, claim.is_detached, review.id as review_id, review.action, review.after,
      detached.sentence, detached.start_in_sentence
    from claims claim
    left join detached_claims detached on detached.claim_id = claim.id
    left join lateral (
      select id, action, after from reviews where claim_id = claim.id order by id desc limit 1
    ) review on true
    where claim.paper_id = any(${paperIds}::int[])
    order by claim.id
  `.execute(transaction);
  return rows;
}

/**
 * Lets the claims of two papers stand in the one text that is left, once all of them are of one paper and those of the other text
 * detached: a claim that stands in the same characters stands once, and reviews follow their sentences. No review is changed, and
 * claims that another one stands for lead to it.
 */
export async function joinClaims(
  transaction: Transaction<Database>,
  before: readonly ClaimBefore[],
  { leading, yielding }: { leading: KnownPaper; yielding: KnownPaper },
): Promise<void> {
  const standing = before.filter(({ paperId, isDetached }) => paperId === leading.id && !isDetached);
  const leaving = before.filter(({ paperId, isDetached }) => paperId === yielding.id && !isDetached);
  const sentences = new Map(before.map((claim) => [claim.id, toSentence(claim, yielding)]));
  const moving = before
    .filter((claim) => !standing.includes(claim))
    .flatMap((claim) => toPlaced(claim, sentences.get(claim.id), { leading, yielding }) ?? []);
  const { taken, yielded, attached } = planJoin(standing, moving);

  const moves = [...taken.map(({ from, place }) => ({ from, to: place.id })), ...yielded];
  await replaceClaims(transaction, taken, moves);
  const gone = new Set(moves.map(({ from }) => from));
  const isGone = ({ id }: ClaimBefore) => gone.has(id);
  await removeUnreviewed(transaction, [...leaving, ...standing.filter(isGone)]);
  await rememberSentences(
    transaction,
    leaving
      .filter((claim) => claim.isReviewed && !isGone(claim))
      .map(({ id }) => ({ claimId: id, ...sentences.get(id)! })),
  );
  // What another claim stands for does not come back with its sentence.
  await forgetSentences(
    transaction,
    [...gone].map((id) => ({ id })),
  );
  await attachClaims(transaction, attached);
  const replacing = taken.map(({ place }) => place);
  await forgetSentences(transaction, replacing);
  await restateReviews(transaction, replacing);
}

function toSentence(claim: ClaimBefore, { id, abstract }: KnownPaper): QuotedSentence | undefined {
  const { paperId, isDetached, startOffset, endOffset, sentence, startInSentence } = claim;
  if (paperId === id && !isDetached) return findSentence(abstract, startOffset, endOffset);
  return sentence === null || startInSentence === null ? undefined : { sentence, startInSentence };
}

/** The claim at its place in the text that is left: the same one in the same text, else the one of its sentence. */
function toPlaced(
  claim: ClaimBefore,
  sentence: QuotedSentence | undefined,
  { leading, yielding }: { leading: KnownPaper; yielding: KnownPaper },
): PlacedClaim | undefined {
  const isInSameText =
    claim.paperId === yielding.id && !claim.isDetached && yielding.abstract === leading.abstract;
  const start = isInSameText ? claim.startOffset : sentence && findInText(leading.abstract, sentence);
  const end = (start ?? 0) + claim.quote.length;
  if (start === undefined || leading.abstract.slice(start, end) !== claim.quote) return undefined;
  const restated = findRestated(claim, leading.abstract, start);
  return restated === undefined ? undefined : { ...claim, place: { id: claim.id, start, end, restated } };
}

function findRestated(
  { action, after, startOffset }: ClaimBefore,
  text: string,
  start: number,
): Place['restated'] | undefined {
  return action === null ? null : restate({ action, after }, text, start - startOffset);
}

async function removeUnreviewed(
  transaction: Transaction<Database>,
  claims: readonly ClaimBefore[],
): Promise<void> {
  const ids = claims.filter(({ isReviewed }) => !isReviewed).map(({ id }) => id);
  await transaction
    .deleteFrom('claims')
    .where('id', '=', sql<number>`any(${ids}::int[])`)
    .where('isReviewed', '=', false)
    .execute();
}
