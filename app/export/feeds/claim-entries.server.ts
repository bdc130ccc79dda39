import type { Kysely } from 'kysely';
import { toClaimPath } from '#app/leaderboard/board-row.ts';
import { formatValue } from '#app/leaderboard/format-value.ts';
import { nameKind } from '#app/leaderboard/name-kind.ts';
import { findSentence } from '#app/leaderboard/source-link.ts';
import { listFeedFacts } from '#db/queries/list-feed-facts.server.ts';
import { listSourcedClaims, type SourcedClaim } from '#db/queries/sourced-claims.server.ts';
import type { Database } from '#db/schema.ts';
import type { AtomEntry } from './atom.ts';
import { toStableId } from './stable-id.server.ts';

/** Claims as entries of a feed, in their order. `say` puts words before the title: "New best". */
export async function listClaimEntries(
  db: Kysely<Database>,
  ids: readonly number[],
  { origin, say = '', kind = 'claim' }: { origin: string; say?: string; kind?: string },
): Promise<AtomEntry[]> {
  const [claims, facts] = await Promise.all([listSourcedClaims(db, ids), listFeedFacts(db, ids)]);
  return claims.flatMap((claim) => {
    const { source, externalId, authors, changedAt } = facts.get(claim.id) ?? {};
    if (source === undefined || externalId === undefined || !changedAt) return [];
    const published = claim.paper.publishedOn;
    return {
      id: toStableId(
        kind,
        source,
        externalId,
        claim.start,
        claim.end,
        claim.kind,
        claim.method?.name ?? null,
      ),
      title: say + toTitle(claim),
      url: origin + toClaimPath(claim),
      updated: changedAt,
      published: published === null ? undefined : new Date(`${published}T00:00:00Z`),
      authors: authors ?? [],
      summary: `${claim.paper.title}: ${findSentence(claim.abstract, claim)}`,
    };
  });
}

function toTitle(claim: SourcedClaim): string {
  const { text, rest } = formatValue(claim);
  const kind = nameKind(claim);
  const system = [claim.method?.name ?? 'An unnamed system', claim.base && `on ${claim.base.name}`];
  const value = [text + rest, kind !== 'score' && kind, claim.metric];
  const benchmark = claim.benchmark ? ` on ${claim.benchmark.name}` : '';
  return `${system.filter(Boolean).join(' ')}: ${value.filter(Boolean).join(' ')}${benchmark}`;
}
