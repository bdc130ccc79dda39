import type { Kysely } from 'kysely';
import { ingestPapers } from '#app/ingest/ingest-papers.ts';
import type { MalformedRecord } from '#app/sources/paper.ts';
import { untilFailure } from '#app/sources/services/until-failure.ts';
import type { Database } from '#db/schema.ts';
import type { IngestInput } from './ingest-input.ts';
import type { SourceReport } from './print-ingest.ts';
import { startProgress } from './progress.ts';

/** How many malformed records of one source are named; beyond that, a count says enough. */
const NAMED_LIMIT = 100;

/** Ingests one source, with a bar that shows how far it is. */
export async function ingestInput(
  db: Kysely<Database>,
  { source, countedAs, records, fraction }: IngestInput,
  { signal, onPapers }: { signal: AbortSignal; onPapers: (paperIds: number[]) => void },
): Promise<SourceReport> {
  const malformedRecords: MalformedRecord[] = [];
  const progress = await startProgress(source);
  const good = untilFailure(records, signal);
  const report = await ingestPapers(db, good.records, {
    signal,
    onMalformed: (record) => {
      if (malformedRecords.length < NAMED_LIMIT) malformedRecords.push(record);
    },
    onStored: (papers) => onPapers(papers.map(({ id }) => id)),
    onProgress: ({ papers, claims }) => progress.update(fraction(), `${papers} papers, ${claims} claims`),
  }).finally(() => progress.stop());
  const failure = good.findFailure()?.message ?? null;
  const isComplete = report.isComplete && failure === null;
  return { source, countedAs, ...report, isComplete, malformedRecords, failure };
}
