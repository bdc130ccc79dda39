import { resolve } from 'node:path';
import { describeFetch } from '#app/jobs/describe-report.ts';
import { queueFetch } from '#app/jobs/queue-watches.ts';
import { deleteWatch, listWatches, upsertWatch, type Watch } from '#db/jobs/watches.server.ts';
import type { ReadingMode } from '#app/extraction/llm/reading-mode.ts';
import { describeReader } from '#app/jobs/describe-reader.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import { openInputs } from './ingest-input.ts';
import { findModelReading } from './open-model.ts';
import { withDatabase } from './with-database.ts';
import { writeOutput } from './write-output.ts';

/** What the command line says about a watch. */
export interface WatchOptions {
  /** Seconds. */
  every: number;
  mode: ReadingMode;
  /** US dollars for each fetch. */
  budget?: number;
}

/** Watches a source from now on. A file that cannot be read here and now is refused. */
export async function addWatch(
  source: string,
  { every: intervalSeconds, ...who }: WatchOptions,
): Promise<void> {
  const reader = findModelReading(who);
  const named = await toSource(source);
  const id = await withDatabase((db) => upsertWatch(db, { source: named, intervalSeconds, reader }));
  await writeOutput(
    `${id}  ${named}: every ${toInterval(intervalSeconds)}${describeReader({ ...reader })}; workers fetch it\n`,
  );
}

/** A path as it is found from any directory; what is asked of a service as it is. */
async function toSource(source: string): Promise<string> {
  if (source === '-') throw new CommandError('standard input cannot be watched: name a file', EXIT.usage);
  // Tells at once what is wrong with it.
  const [input] = await openInputs([source], { signal: AbortSignal.abort() });
  if (input?.kind === 'dump')
    throw new CommandError(
      `${source} is the dump of a whole database: "claimboard ingest" restores it, once`,
      EXIT.usage,
    );
  return input?.countedAs === 'line' ? resolve(source) : source;
}

export async function showWatches({ isJson }: { isJson: boolean }): Promise<void> {
  const watches = await withDatabase(listWatches);
  if (isJson) await writeOutput(`${JSON.stringify({ watches })}\n`);
  else await writeOutput(watches.map(describe).join('') || 'Nothing is watched\n');
}

export async function removeWatch(source: string): Promise<void> {
  const isRemoved = await withDatabase((db) => deleteWatch(db, source));
  if (!isRemoved) throw new CommandError(`${source} is not watched`, EXIT.usage);
  await writeOutput(`${source} is watched no longer\n`);
}

/** Queues the fetching of watched sources without waiting for their time. */
export async function runWatches(sources: readonly string[]): Promise<void> {
  const queued = await withDatabase(async (db) => {
    const watches = await listWatches(db);
    const wanted = sources.length === 0 ? watches : sources.map((source) => findNamed(watches, source));
    for (const watch of wanted) await queueFetch(db, watch);
    return wanted;
  });
  await writeOutput(queued.map(({ source }) => `${source}: queued\n`).join('') || 'Nothing is watched\n');
}

/** The watch that somebody means by its source, or by its number in the list. */
export function findNamed(watches: readonly Watch[], name: string): Watch {
  const watch = watches.find(({ id, source }) => source === name || String(id) === name);
  if (!watch) throw new CommandError(`${name} is not watched`, EXIT.usage);
  return watch;
}

function describe({
  id,
  source,
  intervalSeconds,
  dueAt,
  lastRunAt,
  lastReport,
  lastError,
  ...reader
}: Watch): string {
  const last = lastError
    ? `failed: ${lastError.replace(/\s+/g, ' ')}`
    : lastReport
      ? describeFetch(lastReport)
      : 'not fetched yet';
  const when = lastRunAt ? `, ${lastRunAt.toISOString()}` : '';
  return `${id}  ${source}: every ${toInterval(intervalSeconds)}${describeReader(reader)}, next ${dueAt.toISOString()}; ${last}${when}\n`;
}

/** `6h` for 21600. */
function toInterval(seconds: number): string {
  if (seconds % 86_400 === 0) return `${seconds / 86_400}d`;
  return seconds % 3600 === 0 ? `${seconds / 3600}h` : `${Math.round(seconds / 60)}m`;
}
