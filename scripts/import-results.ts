import { importReported } from '#app/ingest/import-reported.ts';
import { readReported } from '#app/sources/read-reported.ts';
import { EXIT } from './exit-codes.ts';
import { openInput } from './open-input.ts';
import { withDatabase } from './with-database.ts';
import { writeOutput } from './write-output.ts';

const NAMED_LIMIT = 100;

/**
 * Stores what others report, file after file, and prints what came of each.
 * @returns the exit code
 */
export async function importResults(files: readonly string[], isJson: boolean): Promise<number> {
  const inputs = await Promise.all(files.map(async (file) => ({ file, bytes: await openInput(file) })));
  return withDatabase(async (db) => {
    let malformed = 0;
    for (const { file, bytes } of inputs) {
      let named = 0;
      const report = await importReported(db, readReported(bytes), ({ line, reason }) => {
        if (named++ < NAMED_LIMIT)
          process.stderr.write(`claimboard import-results: ${file}, line ${line}: ${reason}\n`);
      });
      malformed += report.malformed;
      const { results, changed } = report;
      await writeOutput(
        isJson
          ? `${JSON.stringify({ file, ...report })}\n`
          : `${file}: ${results} results (${changed} new or changed), ${report.malformed} malformed\n`,
      );
    }
    return malformed === 0 ? EXIT.done : EXIT.incomplete;
  });
}
