import type { Kysely } from 'kysely';
import type { ReadingMode } from '#app/extraction/llm/reading-mode.ts';
import type { ReadingReport } from '#app/ingest/reading-report.ts';
import type { FormatName } from '#app/sources/format-names.ts';
import type { ReadOptions } from '#app/sources/read-options.ts';
import type { Database } from '#db/schema.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import { openInputs, type DumpInput, type IngestInput } from './ingest-input.ts';
import { ingestInput } from './ingest-source.ts';
import { openModel, type ModelOptions } from './open-model.ts';
import { printReport, toTotals, type DumpReport, type SourceReport } from './print-ingest.ts';
import { describeReading, describeTrouble } from './print-reading.ts';
import { readShowingProgress, toReadingExitCode } from './read-papers-anew.ts';
import { restoreInput } from './restore-file.ts';
import { stopAtSignal } from './stop-signal.ts';
import { withDatabase } from './with-database.ts';
import { writeOutput } from './write-output.ts';

export interface IngestFilesOptions extends ReadOptions, ModelOptions {
  format?: FormatName;
  isJson: boolean;
  /** Whether services are asked for everything, whatever is known of them from earlier times. */
  isAfresh: boolean;
  /** Who reads the papers, besides the rules. */
  mode?: ReadingMode;
}

/**
 * Ingests sources one after the other into the database and prints what came of each. Where a model is to read them, it does so
 * once all are stored with what the rules read.
 * @returns the exit code
 */
export async function ingestFiles(
  sources: string[],
  { isJson, isAfresh, mode = 'rules', budget, concurrency, ...options }: IngestFilesOptions,
): Promise<number> {
  const signal = stopAtSignal();
  const opened = mode === 'rules' ? undefined : await openModel({ budget, concurrency }, signal);
  const inputs = await openInputs(sources, { ...options, signal });
  refuseLateDump(inputs);
  const reports: (SourceReport | DumpReport)[] = [];
  const paperIds: number[] = [];
  const onPapers = (ids: number[]) => void (opened && paperIds.push(...ids));
  const reading = await withDatabase(async (db) => {
    for (const input of inputs) {
      if (signal.aborted) break;
      const report =
        input.kind === 'dump'
          ? await restore(db, input)
          : await ingestInput(db, input, { isAfresh, signal, onPapers });
      reports.push(report);
      if (!isJson) await printReport(report);
    }
    const isToRead = paperIds.length > 0 && !signal.aborted;
    return isToRead ? readShowingProgress(db, { mode, opened, paperIds, signal }) : undefined;
  });
  const ingested = reports.filter((report) => 'papers' in report);
  const isComplete = reports.length === sources.length && reports.every((report) => report.isComplete);
  if (reading) process.stderr.write(describeTrouble(reading));
  if (isJson)
    await writeOutput(
      `${JSON.stringify({ isComplete, ...toTotals(ingested), sources: reports, reading })}\n`,
    );
  else if (reading) await writeOutput(describeReading(reading, opened?.settings.prices !== undefined));
  return toExitCode(ingested, { isComplete, reading });
}

function toExitCode(
  reports: readonly SourceReport[],
  { isComplete, reading }: { isComplete: boolean; reading: ReadingReport | undefined },
): number {
  const hasFailed = reports.some(({ failure }) => failure !== null);
  if (!isComplete && !hasFailed)
    process.stderr.write('claimboard ingest: stopped; run it again to store the rest\n');
  const readingCode = reading ? toReadingExitCode(reading) : EXIT.done;
  if (hasFailed) return EXIT.environment;
  if (readingCode !== EXIT.done) return readingCode;
  return isComplete && reports.every(({ malformed }) => malformed === 0) ? EXIT.done : EXIT.incomplete;
}

/** A dump goes into an empty database; after papers there is none. */
function refuseLateDump(inputs: readonly (IngestInput | DumpInput)[]): void {
  const late = inputs.slice(1).find(({ kind }) => kind === 'dump');
  if (late)
    throw new CommandError(
      `${late.source} is the dump of a whole database, which is restored into an empty one: name it first`,
      EXIT.usage,
    );
}

async function restore(db: Kysely<Database>, input: DumpInput): Promise<DumpReport> {
  return { source: input.source, isComplete: true, restored: await restoreInput(db, input) };
}
