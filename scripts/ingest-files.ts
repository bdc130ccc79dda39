import type { Kysely } from 'kysely';
import { ingestPapers, type IngestReport } from '#app/ingest/ingest-papers.ts';
import type { FormatName } from '#app/sources/format-names.ts';
import type { MalformedRecord } from '#app/sources/paper.ts';
import type { ReadOptions } from '#app/sources/read-options.ts';
import { untilFailure } from '#app/sources/services/until-failure.ts';
import type { Database } from '#db/schema.ts';
import { openHostTurns } from '#db/sources/host-turns.server.ts';
import { keepNote } from '#db/sources/keep-note.server.ts';
import { openSourceMemory } from '#db/sources/source-memory.server.ts';
import { EXIT } from './exit-codes.ts';
import { openInputs, type IngestInput } from './ingest-input.ts';
import { startProgress } from './progress.ts';
import { stopAtSignal } from './stop-signal.ts';
import { withDatabase } from './with-database.ts';
import { writeOutput } from './write-output.ts';

/** How many malformed records of one source are named; beyond that, a count says enough. */
const NAMED_LIMIT = 100;

interface SourceReport extends IngestReport {
  source: string;
  countedAs: 'line' | 'record';
  malformedRecords: MalformedRecord[];
  /** Where something was not done in the plain way: gone on with after a cut, or begun anew. */
  remarks: string[];
  /** Why the source ended before its end, where a service failed. */
  failure: string | null;
}

export interface IngestFilesOptions extends ReadOptions {
  format?: FormatName;
  isJson: boolean;
  /** Whether services are asked for everything, whatever is known of them from earlier times. */
  isAfresh: boolean;
}

/**
 * Ingests sources one after the other into the database and prints what came of each.
 * @returns the exit code
 */
export async function ingestFiles(
  sources: string[],
  { isJson, isAfresh, ...options }: IngestFilesOptions,
): Promise<number> {
  const signal = stopAtSignal();
  const inputs = await openInputs(sources, { ...options, signal });
  const reports = await withDatabase(async (db) => {
    const reports: SourceReport[] = [];
    for (const input of inputs) {
      if (signal.aborted) break;
      const report = await ingestInput(db, input, { isAfresh, signal });
      reports.push(report);
      if (!isJson) await printReport(report);
    }
    return reports;
  });
  const isComplete = reports.length === sources.length && reports.every((report) => report.isComplete);
  if (isJson)
    await writeOutput(`${JSON.stringify({ isComplete, ...toTotals(reports), sources: reports })}\n`);
  const hasFailed = reports.some(({ failure }) => failure !== null);
  if (!isComplete && !hasFailed)
    process.stderr.write('claimboard ingest: stopped; run it again to store the rest\n');
  if (hasFailed) return EXIT.environment;
  return isComplete && reports.every(({ malformed }) => malformed === 0) ? EXIT.done : EXIT.incomplete;
}

async function ingestInput(
  db: Kysely<Database>,
  { source, countedAs, read, fraction }: IngestInput,
  { isAfresh, signal }: { isAfresh: boolean; signal: AbortSignal },
): Promise<SourceReport> {
  const malformedRecords: MalformedRecord[] = [];
  const remarks: string[] = [];
  const progress = await startProgress(source);
  const memory = isAfresh ? undefined : openSourceMemory(db, source);
  const turns = openHostTurns(db);
  const good = untilFailure(read({ memory, turns, tell: (remark) => remarks.push(remark) }), signal);
  const report = await ingestPapers(db, good.records, {
    signal,
    onMalformed: (record) => {
      if (malformedRecords.length < NAMED_LIMIT) malformedRecords.push(record);
    },
    onStored: async ({ note }, transaction) => {
      if (note) await keepNote(transaction, source, note);
    },
    onProgress: ({ papers, claims }) => progress.update(fraction(), `${papers} papers, ${claims} claims`),
  }).finally(() => progress.stop());
  const failure = good.findFailure()?.message ?? null;
  const isComplete = report.isComplete && failure === null;
  return { source, countedAs, ...report, isComplete, malformedRecords, remarks, failure };
}

async function printReport({ source, countedAs, malformedRecords, ...report }: SourceReport): Promise<void> {
  for (const remark of report.remarks) process.stderr.write(`claimboard ingest: ${source}: ${remark}\n`);
  for (const { line, reason } of malformedRecords) {
    process.stderr.write(`claimboard ingest: ${source}, ${countedAs} ${line}: ${reason}\n`);
  }
  const unnamed = report.malformed - malformedRecords.length;
  if (unnamed > 0) process.stderr.write(`claimboard ingest: ${source}: and ${unnamed} more\n`);
  if (report.failure) process.stderr.write(`claimboard ingest: ${source}: ${report.failure}\n`);
  await writeOutput(`${source}: ${describe(report)}\n`);
}

function describe(report: Omit<SourceReport, 'source' | 'countedAs' | 'malformedRecords'>): string {
  const { papers, inserted, updated, unchanged, claims, withdrawn, malformed } = report;
  if (papers + withdrawn + malformed === 0 && report.isComplete) return 'nothing new';
  const deleted = withdrawn > 0 ? `, ${withdrawn} withdrawn` : '';
  return `${papers} papers (${inserted} new, ${updated} changed, ${unchanged} known) with ${claims} claims${deleted}, ${malformed} malformed`;
}

function toTotals(reports: SourceReport[]) {
  const sum = (
    field: 'papers' | 'inserted' | 'updated' | 'unchanged' | 'claims' | 'withdrawn' | 'malformed',
  ) => reports.reduce((total, report) => total + report[field], 0);
  return {
    papers: sum('papers'),
    inserted: sum('inserted'),
    updated: sum('updated'),
    unchanged: sum('unchanged'),
    claims: sum('claims'),
    withdrawn: sum('withdrawn'),
    malformed: sum('malformed'),
  };
}
