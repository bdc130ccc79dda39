import type { Settled } from './ruling.ts';
import type { Basis, Change, ClaimKind, Qualifier, Role } from '#app/extraction/claim.ts';

/** A name that may have a page of its own; without a slug it means another thing in every paper ("our method"). */
export interface NamedThing {
  name: string;
  slug: string | null;
}

/** What a leaderboard needs to know of a claim. */
export interface BoardRow {
  id: number;
  /** Fragment of the paper page, without #, that leads to the claim's characters. */
  anchor: string;
  quote: string;
  value: number;
  low: number | null;
  unit: string | null;
  kind: ClaimKind;
  basis: Basis | null;
  /** Of a gain; null where nobody says whether it is one for the better. */
  change: Change | null;
  benchmark: NamedThing | null;
  metric: string | null;
  /** Split, language, shots and the like that it was measured under, as written. */
  setting: string | null;
  method: NamedThing | null;
  base: NamedThing | null;
  role: Role;
  versus: string | null;
  from: number | null;
  qualifier: Qualifier | null;
  confidence: number;
  status: 'unchecked' | 'accepted' | 'corrected' | 'added';
  verdict: 'holds' | 'fails' | null;
  /** The open conflict that it has a side in, where that was asked for. */
  conflictId?: number | null;
  /** What a reviewer said where papers contradict each other. */
  settled?: Settled | null;
  paper: {
    slug: string;
    title: string;
    /** ISO date, or null where it is not known. */
    publishedOn: string | null;
    isDigest: boolean;
  };
}

/** Address of the characters that a claim was read from. */
export function toClaimPath({ paper, anchor }: { paper: { slug: string }; anchor: string }): string {
  return `/papers/${encodeURIComponent(paper.slug)}#${anchor}`;
}
