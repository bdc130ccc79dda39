import type { AnnotatedPaper, TaughtClaim } from '#app/fitting/annotated-document.ts';
import type { ReviewedClaim, ReviewedPaper } from '#db/queries/list-reviewed-papers.server.ts';

/** Whether what was said of a paper is a whole annotation: somebody has looked through it, or has reviewed every claim. */
export function isWhole({ isDone, claims }: ReviewedPaper): boolean {
  return isDone || (claims.length > 0 && claims.every(({ action }) => action !== null));
}

/** What a reviewed paper teaches: in a whole one every number, else only those that were reviewed. */
export function toTaughtPaper(paper: ReviewedPaper): AnnotatedPaper {
  const { id, title, abstract, claims } = paper;
  const whole = isWhole(paper);
  return {
    id: String(id),
    source: { title, abstract },
    claims: claims
      .filter(({ action }) => action !== 'reject')
      .map((claim) => ({ ...toTaughtClaim(claim), weight: whole || claim.action !== null ? 1 : 0 })),
    rejected: claims
      .filter(({ action }) => action === 'reject')
      .map(({ stated }) => ({ start: stated.startOffset, end: stated.endOffset })),
    othersWeight: Number(whole),
  };
}

/** Names as pages show them are right too. */
function toTaughtClaim({ stated, benchmark, method }: ReviewedClaim): TaughtClaim {
  return {
    start: stated.startOffset,
    end: stated.endOffset,
    quote: stated.quote,
    value: stated.value,
    low: stated.low,
    kind: stated.kind,
    basis: stated.basis,
    benchmark: stated.benchmarkName,
    metric: stated.metric,
    method: stated.methodName,
    base: stated.baseName,
    role: stated.role,
    versus: stated.versus,
    from: stated.fromValue,
    also: [],
    optional: false,
    benchmarkAlso: benchmark === null ? [] : [benchmark],
    methodAlso: method === null ? [] : [method],
    kindAlso: [],
  };
}
