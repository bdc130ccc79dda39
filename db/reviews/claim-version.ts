/**
 * What a reviewer saw of a claim: the review that was in force and the run that had read it. Where either is another one
 * by now, the claim has changed under the reviewer.
 */
export function toClaimVersion({
  reviewId,
  runId,
}: {
  reviewId: number | null;
  runId: number | null;
}): string {
  return `${reviewId ?? 0}.${runId ?? 0}`;
}
