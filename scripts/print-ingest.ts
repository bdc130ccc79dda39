import type { IngestReport } from '#app/ingest/ingest-papers.ts';
import type { MalformedRecord } from '#app/sources/paper.ts';
import { describeRestored } from './restore-file.ts';
import { writeOutput } from './write-output.ts';

/** How many malformed records of one source are named; beyond that, a count says enough. */
export const NAMED_LIMIT = 100;

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

async function printIngested(report: SourceReport): Promise<void> {
  process.stderr.write(describeProblems(report));
  await writeOutput(`${report.source}: ${describe(report)}\n`);
}

type Problems = Pick<SourceReport, 'source' | 'countedAs'> & Partial<SourceReport>;

/** What was not as it should be about a source, a line each, for standard error. */
export function describeProblems({
  source,
  countedAs,
  remarks = [],
  malformedRecords = [],
  malformed = 0,
  failure = null,
}: Problems): string {
  const unnamed = malformed - malformedRecords.length;
  const lines = [
    ...remarks.map((remark) => `${source}: ${remark}`),
    ...malformedRecords.map(({ line, reason }) => `${source}, ${countedAs} ${line}: ${reason}`),
    ...(unnamed > 0 ? [`${source}: and ${unnamed} more`] : []),
    ...(failure ? [`${source}: ${failure}`] : []),
  ];
  return lines.map((line) => `claimboard ingest: ${line}\n`).join('');
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
