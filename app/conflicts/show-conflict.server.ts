import type { Kysely } from 'kysely';
import {
  findSafeUrl,
  placeInSentence,
  toSourceLink,
  type PlacedSentence,
} from '#app/leaderboard/source-link.ts';
import { findConflict, type Conflict, type ConflictClaim } from '#db/conflicts/list-conflicts.server.ts';
import { listSettlements } from '#db/conflicts/settlements.server.ts';
import type { Database } from '#db/schema.ts';
import { toConflictVersion } from './conflict-version.server.ts';

/** A claim of a conflict with its sentence. */
export type ShownClaim = Omit<ConflictClaim, 'abstract'> & {
  placed: PlacedSentence;
  /** The sentence at the publisher. */
  sourceLink: string | null;
};

export type ShownConflict = Omit<Conflict, 'claims'> & { claims: ShownClaim[] };

/** Puts the sentence of each claim in the place of the text that it stands in. */
export function withSentences({ claims, ...conflict }: Conflict): ShownConflict {
  return {
    ...conflict,
    claims: claims.map(({ abstract, ...claim }) => {
      const placed = placeInSentence(abstract, claim);
      const url = findSafeUrl(claim.paper.url);
      return { ...claim, placed, sourceLink: url && toSourceLink(url, placed.sentence) };
    }),
  };
}

/** One conflict with its history and the version that an answer to it has to name; undefined where it is gone. */
export async function showConflict(db: Kysely<Database>, id: number) {
  const conflict = await findConflict(db, id);
  if (!conflict) return undefined;
  const settlements = await listSettlements(
    db,
    conflict.claims.map((claim) => claim.id),
  );
  const latest = settlements[0]?.id ?? 0;
  return {
    conflict: withSentences(conflict),
    version: toConflictVersion(conflict, latest),
    history: settlements.map(({ createdAt, ...settlement }) => ({
      ...settlement,
      at: createdAt.toISOString(),
      isLatest: settlement.id === latest,
    })),
  };
}

export type ShownSettlement = NonNullable<Awaited<ReturnType<typeof showConflict>>>['history'][number];
