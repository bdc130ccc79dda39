import type { BoardRow } from '#app/leaderboard/board-row.ts';
import { toSegments } from '#app/leaderboard/segments.ts';
import { findSafeUrl, findSentence, toSourceLink } from '#app/leaderboard/source-link.ts';
import type { PaperPageData } from '#db/queries/paper.server.ts';

/** A paper as its page shows it: the abstract cut at its claims, each claim with the way to its sentence. */
export function shapePaper({ paper, claims, ...found }: PaperPageData) {
  const url = findSafeUrl(paper.url);
  const { slug, title, publishedOn, isDigest } = paper;
  const rows = claims.map((claim) => ({
    ...claim,
    paper: { slug, title, publishedOn, isDigest },
    // The publisher's page has other sentences than a digest.
    sourceLink: url && !isDigest ? toSourceLink(url, findSentence(paper.abstract, claim)) : null,
  }));
  return {
    paper: { ...paper, url },
    claims: rows satisfies BoardRow[],
    segments: toSegments(paper.abstract, claims),
    roles: Object.fromEntries(claims.map(({ anchor, role }) => [anchor, role])),
    ...found,
  };
}
