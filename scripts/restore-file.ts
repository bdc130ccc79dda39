import { refreshDerived } from '#app/ingest/refresh-derived.ts';
import { DumpError, restoreDump } from '#app/ingest/restore-dump.ts';
import { unpack } from '#app/sources/unpack.ts';
import { DamagedInputError } from '#app/sources/gunzip.ts';
import { refreshStatistics } from '#db/statistics.server.ts';
import { CommandError } from './exit-codes.ts';
import { openInput } from './open-input.ts';
import { startProgress } from './progress.ts';
import { withDatabase } from './with-database.ts';
import { writeOutput } from './write-output.ts';

/** Restores a dump, packed or not, into the empty database, and says how much that was. */
export async function restoreFile(path: string): Promise<void> {
  const input = await openInput(path);
  await withDatabase(async (db) => {
    const progress = await startProgress(path);
    const rows = await restoreDump(db, await unpack(input), {
      onProgress: (stored) => progress.update(0, `${stored} rows`),
    })
      .catch((error: unknown) => {
        if (error instanceof DumpError || error instanceof DamagedInputError)
          throw new CommandError(`${path}: ${error.message}`, undefined, { cause: error });
        throw error;
      })
      .finally(() => progress.stop());
    await refreshStatistics(db);
    await refreshDerived(db, { hasChanged: true });
    await writeOutput(`${path}: ${rows} rows restored\n`);
  });
}
