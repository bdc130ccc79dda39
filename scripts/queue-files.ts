import { realpath, stat } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import type { ReadingMode } from '#app/extraction/llm/reading-mode.ts';
import { openModelGroup, type ModelReading } from '#app/jobs/queue-model-reading.ts';
import { queueSource, type QueuedSource } from '#app/jobs/queue-source.ts';
import type { FormatName } from '#app/sources/format-names.ts';
import type { MalformedRecord } from '#app/sources/paper.ts';
import type { ReadOptions } from '#app/sources/read-options.ts';
import { parseSourceSpec } from '#app/sources/source-spec.ts';
import { markJobGroupComplete } from '#db/jobs/job-groups.server.ts';
import { cancelJobs } from '#db/jobs/steer-jobs.server.ts';
import { listSupersededGroups } from '#db/jobs/superseded-groups.server.ts';
import type { Database } from '#db/schema.ts';
import { keepNote } from '#db/sources/keep-note.server.ts';
import { beginReading } from './begin-reading.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import { openInputs, type DumpInput, type IngestInput } from './ingest-input.ts';
import { findModelReading } from './open-model.ts';
import { describeProblems, NAMED_LIMIT } from './print-ingest.ts';
import { startProgress } from './progress.ts';
import { stopAtSignal } from './stop-signal.ts';
import { waitForGroups } from './wait-for-groups.ts';
import { withDatabase } from './with-database.ts';
import { writeOutput } from './write-output.ts';

interface QueueFilesOptions extends ReadOptions {
  format?: FormatName;
  isJson: boolean;
  /** Who reads the papers once they are stored, besides the rules. */
  mode?: ReadingMode;
  /** US dollars that all workers together may spend on each source. */
  budget?: number;
  /** Whether services are asked for everything, whatever is known of them from earlier times. */
  isAfresh: boolean;
  /** Whether to stay until the workers have done it all. */
  isAwaited: boolean;
}

/**
 * Puts the papers of sources into the queue, prints what came of each, and waits for the workers where that is asked for.
 * @returns the exit code
 */
export async function queueFiles(
  sources: string[],
  { isJson, isAwaited, mode = 'rules', budget, ...options }: QueueFilesOptions,
): Promise<number> {
  const model = findModelReading({ mode, budget });
  const signal = stopAtSignal();
  const inputs = (await openInputs(sources, { ...options, signal })).map(toPapers);
  return withDatabase(async (db) => {
    const reports: SourceReport[] = [];
    for (const input of inputs) {
      if (signal.aborted) break;
      const report = await queueInput(db, input, { ...options, model, signal });
      reports.push(report);
      if (!isJson) await writeOutput(`${input.source}: ${describe(report)}\n`);
    }
    const isComplete = reports.length === sources.length && reports.every((report) => report.isComplete);
    const hasFailed = reports.some(({ failure }) => failure !== null);
    if (!isComplete && !hasFailed)
      process.stderr.write('claimboard ingest: stopped; run it again to queue the rest\n');
    const groupIds = reports.flatMap(({ groupId, modelGroupId }) =>
      modelGroupId === null ? [groupId] : [groupId, modelGroupId],
    );
    const outcome = isAwaited && isComplete ? await waitForGroups(db, groupIds, signal) : undefined;
    if (isJson)
      await writeOutput(`${JSON.stringify({ isComplete, sources: reports, groups: outcome?.groups })}\n`);
    else if (outcome) await writeOutput(outcome.summary);
    if (hasFailed) return EXIT.environment;
    const isClean = isComplete && reports.every(({ malformed }) => malformed === 0);
    return isClean && (outcome?.isDone ?? true) ? EXIT.done : EXIT.incomplete;
  });
}

/** @throws {CommandError} for a dump: its rows belong together and are no work for many */
function toPapers(input: IngestInput | DumpInput): IngestInput {
  if (input.kind === 'papers') return input;
  throw new CommandError(
    `${input.source} is the dump of a whole database, which is restored at once: leave out --queue`,
    EXIT.usage,
  );
}

interface SourceReport extends QueuedSource {
  /** Why the source ended before its end, where a service failed. */
  failure: string | null;
  /** The jobs that a model is asked in; none in mode `rules`. */
  modelGroupId: number | null;
}

interface QueueInputOptions extends ReadOptions {
  format?: FormatName;
  isAfresh: boolean;
  model: ModelReading | undefined;
  signal: AbortSignal;
}

async function queueInput(
  db: Kysely<Database>,
  input: IngestInput,
  { signal, isAfresh, model, ...options }: QueueInputOptions,
): Promise<SourceReport> {
  const { source, countedAs, fraction } = input;
  const malformedRecords: MalformedRecord[] = [];
  const key = await identify(db, source, options);
  const progress = await startProgress(source);
  const tell = (remark: string) =>
    void process.stderr.write(describeProblems({ source, countedAs, remarks: [remark] }));
  const good = beginReading(db, input, { isAfresh, signal, tell });
  const title = source === '-' ? 'standard input' : source;
  const reader = model && (await openReader(db, model, { about: title, key }));
  const report = await queueSource(
    db,
    good.records,
    { title, key },
    {
      signal,
      reader,
      onMalformed: (record) => {
        if (malformedRecords.length < NAMED_LIMIT) malformedRecords.push(record);
      },
      // What is queued is not stored yet: only where to go on is kept.
      onNote: ({ place }) => keepNote(db, source, { place }),
      onProgress: ({ papers }) => progress.update(fraction(), `${papers} papers queued`),
    },
  ).finally(() => progress.stop());
  const failure = good.findFailure()?.message ?? null;
  const { malformed } = report;
  process.stderr.write(describeProblems({ source, countedAs, malformedRecords, malformed, failure }));
  const isComplete = report.isComplete && failure === null;
  if (reader && isComplete) await markJobGroupComplete(db, reader.groupId);
  return { ...report, isComplete, failure, modelGroupId: reader?.groupId ?? null };
}

/** The group of the jobs that ask a model about papers of a source, which come into being as the papers are stored. */
async function openReader(
  db: Kysely<Database>,
  { mode, model, budget }: ModelReading,
  { about, key }: { about: string; key: string | undefined },
) {
  const modelKey = key && `${key} ${mode} ${model}`;
  const { groupId } = await openModelGroup(db, { mode, model, budget }, { about, key: modelKey });
  return { groupId, mode, model };
}

/**
 * What tells a file from others and from its own earlier states; undefined for what comes once: standard input, the answer of
 * a service. What is still
 * queued of an earlier state is cancelled: the newer text must not be overtaken by the older.
 */
async function identify(
  db: Kysely<Database>,
  source: string,
  { format, columns }: ReadOptions & { format?: FormatName },
): Promise<string | undefined> {
  if (source === '-' || parseSourceSpec(source).kind !== 'file') return undefined;
  const { size, mtimeMs } = await stat(source);
  const prefix = `file ${JSON.stringify([await realpath(source), format ?? null, ...(columns ? [columns] : [])])} `;
  const key = `${prefix}${size} ${mtimeMs}`;
  await cancelJobs(db, { groupIds: await listSupersededGroups(db, { key, prefix }) });
  return key;
}

function describe({ papers, queued, retried, waiting, done, withdrawn, malformed }: QueuedSource): string {
  const batches = [
    `${queued} new`,
    ...(retried > 0 ? [`${retried} to be tried again`] : []),
    ...(waiting > 0 ? [`${waiting} queued before`] : []),
    ...(done > 0 ? [`${done} done`] : []),
  ];
  const total = queued + retried + waiting + done;
  const deleted = withdrawn > 0 ? `, ${withdrawn} withdrawn` : '';
  return `${papers} papers in ${total} batches (${batches.join(', ')})${deleted}, ${malformed} malformed`;
}
