import { Command, InvalidArgumentError } from 'commander';

const EPILOGUE = `
Takes jobs out of the queue in the database (DATABASE_URL, or the embedded one in DATA_DIR) until it is stopped. Start as many
as you like, on any machine that reaches the database. Stopped by Ctrl-C or SIGTERM, it ends the jobs that it has in hand, or
gives them back. When one is killed, the others take over its jobs within seconds. Workers also see to it that watched sources
are fetched when they are due. Where LLM_BASE_URL and LLM_MODEL name a language model, they also do the jobs that ask it.

The exit code is 0 after a stop. With --once it is 1 where jobs have failed.

Examples:
  claimboard worker
  claimboard worker --concurrency 4
  claimboard ingest --queue dump.jsonl.gz && claimboard worker --once`;

/** `claimboard worker`: does what is queued. */
export function workerCommand(): Command {
  return new Command('worker')
    .description('do the jobs that are queued')
    .option('--concurrency <number>', 'jobs at the same time, 1 to 64', parseConcurrency, 2)
    .option('--once', 'end when nothing is left to do')
    .addHelpText('after', EPILOGUE)
    .action(async ({ concurrency, once }: { concurrency: number; once?: boolean }) => {
      const { runWorker } = await import('../run-worker.ts');
      process.exitCode = await runWorker({ concurrency, isOnce: once ?? false });
    });
}

function parseConcurrency(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1 || number > 64)
    throw new InvalidArgumentError('It must be a number from 1 to 64.');
  return number;
}
