import type { Kysely } from 'kysely';
import { ingestPapers } from '#app/ingest/ingest-papers.ts';
import type { MalformedRecord } from '#app/sources/paper.ts';
import type { Database } from '#db/schema.ts';
import { keepNote } from '#db/sources/keep-note.server.ts';
import { beginReading } from './begin-reading.ts';
import type { IngestInput } from './ingest-input.ts';
import { NAMED_LIMIT, type SourceReport } from './print-ingest.ts';
import { startProgress } from './progress.ts';

interface IngestInputOptions {
  /** Whether a service is asked for everything, whatever is known of it from earlier times. */
  isAfresh: boolean;
  signal: AbortSignal;
  /** Gets the ids of the papers of every batch as it is stored. */
  onPapers: (paperIds: number[]) => void;
}

/** Ingests one source, with a bar that shows how far it is. */
export async function ingestInput(
  db: Kysely<Database>,
  input: IngestInput,
  { isAfresh, signal, onPapers }: IngestInputOptions,
): Promise<SourceReport> {
  const { source, countedAs, fraction } = input;
  const malformedRecords: MalformedRecord[] = [];
  const remarks: string[] = [];
  const progress = await startProgress(source);
  const tell = (remark: string) => void remarks.push(remark);
  const good = beginReading(db, input, { isAfresh, signal, tell });
  const report = await ingestPapers(db, good.records, {
    signal,
    onMalformed: (record) => {
      if (malformedRecords.length < NAMED_LIMIT) malformedRecords.push(record);
    },
    onStored: async ({ papers, note }, transaction) => {
      onPapers(papers.map(({ id }) => id));
      if (note) await keepNote(transaction, source, note);
    },
    onProgress: ({ papers, claims }) => progress.update(fraction(), `${papers} papers, ${claims} claims`),
  }).finally(() => progress.stop());
  const failure = good.findFailure()?.message ?? null;
  const isComplete = report.isComplete && failure === null;
  return { source, countedAs, ...report, isComplete, malformedRecords, remarks, failure };
}
