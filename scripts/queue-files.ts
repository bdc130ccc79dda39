import { realpath, stat } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import { queueSource, type QueuedSource } from '#app/jobs/queue-source.ts';
import type { FormatName } from '#app/sources/format-names.ts';
import type { MalformedRecord } from '#app/sources/paper.ts';
import { readPapers } from '#app/sources/read-papers.ts';
import { cancelJobs } from '#db/jobs/steer-jobs.server.ts';
import { listSupersededGroups } from '#db/jobs/superseded-groups.server.ts';
import type { Database } from '#db/schema.ts';
import { EXIT } from './exit-codes.ts';
import { openInput } from './open-input.ts';
import { startProgress } from './progress.ts';
import { stopAtSignal } from './stop-signal.ts';
import { waitForGroups } from './wait-for-groups.ts';
import { withDatabase } from './with-database.ts';
import { writeOutput } from './write-output.ts';

/** How many malformed records of one source are named; beyond that, a count says enough. */
const NAMED_LIMIT = 100;

interface QueueFilesOptions {
  format?: FormatName;
  isJson: boolean;
  /** Whether to stay until the workers have done it all. */
  isAwaited: boolean;
}

/**
 * Puts the papers of files into the queue, prints what came of each, and waits for the workers where that is asked for.
 * @returns the exit code
 */
export async function queueFiles(
  sources: string[],
  { format, isJson, isAwaited }: QueueFilesOptions,
): Promise<number> {
  // Opened first: a name that is wrong is told before anything is done.
  const inputs = await Promise.all(
    sources.map(async (source) => ({ source, bytes: await openInput(source) })),
  );
  const signal = stopAtSignal();
  return withDatabase(async (db) => {
    const reports: QueuedSource[] = [];
    for (const { source, bytes } of inputs) {
      if (signal.aborted) break;
      const malformed: MalformedRecord[] = [];
      const key = await identify(db, source, format);
      const progress = await startProgress(source);
      const report = await queueSource(
        db,
        readPapers(bytes, { format }),
        { title: source === '-' ? 'standard input' : source, key },
        {
          signal,
          onMalformed: (record) => {
            if (malformed.length < NAMED_LIMIT) malformed.push(record);
          },
          onProgress: ({ papers }) => progress.update(0, `${papers} papers queued`),
        },
      );
      progress.stop();
      reports.push(report);
      complainOfMalformed(source, malformed, report.malformed);
      if (!isJson) await writeOutput(`${source}: ${describe(report)}\n`);
    }
    const isComplete = reports.length === sources.length && reports.every((report) => report.isComplete);
    if (!isComplete) process.stderr.write('claimboard ingest: stopped; run it again to queue the rest\n');
    const groupIds = reports.map(({ groupId }) => groupId);
    const outcome = isAwaited && isComplete ? await waitForGroups(db, groupIds, signal) : undefined;
    if (isJson)
      await writeOutput(`${JSON.stringify({ isComplete, sources: reports, groups: outcome?.groups })}\n`);
    else if (outcome) await writeOutput(outcome.summary);
    const isClean = isComplete && reports.every(({ malformed }) => malformed === 0);
    return isClean && (outcome?.isDone ?? true) ? EXIT.done : EXIT.incomplete;
  });
}

/**
 * What tells a file from others and from its own earlier states; undefined for standard input, which comes once. What is still
 * queued of an earlier state is cancelled: the newer text must not be overtaken by the older.
 */
async function identify(
  db: Kysely<Database>,
  source: string,
  format: FormatName | undefined,
): Promise<string | undefined> {
  if (source === '-') return undefined;
  const { size, mtimeMs } = await stat(source);
  const prefix = `file ${JSON.stringify([await realpath(source), format ?? null])} `;
  const key = `${prefix}${size} ${mtimeMs}`;
  await cancelJobs(db, { groupIds: await listSupersededGroups(db, { key, prefix }) });
  return key;
}

function complainOfMalformed(source: string, named: readonly MalformedRecord[], count: number): void {
  for (const { line, reason } of named)
    process.stderr.write(`claimboard ingest: ${source}, line ${line}: ${reason}\n`);
  if (count > named.length)
    process.stderr.write(`claimboard ingest: ${source}: and ${count - named.length} more\n`);
}

function describe({ papers, queued, retried, waiting, done, malformed }: QueuedSource): string {
  const batches = [
    `${queued} new`,
    ...(retried > 0 ? [`${retried} to be tried again`] : []),
    ...(waiting > 0 ? [`${waiting} queued before`] : []),
    ...(done > 0 ? [`${done} done`] : []),
  ];
  const total = queued + retried + waiting + done;
  return `${papers} papers in ${total} batches (${batches.join(', ')}), ${malformed} malformed`;
}
