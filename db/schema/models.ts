/** What a language model was asked, and what came of it. */
import type { GeneratedAlways, JSONColumnType } from 'kysely';
import type { Claim } from '#app/extraction/claim.ts';
import type { SlotDifference } from '#app/extraction/llm/compare-slots.ts';
import type { DisagreementKind } from '#app/extraction/llm/merge-claims.ts';
import type { Timestamp } from './columns.ts';

/** What a language model answered about a text. */
export interface LlmAnswersTable {
  /** Of title and abstract, as a JSON array. */
  textSha256: string;
  model: string;
  promptVersion: string;
  outcome: 'answered' | 'refused';
  answer: string;
  inputTokens: number;
  outputTokens: number;
  /** US dollars. */
  cost: number;
  seconds: number;
  createdAt: Timestamp;
}

/** One call to a language model, whatever came of it. */
export interface LlmCallsTable {
  id: GeneratedAlways<number>;
  runId: number | null;
  paperId: number | null;
  model: string;
  outcome: string;
  inputTokens: number;
  outputTokens: number;
  /** US dollars. */
  cost: number;
  /** The endpoint did not say what the call took: the most that it can have been. */
  isEstimate: boolean;
  seconds: number;
  createdAt: Timestamp;
}

/** Claims that a language model found, alone or with the rules. */
export interface ClaimSourcesTable {
  claimId: number;
  paperId: number;
  foundBy: 'model' | 'both';
  model: string;
}

/** A claim that two readings do not agree on. */
export interface ReadingDisagreementsTable {
  paperId: number;
  position: number;
  claimId: number;
  kind: DisagreementKind;
  slots: JSONColumnType<SlotDifference[]>;
  /** The claim as each read it; null where it takes the number for no result. */
  rulesReading: JSONColumnType<Claim> | null;
  modelReading: JSONColumnType<Claim> | null;
  model: string;
}

/** A proposal of a language model that the text does not bear out. */
export interface LlmRejectionsTable {
  paperId: number;
  position: number;
  runId: number | null;
  quote: string;
  reason: string;
  /** JSON as text: it may hold what jsonb does not take. */
  answer: string;
}
