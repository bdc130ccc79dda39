import type { Kysely } from 'kysely';
import { untilFailure } from '#app/sources/services/until-failure.ts';
import type { Database } from '#db/schema.ts';
import { openHostTurns } from '#db/sources/host-turns.server.ts';
import { openSourceMemory } from '#db/sources/source-memory.server.ts';
import type { IngestInput } from './ingest-input.ts';

interface ReadingOptions {
  /** Whether a service is asked for everything, whatever is known of it from earlier times. */
  isAfresh: boolean;
  signal: AbortSignal;
  /** Is told where something was not done in the plain way. */
  tell: (remark: string) => void;
}

/** Begins to read a source by what the database knows of it; what it yields ends where a service fails. */
export function beginReading(
  db: Kysely<Database>,
  { source, read }: IngestInput,
  { isAfresh, signal, tell }: ReadingOptions,
) {
  const memory = isAfresh ? undefined : openSourceMemory(db, source);
  return untilFailure(read({ memory, turns: openHostTurns(db), tell }), signal);
}
