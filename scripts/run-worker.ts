import { once } from 'node:events';
import { describeFetch, describeReport } from '#app/jobs/describe-report.ts';
import { findLlmSettings } from '#app/llm/settings.ts';
import { openClient } from '#app/llm/open-client.ts';
import { startWorker, workOnce, type JobFailure, type WorkerOptions } from '#app/jobs/start-worker.ts';
import type { JobDone } from '#app/jobs/run-job.ts';
import { fetchWatch } from '#app/jobs/tasks/fetch-watch.ts';
import { connect } from '#db/connect.server.ts';
import { readEnvironment } from '#db/environment.server.ts';
import { migrateToLatest } from '#db/migrate.server.ts';
import { EXIT } from './exit-codes.ts';
import { stopAtSignal } from './stop-signal.ts';

/**
 * Works off the queue until a signal comes, or until nothing is left to do, and prints a line for each job.
 * @returns the exit code
 */
export async function runWorker({
  concurrency,
  isOnce,
}: {
  concurrency: number;
  isOnce: boolean;
}): Promise<number> {
  const signal = stopAtSignal();
  const settings = findLlmSettings();
  const model = settings && (await openClient(settings));
  const { db, url, shownUrl, close } = await connect(readEnvironment());
  let failures = 0;
  const options: WorkerOptions = {
    db,
    url,
    concurrency,
    model,
    onStart: () =>
      print(`Working on ${shownUrl}, ${concurrency} at a time${model ? `, asking ${model.model}` : ''}`),
    onDone: (job) => print(describeDone(job)),
    onFailure: (failure) => {
      failures++;
      complain(describeFailure(failure));
    },
    onTrouble: (error) => complain(toLine(error.message)),
  };
  try {
    await migrateToLatest(db);
    if (isOnce) await workOnce({ ...options, signal });
    else await workUntil(signal, options);
  } finally {
    await close();
  }
  return isOnce && failures > 0 ? EXIT.incomplete : EXIT.done;
}

async function workUntil(signal: AbortSignal, options: WorkerOptions): Promise<void> {
  if (signal.aborted) return;
  const worker = await startWorker(options);
  await Promise.race([worker.ended, signal.aborted || once(signal, 'abort')]);
  if (signal.aborted) print('Stopping; the jobs in hand are ended first');
  await worker.stop();
}

function describeDone({ jobId, task, title, report, ms }: JobDone & { ms: number }): string {
  const isFetched = task === fetchWatch.name && Object.keys(report).length > 0;
  const outcome = isFetched ? describeFetch(report) : describeReport(report) || 'nothing to do';
  return `${task} ${jobId} (${title}): ${outcome} in ${(ms / 1000).toFixed(1)} s`;
}

function describeFailure({ jobId, task, error, attempt, maxAttempts }: JobFailure): string {
  const next =
    attempt < maxAttempts
      ? 'it will be tried again'
      : `see "claimboard jobs failed" and "claimboard jobs retry ${jobId}"`;
  return `${task} ${jobId}: attempt ${attempt} of ${maxAttempts} failed: ${toLine(error.message)}; ${next}`;
}

function toLine(message: string): string {
  return message.replace(/\s+/g, ' ').trim();
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function complain(line: string): void {
  process.stderr.write(`claimboard worker: ${line}\n`);
}
