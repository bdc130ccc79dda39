/** What is queued for workers, the workers, and sources that are watched. */
import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { ModelMode } from '#app/extraction/llm/reading-mode.ts';
import type { SourcePaper } from '#app/sources/paper.ts';
import type { Timestamp } from './columns.ts';

/** Jobs that were asked for together. */
export interface JobGroupsTable {
  id: GeneratedAlways<number>;
  /** Name of the task in app/jobs that does them. */
  task: string;
  title: string;
  key: string | null;
  isComplete: Generated<boolean>;
  /** US dollars that its jobs may spend together; null where nothing limits them. */
  budget: number | null;
  /** US dollars; calls under way count at the most that they can take. */
  spent: Generated<number>;
  createdAt: Timestamp;
}

export interface JobsTable {
  id: GeneratedAlways<number>;
  groupId: number;
  digest: string;
  payload: JSONColumnType<Record<string, unknown>>;
  maxAttempts: number;
  createdAt: Timestamp;
  finishedAt: ColumnType<Date | null, never, Date>;
  cancelledAt: ColumnType<Date | null, never, Date>;
  /** What came of it, in numbers by name. */
  report: ColumnType<Record<string, number> | null, never, string>;
}

export interface StagedPapersTable {
  jobId: number;
  papers: JSONColumnType<SourcePaper[]>;
}

/** Processes that work off the queue. A row without a living process is removed by the other workers. */
export interface WorkersTable {
  id: Generated<number>;
  queueId: string;
  host: string;
  processId: number;
  concurrency: number;
  /** The language model that it can ask; null where it can ask none. */
  model: string | null;
  startedAt: Timestamp;
  seenAt: ColumnType<Date, never, Date>;
}

/** Sources that are fetched again and again. */
export interface WatchesTable {
  id: GeneratedAlways<number>;
  source: string;
  intervalSeconds: number;
  /** How a model reads what a fetch brings; null where only the rules do. */
  mode: ModelMode | null;
  model: string | null;
  /** US dollars that the questions about one fetch may cost; null where nothing limits them. */
  budget: number | null;
  createdAt: Timestamp;
  dueAt: ColumnType<Date, Date | undefined, Date>;
  lastRunAt: ColumnType<Date | null, never, Date>;
  lastReport: ColumnType<Record<string, number> | null, never, string>;
  lastError: ColumnType<string | null, never, string | null>;
}
