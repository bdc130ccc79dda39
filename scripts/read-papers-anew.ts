import type { Kysely } from 'kysely';
import type { ReadingMode } from '#app/extraction/llm/reading-mode.ts';
import { readStored } from '#app/ingest/read-stored.ts';
import type { ReadingReport } from '#app/ingest/reading-report.ts';
import { refreshDerived } from '#app/ingest/refresh-derived.ts';
import { keepAnswers } from '#app/llm/kept-answers.ts';
import type { Database } from '#db/schema.ts';
import { EXIT } from './exit-codes.ts';
import { stopAtSignal } from './stop-signal.ts';
import { openModel, type ModelOptions, type OpenedModel } from './open-model.ts';
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
  const report = await withDatabase((db) => readShowingProgress(db, { mode, opened, limit, signal }));
  process.stderr.write(describeTrouble(report));
  await writeOutput(
    isJson ? `${JSON.stringify(report)}\n` : describeReading(report, opened?.settings.prices !== undefined),
  );
  return toReadingExitCode(report);
}

interface ReadingToShow {
  mode: ReadingMode;
  /** None in mode `rules`. */
  opened: OpenedModel | undefined;
  limit?: number;
  /** Only these papers, by their ids; by default all. */
  paperIds?: readonly number[];
  signal: AbortSignal;
}

/** Reads stored papers, with a bar that shows how far it is, and brings up to date what follows from their claims. */
export async function readShowingProgress(
  db: Kysely<Database>,
  { mode, opened, limit, paperIds, signal }: ReadingToShow,
): Promise<ReadingReport> {
  const progress = await startProgress(`Reading (${mode})`);
  const reader =
    mode === 'rules' || !opened
      ? ({ mode: 'rules' } as const)
      : { mode, answers: keepAnswers(db, opened.client) };
  const total = paperIds?.length ?? (await countPapers(db));
  try {
    const report = await readStored(db, reader, {
      limit,
      paperIds,
      signal,
      ...(opened ? { concurrency: opened.settings.concurrency, isDown: opened.client.isDown } : {}),
      onProgress: ({ papers, answered, cost }) =>
        progress.update(
          Math.min(1, papers / Math.max(1, total)),
          `${papers} papers, ${answered} answers, $${cost.toFixed(4)}`,
        ),
    });
    await refreshDerived(db, { hasChanged: report.papers > 0, signal });
    return report;
  } finally {
    progress.stop();
  }
}

async function countPapers(db: Kysely<Database>): Promise<number> {
  const { count } = await db
    .selectFrom('papers')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** How a command ends that has read papers. */
export function toReadingExitCode({ stopped, failed }: ReadingReport): number {
  if (stopped === 'endpoint') return EXIT.environment;
  return stopped === 'budget' || stopped === 'interrupted' || failed.length > 0 ? EXIT.incomplete : EXIT.done;
}
