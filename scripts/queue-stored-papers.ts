import { queueReading } from '#app/jobs/queue-reading.ts';
import type { ReadingMode } from '#app/extraction/llm/reading-mode.ts';
import { queueModelReading } from '#app/jobs/queue-model-reading.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import { findModelReading } from './open-model.ts';
import { stopAtSignal } from './stop-signal.ts';
import { waitForGroups } from './wait-for-groups.ts';
import { withDatabase } from './with-database.ts';
import { writeOutput } from './write-output.ts';

interface QueueStoredOptions {
  mode: ReadingMode;
  /** US dollars that all workers together may spend. */
  budget?: number;
  /** Whether papers that the present rules have read are read again too. */
  all: boolean;
  /** Whether to stay until the workers have done it. */
  isAwaited: boolean;
  isJson: boolean;
}

/**
 * Leaves the reading of stored papers to workers, and waits for them where that is asked for.
 * @returns the exit code
 */
export async function queueStoredPapers({
  mode,
  budget,
  all,
  isAwaited,
  isJson,
}: QueueStoredOptions): Promise<number> {
  const model = findModelReading({ mode, budget });
  if (model && all)
    throw new CommandError(
      '--all goes with the rules: what a model answered is kept, and the same question gets the same answer',
      EXIT.usage,
    );
  const signal = stopAtSignal();
  return withDatabase(async (db) => {
    const queued = await (model ? queueModelReading(db, model) : queueReading(db, { all }));
    const outcome = isAwaited ? await waitForGroups(db, [queued.groupId], signal) : undefined;
    if (isJson) await writeOutput(`${JSON.stringify({ ...queued, groups: outcome?.groups })}\n`);
    else {
      await writeOutput(`${queued.queued + queued.retried} jobs queued, ${queued.waiting} queued before\n`);
      if (outcome) await writeOutput(outcome.summary);
    }
    return (outcome?.isDone ?? true) ? EXIT.done : EXIT.incomplete;
  });
}
