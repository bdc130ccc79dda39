import type { Claim, SourceText } from '#app/extraction/claim.ts';
import type { ReadingRules } from '#app/extraction/reading-rules.ts';
import { extractClaims } from '#app/extraction/extract-claims.ts';
import type { BoardRow, NamedThing } from '#app/leaderboard/board-row.ts';
import { toSegments } from '#app/leaderboard/segments.ts';
import { toClaimAnchor } from '#db/queries/claim-row.server.ts';

/** Reads a text at once and shapes it as a paper's page shows it; nothing of it is kept. */
export function readText(source: SourceText, { models }: ReadingRules) {
  const { claims, passedOver, checks, implied } = extractClaims(source, { explain: true, models });
  const rows = claims.map((claim, index) => toRow(claim, index, source));
  for (const { verdict, claims: parts } of checks)
    for (const index of parts) {
      const row = rows[index];
      // One failed check is enough.
      if (row && row.verdict !== 'fails') row.verdict = verdict;
    }
  return {
    claims: rows,
    segments: toSegments(source.abstract, rows),
    roles: Object.fromEntries(rows.map(({ anchor, role }) => [anchor, role])),
    passedOver,
    checks: checks.map(({ kind, verdict, figures }) => ({ kind, verdict, figures, claimIds: [] })),
    implied: implied.map(({ benchmark, method, ...score }) => ({
      ...score,
      benchmark: named(benchmark),
      method: { name: method, slug: null },
      claimIds: [],
    })),
  };
}

function toRow(claim: Claim, index: number, source: SourceText) {
  return {
    ...claim,
    id: index,
    anchor: toClaimAnchor(claim),
    benchmark: named(claim.benchmark),
    method: named(claim.method),
    base: named(claim.base),
    status: 'unchecked' as const,
    verdict: null as 'holds' | 'fails' | null,
    sourceLink: null,
    paper: { slug: '', title: source.title, publishedOn: null, isDigest: false },
  } satisfies BoardRow & { sourceLink: null };
}

/** No page is linked: the text belongs to no paper of the database. */
function named(name: string | null): NamedThing | null {
  return name === null ? null : { name, slug: null };
}
