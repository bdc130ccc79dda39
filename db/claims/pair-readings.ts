import type { EarlierClaim } from './earlier-claims.server.ts';
import { naturalKey } from './paper-extraction.ts';
import type { ClaimToStore } from './upsert-claims.server.ts';

export interface ReadOtherwise {
  earlier: EarlierClaim;
  now: ClaimToStore;
}

/**
 * Finds the claims that a new reading has under another natural key: the same characters of the same paper, read as
 * another kind or of another method, or the same number with other characters around it. What was reviewed is matched
 * first, so that a review goes on with the claim that it was about.
 */
export function pairReadings(
  earlier: readonly EarlierClaim[],
  now: readonly ClaimToStore[],
): ReadOtherwise[] {
  const keysNow = new Set(now.map(({ key }) => key));
  const keysBefore = new Set(earlier.map(keyOf));
  const gone = earlier
    .filter((claim) => !keysNow.has(keyOf(claim)))
    .sort((a, b) => Number(a.reviewId === null) - Number(b.reviewId === null));
  const free = new Map<number, ClaimToStore[]>();
  for (const claim of now)
    if (!keysBefore.has(claim.key)) free.set(claim.paperId, [...(free.get(claim.paperId) ?? []), claim]);

  const pairs: ReadOtherwise[] = [];
  for (const isSame of [isSameKindAndPlace, isSamePlace, isSameNumber]) {
    for (const claim of gone) {
      const candidates = free.get(claim.paperId) ?? [];
      const match = pairs.some((pair) => pair.earlier === claim)
        ? undefined
        : candidates.find((candidate) => isSame(claim, candidate));
      if (!match) continue;
      candidates.splice(candidates.indexOf(match), 1);
      pairs.push({ earlier: claim, now: match });
    }
  }
  return pairs;
}

function keyOf({ paperId, start, end, kind, methodName }: EarlierClaim): string {
  return naturalKey(paperId, { start, end, kind, method: methodName });
}

function isSameKindAndPlace(earlier: EarlierClaim, now: ClaimToStore): boolean {
  return earlier.kind === now.claim.kind && isSamePlace(earlier, now);
}

function isSamePlace(earlier: EarlierClaim, { claim: { start, end } }: ClaimToStore): boolean {
  return (
    (earlier.start === start && earlier.end === end) ||
    (earlier.reviewedStart === start && earlier.reviewedEnd === end)
  );
}

function isSameNumber(earlier: EarlierClaim, { claim: { start, end, value } }: ClaimToStore): boolean {
  return earlier.value === value && earlier.start < end && start < earlier.end;
}
