/** What is known of services from earlier fetches, and what watches have brought. */
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { Timestamp } from './columns.ts';

/** Validators of answers of which every paper is stored. */
export interface AnswerMarksTable {
  address: string;
  etag: string | null;
  lastModified: string | null;
  next: Generated<string>;
  keptAt: ColumnType<Date, Date | undefined, Date>;
}

export interface SourceProgressTable {
  source: string;
  place: ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>;
  placeExpiresAt: Date | null;
  harvestedTo: string | null;
  notedAt: ColumnType<Date, Date | undefined, Date>;
}

/** When a host may be asked next. */
export interface HostTurnsTable {
  host: string;
  nextAt: Date;
}

export interface WithdrawnPapersTable {
  paperId: number;
  /** ISO date. */
  withdrawnOn: string;
}

/** One time that a watched source was fetched. */
export interface WatchFetchesTable {
  id: GeneratedAlways<number>;
  watchId: number;
  begunAt: Timestamp;
  endedAt: ColumnType<Date | null, never, Date>;
  report: ColumnType<Record<string, number> | null, never, string>;
  error: ColumnType<string | null, never, string>;
  remarks: Generated<string[]>;
  unused: ColumnType<{ line: number; reason: string }[], never, string>;
}

export interface WatchFindsTable {
  fetchId: number;
  paperId: number;
  outcome: 'inserted' | 'updated' | 'withdrawn';
}
