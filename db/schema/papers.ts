/** The papers, what they are called in other sources, and what other leaderboards report. */
import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { Timestamp } from './columns.ts';

export interface PapersTable {
  id: GeneratedAlways<number>;
  slug: string;
  source: string;
  externalId: string;
  title: string;
  abstract: string;
  abstractSha256: GeneratedAlways<string>;
  url: string | null;
  publishedOn: string | null;
  authors: string[];
  isDigest: boolean;
  /** Of the text, where its source counts versions. */
  version: Generated<number | null>;
  createdAt: Timestamp;
  updatedAt: ColumnType<Date, never, Date>;
}

/** Names of papers: what has one of them is that paper, whichever source it comes from. */
export interface PaperKeysTable {
  scheme: 'source' | 'arxiv' | 'doi' | 'title-author' | 'title';
  value: string;
  paperId: number;
}

/** A paper that was found to be another one. Its address leads there. */
export interface PaperMovesTable {
  slug: string;
  /** The number that it had. */
  formerId: number;
  paperId: number;
  /** The row that it had in `papers`, in snake_case. */
  former: JSONColumnType<Record<string, unknown>, string, never>;
  joinedAt: Timestamp;
}

/** A claim that stood in two papers which are one, and the one that stands for both. */
export interface ClaimMovesTable {
  claimId: number;
  toId: number;
}

/** Rows of other people's leaderboards: numbers without a source sentence. */
export interface ReportedResultsTable {
  id: GeneratedAlways<number>;
  origin: 'papers-with-code' | 'model-index';
  benchmarkName: string;
  /** As in benchmark_aliases. */
  benchmarkKey: string;
  task: string | null;
  metric: string;
  methodName: string;
  value: number;
  valueText: string;
  paperTitle: string | null;
  url: string | null;
  reportedOn: string | null;
  createdAt: Timestamp;
}

/** The sentence of a reviewed claim that left the abstract: the claim comes back with it. */
export interface DetachedClaimsTable {
  claimId: number;
  sentence: string;
  startInSentence: number;
}
