import type { ReadingMode } from '#app/extraction/llm/reading-mode.ts';
import { readStored } from '#app/ingest/read-stored.ts';
import type { ReadingReport } from '#app/ingest/reading-report.ts';
import { keepAnswers } from '#app/llm/kept-answers.ts';
import { EXIT } from './exit-codes.ts';
import { stopAtSignal } from './stop-signal.ts';
import { openModel, type ModelOptions } from './open-model.ts';
import { describeReading, describeTrouble } from './print-reading.ts';
import { startProgress } from './progress.ts';
import { withDatabase } from './with-database.ts';
import { writeOutput } from './write-output.ts';

/**
 * Reads the stored papers in the given mode and prints what came of it.
 * @returns the exit code
 */
export async function readPapersAnew(
  { mode, limit, ...limits }: ModelOptions & { mode: ReadingMode; limit?: number },
  { isJson }: { isJson: boolean },
): Promise<number> {
  const signal = stopAtSignal();
  const opened = mode === 'rules' ? undefined : await openModel(limits, signal);
  const report = await withDatabase(async (db) => {
    const progress = await startProgress(`Reading (${mode})`);
    const reader =
      mode === 'rules' || !opened
        ? ({ mode: 'rules' } as const)
        : { mode, answers: keepAnswers(db, opened.client) };
    const { count } = await db
      .selectFrom('papers')
      .select((eb) => eb.fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow();
    try {
      return await readStored(db, reader, {
        limit,
        signal,
        ...(opened ? { concurrency: opened.settings.concurrency, isDown: opened.client.isDown } : {}),
        onProgress: ({ papers, answered, cost }) =>
          progress.update(
            Math.min(1, papers / Math.max(1, Number(count))),
            `${papers} papers, ${answered} answers, $${cost.toFixed(4)}`,
          ),
      });
    } finally {
      progress.stop();
    }
  });
  process.stderr.write(describeTrouble(report));
  await writeOutput(
    isJson ? `${JSON.stringify(report)}\n` : describeReading(report, opened?.settings.prices !== undefined),
  );
  return toExitCode(report);
}

function toExitCode({ stopped, failed }: ReadingReport): number {
  if (stopped === 'endpoint') return EXIT.environment;
  return stopped === 'budget' || stopped === 'interrupted' || failed.length > 0 ? EXIT.incomplete : EXIT.done;
}
