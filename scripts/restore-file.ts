import type { Kysely } from 'kysely';
import { refreshDerived } from '#app/ingest/refresh-derived.ts';
import { DumpError, restoreDump } from '#app/ingest/restore-dump.ts';
import { DamagedInputError } from '#app/sources/gunzip.ts';
import type { Database } from '#db/schema.ts';
import { refreshStatistics } from '#db/statistics.server.ts';
import { CommandError } from './exit-codes.ts';
import { openDump, type DumpInput } from './ingest-input.ts';
import { startProgress } from './progress.ts';
import { withDatabase } from './with-database.ts';
import { writeOutput } from './write-output.ts';

/** Restores a dump, packed or not, into the empty database, and says how much that was. */
export async function restoreFile(path: string): Promise<void> {
  const input = await openDump(path);
  await withDatabase(async (db) => {
    await writeOutput(describeRestored(path, await restoreInput(db, input)));
  });
}

/**
 * Restores an opened dump, all of it or nothing, and works out what follows from its rows.
 * @returns how many rows it has
 * @throws {CommandError} in one line that says what is wrong with the dump, or that the database is not empty
 */
export async function restoreInput(
  db: Kysely<Database>,
  { source, bytes, fraction }: DumpInput,
): Promise<number> {
  const progress = await startProgress(source);
  const rows = await restoreDump(db, bytes, {
    onProgress: (stored) => progress.update(fraction(), `${stored} rows`),
  })
    .catch((error: unknown) => {
      if (error instanceof DumpError || error instanceof DamagedInputError)
        throw new CommandError(`${source}: ${error.message}`, undefined, { cause: error });
      throw error;
    })
    .finally(() => progress.stop());
  await refreshStatistics(db);
  await refreshDerived(db, { hasChanged: true });
  return rows;
}

export function describeRestored(source: string, rows: number): string {
  return `${source}: ${rows} rows restored\n`;
}
