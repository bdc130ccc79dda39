import { extractPending } from '#app/ingest/extract-pending.ts';
import { queueReading } from '#app/jobs/queue-reading.ts';
import { EXIT } from './exit-codes.ts';
import { startProgress } from './progress.ts';
import { stopAtSignal } from './stop-signal.ts';
import { waitForGroups } from './wait-for-groups.ts';
import { withDatabase } from './with-database.ts';
import { writeOutput } from './write-output.ts';

/**
 * Reads what the present rules have not read, in this process.
 * @returns the exit code
 */
export async function readHere({ isJson }: { isJson: boolean }): Promise<number> {
  const signal = stopAtSignal();
  const progress = await startProgress('papers');
  const papers = await withDatabase((db) =>
    extractPending(db, { signal, onProgress: (read) => progress.update(0, `${read} read`) }),
  ).finally(() => progress.stop());
  const isComplete = !signal.aborted;
  await writeOutput(isJson ? `${JSON.stringify({ isComplete, papers })}\n` : `${papers} papers read\n`);
  return isComplete ? EXIT.done : EXIT.incomplete;
}

/**
 * Leaves the reading to workers, and waits for them where that is asked for.
 * @returns the exit code
 */
export async function readByWorkers({
  all,
  isAwaited,
  isJson,
}: {
  all: boolean;
  isAwaited: boolean;
  isJson: boolean;
}): Promise<number> {
  const signal = stopAtSignal();
  return withDatabase(async (db) => {
    const queued = await queueReading(db, { all });
    const { queued: fresh, retried, waiting } = queued;
    const outcome = isAwaited ? await waitForGroups(db, [queued.groupId], signal) : undefined;
    if (isJson) await writeOutput(`${JSON.stringify({ ...queued, groups: outcome?.groups })}\n`);
    else {
      await writeOutput(`${fresh + retried} jobs queued, ${waiting} queued before\n`);
      if (outcome) await writeOutput(outcome.summary);
    }
    return (outcome?.isDone ?? true) ? EXIT.done : EXIT.incomplete;
  });
}
