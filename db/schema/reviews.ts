/** What reviewers say, claims as they stand, and what waits to be looked at. */
import type { ColumnType, GeneratedAlways, Selectable } from 'kysely';
import type { ClaimsTable } from './claims.ts';
import type { JsonOrNull, Timestamp } from './columns.ts';

/** `withdraw`: the claim stands as extracted again, as if nobody had looked at it. */
export type ReviewAction = 'accept' | 'correct' | 'reject' | 'add' | 'withdraw';

export interface ReviewsTable {
  id: GeneratedAlways<number>;
  claimId: number;
  userId: number | null;
  action: ReviewAction;
  note: string | null;
  before: JsonOrNull;
  /** Columns of `claims` (snake_case) with the values that the reviewer gave them. */
  after: JsonOrNull;
  /** The review that this one takes back. */
  undoesId: ColumnType<number | null, number | null | undefined, never>;
  /** The review whose state this one takes up again. */
  restoresId: ColumnType<number | null, number | null | undefined, never>;
  createdAt: Timestamp;
}

/** Claims as they stand: what was extracted with the latest review laid over it, rejected ones left out. */
export interface CurrentClaimsTable extends Selectable<ClaimsTable> {
  reviewAction: Exclude<ReviewAction, 'reject' | 'withdraw'> | null;
}

/** Who has looked through a whole abstract. The latest row counts, for the abstract that it was said of. */
export interface PaperReviewsTable {
  id: GeneratedAlways<number>;
  paperId: number;
  userId: number | null;
  action: 'done' | 'reopen';
  abstractSha256: string;
  createdAt: Timestamp;
}

/** Claims that a reviewer has put off. */
export interface ReviewSkipsTable {
  userId: number;
  claimId: number;
  createdAt: Timestamp;
}

export type ExtractionChange = 'new' | 'gone' | 'otherwise';

/** What a run read otherwise than the run before it in the same abstract. */
export interface ExtractionChangesTable {
  id: GeneratedAlways<number>;
  paperId: number;
  runId: number;
  earlierRunId: number | null;
  change: ExtractionChange;
  claimId: number | null;
  /** The review that was in force, and stays so. */
  reviewId: number | null;
  quote: string;
  /** Fields that differ, by column of `claims`. */
  before: JsonOrNull;
  after: JsonOrNull;
  createdAt: Timestamp;
}

/** Claims that another extractor reads otherwise, and how. */
export interface ClaimDisagreementsTable {
  claimId: number;
  note: string;
  createdAt: Timestamp;
}

/** Claims that nobody has reviewed; `refresh_review_queue` keeps it. */
export interface ReviewQueueTable {
  claimId: number;
  paperId: number;
  benchmarkId: number | null;
  priority: number;
  /** The rank that the number takes on its leaderboard, if it is one of the first ten. */
  place: number | null;
  reasons: string[];
}

/** Leaderboards and papers whose claims have to be weighed anew. */
export interface ReviewQueueStaleTable {
  kind: 'benchmark' | 'paper';
  id: number;
}
