import type { Kysely } from 'kysely';
import { ingestPapers, type IngestReport } from '#app/ingest/ingest-papers.ts';
import type { FormatName } from '#app/sources/format-names.ts';
import type { MalformedRecord } from '#app/sources/paper.ts';
import type { ReadOptions } from '#app/sources/read-options.ts';
import { untilFailure } from '#app/sources/services/until-failure.ts';
import type { Database } from '#db/schema.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import { openInputs, type DumpInput, type IngestInput } from './ingest-input.ts';
import { startProgress } from './progress.ts';
import { describeRestored, restoreInput } from './restore-file.ts';
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

interface DumpReport {
  source: string;
  isComplete: true;
  /** Rows of all tables. */
  restored: number;
}

/**
 * Ingests sources one after the other into the database and prints what came of each.
 * @returns the exit code
 */
export async function ingestFiles(
  sources: string[],
  { isJson, ...options }: ReadOptions & { format?: FormatName; isJson: boolean },
): Promise<number> {
  const stop = new AbortController();
  const inputs = await openInputs(sources, { ...options, signal: stop.signal });
  const onInterrupt = () => stop.abort();
  process.once('SIGINT', onInterrupt).once('SIGTERM', onInterrupt);
  refuseLateDump(inputs);
  const reports = await withDatabase(async (db) => {
    const reports: (SourceReport | DumpReport)[] = [];
    for (const input of inputs) {
      if (stop.signal.aborted) break;
      const report =
        input.kind === 'dump' ? await restore(db, input) : await ingestInput(db, input, stop.signal);
      reports.push(report);
      if (!isJson) await printReport(report);
    }
    return reports;
  });
  const ingested = reports.filter((report) => 'papers' in report);
  const isComplete = reports.length === sources.length && reports.every((report) => report.isComplete);
  if (isJson)
    await writeOutput(`${JSON.stringify({ isComplete, ...toTotals(ingested), sources: reports })}\n`);
  const hasFailed = ingested.some(({ failure }) => failure !== null);
  if (!isComplete && !hasFailed)
    process.stderr.write('claimboard ingest: stopped; run it again to store the rest\n');
  if (hasFailed) return EXIT.environment;
  return isComplete && ingested.every(({ malformed }) => malformed === 0) ? EXIT.done : EXIT.incomplete;
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

async function ingestInput(
  db: Kysely<Database>,
  { source, countedAs, records, fraction }: IngestInput,
  signal: AbortSignal,
): Promise<SourceReport> {
  const malformedRecords: MalformedRecord[] = [];
  const progress = await startProgress(source);
  const good = untilFailure(records, signal);
  const report = await ingestPapers(db, good.records, {
    signal,
    onMalformed: (record) => {
      if (malformedRecords.length < NAMED_LIMIT) malformedRecords.push(record);
    },
    onProgress: ({ papers, claims }) => progress.update(fraction(), `${papers} papers, ${claims} claims`),
  }).finally(() => progress.stop());
  const failure = good.findFailure()?.message ?? null;
  const isComplete = report.isComplete && failure === null;
  return { source, countedAs, ...report, isComplete, malformedRecords, failure };
}

async function printReport(report: SourceReport | DumpReport): Promise<void> {
  if ('restored' in report) return writeOutput(describeRestored(report.source, report.restored));
  return printIngested(report);
}

async function printIngested({
  source,
  countedAs,
  malformedRecords,
  ...report
}: SourceReport): Promise<void> {
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
