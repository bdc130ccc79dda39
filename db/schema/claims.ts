/** What was read in abstracts, and by which run. */
import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type {
  Basis,
  Change,
  CheckKind,
  ClaimKind,
  Qualifier,
  Role,
  SlotConfidence,
} from '#app/extraction/claim.ts';
import type { Timestamp } from './columns.ts';

/** Which run has read the text of a paper as it stands now; no row until one has. */
export interface ReadingsTable {
  paperId: number;
  runId: number;
}

export interface ExtractionRunsTable {
  id: GeneratedAlways<number>;
  extractor: string;
  version: string;
  settings: JSONColumnType<Record<string, unknown>>;
  startedAt: Timestamp;
  finishedAt: ColumnType<Date | null, never, Date>;
}

/** One reported number. Offsets are UTF-16 code units of the abstract; the database checks the quote against it. */
export interface ClaimsTable {
  id: GeneratedAlways<number>;
  paperId: number;
  runId: number | null;
  startOffset: number;
  endOffset: number;
  quote: string;
  value: number;
  low: number | null;
  unit: string | null;
  kind: ClaimKind;
  basis: Basis | null;
  benchmarkName: string | null;
  benchmarkAliasId: number | null;
  metric: string | null;
  methodName: string | null;
  methodAliasId: number | null;
  baseName: string | null;
  baseAliasId: number | null;
  role: Role;
  versus: string | null;
  fromValue: number | null;
  qualifier: Qualifier | null;
  rule: string;
  confidence: number;
  /** Of gains; null where nobody has said whether it is one for the better. */
  change: Change | null;
  /** Written as JSON text; null where the claim was read before slots were judged one by one. */
  slotConfidence: ColumnType<SlotConfidence | null, string | null | undefined, string | null>;
  /** What it was measured under, as written; null where nobody has said. */
  setting: string | null;
  /** Kept by a trigger: whether `reviews` holds anything about the claim. */
  isReviewed: Generated<boolean>;
  /** A reviewed claim whose characters left the abstract when it was changed; it shows nowhere. */
  isDetached: Generated<boolean>;
}

export interface PassedOverTable {
  paperId: number;
  position: number;
  startOffset: number;
  endOffset: number;
  quote: string;
  reason: string;
}

export interface ChecksTable {
  paperId: number;
  position: number;
  kind: CheckKind;
  verdict: 'holds' | 'fails';
  figures: string;
}

/** Which claims a check or an implied score speaks of. */
export interface PositionedClaimTable {
  paperId: number;
  position: number;
  claimId: number;
}

export interface ImpliedScoresTable {
  paperId: number;
  position: number;
  value: number;
  unit: string | null;
  benchmarkName: string | null;
  benchmarkAliasId: number | null;
  metric: string | null;
  methodName: string;
  methodAliasId: number | null;
  figures: string;
}
