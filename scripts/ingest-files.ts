import { stat } from 'node:fs/promises';
import { ingestPapers, type IngestReport } from '#app/ingest/ingest-papers.ts';
import type { FormatName } from '#app/sources/format-names.ts';
import type { MalformedRecord } from '#app/sources/paper.ts';
import { readPapers } from '#app/sources/read-papers.ts';
import { EXIT } from './exit-codes.ts';
import { openInput } from './open-input.ts';
import { startProgress } from './progress.ts';
import { withDatabase } from './with-database.ts';
import { writeOutput } from './write-output.ts';

/** How many malformed records of one source are named; beyond that, a count says enough. */
const NAMED_LIMIT = 100;

interface SourceReport extends IngestReport {
  source: string;
  malformedRecords: MalformedRecord[];
}

/**
 * Ingests files one after the other into the database and prints what came of each.
 * @returns the exit code
 */
export async function ingestFiles(
  sources: string[],
  { format, isJson }: { format?: FormatName; isJson: boolean },
): Promise<number> {
  // Opened first: a name that is wrong is told before anything is done.
  const inputs = await Promise.all(
    sources.map(async (source) => ({ source, bytes: await openInput(source) })),
  );
  const stop = new AbortController();
  const onInterrupt = () => stop.abort();
  process.once('SIGINT', onInterrupt).once('SIGTERM', onInterrupt);
  const reports = await withDatabase(async (db) => {
    const reports: SourceReport[] = [];
    for (const { source, bytes } of inputs) {
      if (stop.signal.aborted) break;
      const malformedRecords: MalformedRecord[] = [];
      const size = source === '-' ? undefined : (await stat(source)).size;
      const progress = await startProgress(source);
      const counted = countBytes(bytes);
      const report = await ingestPapers(db, readPapers(counted.bytes, { format }), {
        signal: stop.signal,
        onMalformed: (record) => {
          if (malformedRecords.length < NAMED_LIMIT) malformedRecords.push(record);
        },
        onProgress: ({ papers, claims }) =>
          progress.update(size ? counted.count() / size : 0, `${papers} papers, ${claims} claims`),
      });
      progress.stop();
      reports.push({ source, ...report, malformedRecords });
      if (!isJson) await printReport(reports.at(-1)!);
    }
    return reports;
  });
  const isComplete = reports.length === sources.length && reports.every((report) => report.isComplete);
  if (isJson)
    await writeOutput(`${JSON.stringify({ isComplete, ...toTotals(reports), sources: reports })}\n`);
  if (!isComplete) process.stderr.write('claimboard ingest: stopped; run it again to store the rest\n');
  return isComplete && reports.every(({ malformed }) => malformed === 0) ? EXIT.done : EXIT.incomplete;
}

async function printReport({ source, malformedRecords, ...report }: SourceReport): Promise<void> {
  for (const { line, reason } of malformedRecords) {
    process.stderr.write(`claimboard ingest: ${source}, line ${line}: ${reason}\n`);
  }
  const unnamed = report.malformed - malformedRecords.length;
  if (unnamed > 0) process.stderr.write(`claimboard ingest: ${source}: and ${unnamed} more\n`);
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

/** Counts what passes, for the progress bar. */
function countBytes(bytes: AsyncIterable<Uint8Array>) {
  let count = 0;
  async function* counted() {
    for await (const chunk of bytes) {
      count += chunk.length;
      yield chunk;
    }
  }
  return { bytes: counted(), count: () => count };
}
