import { ingestPapers, type IngestReport } from '#app/ingest/ingest-papers.ts';
import type { FormatName } from '#app/sources/format-names.ts';
import type { MalformedRecord } from '#app/sources/paper.ts';
import type { ReadOptions } from '#app/sources/read-options.ts';
import { untilFailure } from '#app/sources/services/until-failure.ts';
import type { ReadingMode } from '#app/extraction/llm/reading-mode.ts';
import { EXIT } from './exit-codes.ts';
import { openInputs } from './ingest-input.ts';
import { openModel, type ModelOptions } from './open-model.ts';
import { describeReading, describeTrouble } from './print-reading.ts';
import { startProgress } from './progress.ts';
import { readShowingProgress, toReadingExitCode } from './read-papers-anew.ts';
import { withDatabase } from './with-database.ts';
import { writeOutput } from './write-output.ts';

/** How many malformed records of one source are named; beyond that, a count says enough. */
const NAMED_LIMIT = 100;

interface SourceReport extends IngestReport {
  source: string;
  countedAs: 'line' | 'record';
  malformedRecords: MalformedRecord[];
  /** Why the source ended before its end, where a service failed. */
  failure: string | null;
}

export interface IngestFilesOptions extends ReadOptions, ModelOptions {
  format?: FormatName;
  isJson: boolean;
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
  { isJson, mode = 'rules', budget, concurrency, ...options }: IngestFilesOptions,
): Promise<number> {
  const stop = new AbortController();
  const opened = mode === 'rules' ? undefined : await openModel({ budget, concurrency }, stop.signal);
  const inputs = await openInputs(sources, { ...options, signal: stop.signal });
  const onInterrupt = () => stop.abort();
  process.once('SIGINT', onInterrupt).once('SIGTERM', onInterrupt);
  const paperIds: number[] = [];
  const { reports, reading } = await withDatabase(async (db) => {
    const reports: SourceReport[] = [];
    for (const { source, countedAs, records, fraction } of inputs) {
      if (stop.signal.aborted) break;
      const malformedRecords: MalformedRecord[] = [];
      const progress = await startProgress(source);
      const good = untilFailure(records, stop.signal);
      const report = await ingestPapers(db, good.records, {
        signal: stop.signal,
        onMalformed: (record) => {
          if (malformedRecords.length < NAMED_LIMIT) malformedRecords.push(record);
        },
        ...(opened && { onStored: (papers) => papers.forEach(({ id }) => paperIds.push(id)) }),
        onProgress: ({ papers, claims }) => progress.update(fraction(), `${papers} papers, ${claims} claims`),
      }).finally(() => progress.stop());
      const failure = good.findFailure()?.message ?? null;
      const isComplete = report.isComplete && failure === null;
      reports.push({ source, countedAs, ...report, isComplete, malformedRecords, failure });
      if (!isJson) await printReport(reports.at(-1)!);
    }
    const isToRead = opened !== undefined && !stop.signal.aborted && paperIds.length > 0;
    const reading = isToRead
      ? await readShowingProgress(db, { mode, opened, paperIds, signal: stop.signal })
      : undefined;
    return { reports, reading };
  });
  if (reading) process.stderr.write(describeTrouble(reading));
  if (reading && !isJson) await writeOutput(describeReading(reading, opened?.settings.prices !== undefined));

  const isComplete = reports.length === sources.length && reports.every((report) => report.isComplete);
  if (isJson)
    await writeOutput(`${JSON.stringify({ isComplete, ...toTotals(reports), sources: reports, reading })}\n`);
  const hasFailed = reports.some(({ failure }) => failure !== null);
  if (!isComplete && !hasFailed)
    process.stderr.write('claimboard ingest: stopped; run it again to store the rest\n');
  const readingCode = reading ? toReadingExitCode(reading) : EXIT.done;
  if (hasFailed || readingCode === EXIT.environment) return EXIT.environment;
  if (readingCode !== EXIT.done) return readingCode;
  return isComplete && reports.every(({ malformed }) => malformed === 0) ? EXIT.done : EXIT.incomplete;
}

async function printReport({ source, countedAs, malformedRecords, ...report }: SourceReport): Promise<void> {
  for (const { line, reason } of malformedRecords) {
    process.stderr.write(`claimboard ingest: ${source}, ${countedAs} ${line}: ${reason}\n`);
  }
  const unnamed = report.malformed - malformedRecords.length;
  if (unnamed > 0) process.stderr.write(`claimboard ingest: ${source}: and ${unnamed} more\n`);
  if (report.failure) process.stderr.write(`claimboard ingest: ${source}: ${report.failure}\n`);
  const { papers, inserted, updated, unchanged, claims, malformed } = report;
  await writeOutput(
    `${source}: ${papers} papers (${inserted} new, ${updated} changed, ${unchanged} known) with ${claims} claims, ${malformed} malformed\n`,
  );
}

function toTotals(reports: SourceReport[]) {
  const sum = (field: 'papers' | 'inserted' | 'updated' | 'unchanged' | 'claims' | 'malformed') =>
    reports.reduce((total, report) => total + report[field], 0);
  return {
    papers: sum('papers'),
    inserted: sum('inserted'),
    updated: sum('updated'),
    unchanged: sum('unchanged'),
    claims: sum('claims'),
    malformed: sum('malformed'),
  };
}
