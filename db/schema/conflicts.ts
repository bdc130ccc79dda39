/** Where papers contradict each other, and what reviewers say about it. */
import type { GeneratedAlways } from 'kysely';
import type { Timestamp } from './columns.ts';

/** One system, benchmark and metric with different numbers in different papers; worked out anew where a board has changed. */
export interface ConflictsTable {
  id: GeneratedAlways<number>;
  benchmarkId: number;
  metricKey: string;
  metric: string;
  systemKey: string;
  /** Of all its claims, in the order of their values. */
  claimIds: number[];
  papers: number;
  /** The largest less the smallest value, as a share of the larger. */
  spread: number;
  isOpen: boolean;
}

/** Boards whose conflicts are to be worked out anew; one that waits may stand here several times. */
export interface StaleBoardsTable {
  benchmarkId: number;
}

export type SettlementVerdict = 'stands' | 'setups' | 'open';

/** What a reviewer said about a conflict. Only ever added to; of a claim the latest one counts. */
export interface ConflictSettlementsTable {
  id: GeneratedAlways<number>;
  userId: number;
  /** Some claims stand and the others do not; all stand, in different setups; or the question is open again. */
  verdict: SettlementVerdict;
  note: string | null;
  /** What the conflict was about, in the words of the time. */
  label: string;
  revertsId: number | null;
  createdAt: Timestamp;
}

/** A claim that a settlement speaks of, with its value at the time: another value has not been judged. */
export interface SettledClaimsTable {
  settlementId: number;
  claimId: number;
  value: number;
  unit: string | null;
  /** Null where nothing is said of it any more. */
  isStanding: boolean | null;
}
