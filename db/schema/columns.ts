import type { ColumnType } from 'kysely';

/** Written as JSON text. */
export type JsonOrNull = ColumnType<Record<string, unknown> | null, string | null, never>;

/** Set by the database. */
export type Timestamp = ColumnType<Date, never, never>;
