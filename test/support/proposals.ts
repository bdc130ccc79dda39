import type { ProposedClaim } from '#app/extraction/llm/proposal.ts';

/** A proposal on the first place of `quote` in the abstract, with words around it. */
export function propose(abstract: string, quote: string, given: Partial<ProposedClaim> = {}): ProposedClaim {
  const start = abstract.indexOf(quote);
  if (start < 0) throw new Error(`"${quote}" does not stand in the abstract`);
  return {
    quote,
    context: abstract.slice(Math.max(0, start - 30), start + quote.length + 20),
    value: Number.parseFloat(quote.replace(/^[^\d.+-]+/, '')),
    kind: 'score',
    benchmark: null,
    metric: null,
    setting: null,
    method: null,
    base: null,
    role: 'proposed',
    versus: null,
    from: null,
    ...given,
  };
}
