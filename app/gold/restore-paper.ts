import { toAnnotatedForm } from './abstract-hash.ts';
import type { AnnotatedClaim, AnnotatedPaper } from './annotated-claim.ts';
import type { PublishedClaim, PublishedPaper, Term } from './published-paper.ts';

/** Puts a paper's annotations and its abstract together again: each claim gets its quote, each place its words. */
export function restorePaper({ id, claims }: PublishedPaper, abstract: string): AnnotatedPaper {
  const text = toAnnotatedForm(abstract);
  return { id, claims: claims.map((claim) => restoreClaim(claim, text)) };
}

function restoreClaim(claim: PublishedClaim, text: string): AnnotatedClaim {
  const toText = (term: Term) => (typeof term === 'string' ? term : text.slice(...term));
  const toName = (term: Term | undefined) => (term === undefined ? null : toText(term));
  const { start, end, value, low, kind, role, also = [], kindAlso = [], optional = false } = claim;
  return {
    start,
    end,
    quote: text.slice(start, end),
    value,
    low: low ?? null,
    unit: claim.unit ?? null,
    kind,
    basis: claim.basis ?? null,
    benchmark: toName(claim.benchmark),
    metric: toName(claim.metric),
    method: toName(claim.method),
    base: toName(claim.base),
    role,
    versus: toName(claim.versus),
    from: claim.from ?? null,
    qualifier: claim.qualifier ?? null,
    change: claim.change ?? null,
    setting: toName(claim.setting),
    also,
    optional,
    benchmarkAlso: (claim.benchmarkAlso ?? []).map(toText),
    methodAlso: (claim.methodAlso ?? []).map(toText),
    kindAlso,
  };
}
