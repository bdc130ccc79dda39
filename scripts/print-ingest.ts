import type { IngestReport } from '#app/ingest/ingest-papers.ts';
import type { MalformedRecord } from '#app/sources/paper.ts';
import { describeRestored } from './restore-file.ts';
import { writeOutput } from './write-output.ts';

/** What came of a source of papers. */
export interface SourceReport extends IngestReport {
  source: string;
  countedAs: 'line' | 'record';
  malformedRecords: MalformedRecord[];
  /** Where something was not done in the plain way: gone on with after a cut, or begun anew. */
  remarks: string[];
  /** Why the source ended before its end, where a service failed. */
  failure: string | null;
}

/** What came of a dump. */
export interface DumpReport {
  source: string;
  isComplete: true;
  /** Rows of all tables. */
  restored: number;
}

/** Prints what came of one source, and names the records that could not be used. */
export async function printReport(report: SourceReport | DumpReport): Promise<void> {
  if ('restored' in report) return writeOutput(describeRestored(report.source, report.restored));
  return printIngested(report);
}

async function printIngested({
  source,
  countedAs,
  malformedRecords,
  ...report
}: SourceReport): Promise<void> {
  for (const remark of report.remarks) process.stderr.write(`claimboard ingest: ${source}: ${remark}\n`);
  for (const { line, reason } of malformedRecords) {
    process.stderr.write(`claimboard ingest: ${source}, ${countedAs} ${line}: ${reason}\n`);
  }
  const unnamed = report.malformed - malformedRecords.length;
  if (unnamed > 0) process.stderr.write(`claimboard ingest: ${source}: and ${unnamed} more\n`);
  if (report.failure) process.stderr.write(`claimboard ingest: ${source}: ${report.failure}\n`);
  await writeOutput(`${source}: ${describe(report)}\n`);
}

function describe(report: IngestReport): string {
  const { papers, inserted, updated, unchanged, claims, withdrawn, malformed } = report;
  if (papers + withdrawn + malformed === 0 && report.isComplete) return 'nothing new';
  const deleted = withdrawn > 0 ? `, ${withdrawn} withdrawn` : '';
  return `${papers} papers (${inserted} new, ${updated} changed, ${unchanged} known) with ${claims} claims${deleted}, ${malformed} malformed`;
}

/** What came of all sources together. */
export function toTotals(reports: SourceReport[]) {
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
