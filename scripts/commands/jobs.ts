import { Command, InvalidArgumentError, Option } from 'commander';
import { READING_MODES, type ReadingMode } from '#app/extraction/llm/reading-mode.ts';
import { parseDollars } from '../parse-numbers.ts';
import type { SteeredJobs } from '../look-after-jobs.ts';

const EPILOGUE = `
A job that fails is tried again after growing pauses. When its attempts are used up it is listed as failed, with its error, and
holds up nothing; it stays there until somebody retries or cancels it.

Examples:
  claimboard jobs list
  claimboard jobs failed
  claimboard jobs retry 17 18
  claimboard jobs cancel --group 4
  claimboard jobs read --all --wait`;

const READ_EPILOGUE = `
What reviewers said stays. With a mode other than rules the papers wait for workers that can ask the same model: start them with
LLM_BASE_URL, LLM_MODEL and the rest set as here. A budget holds for all of them together; once it is used up the rest of the papers
stays unread, and asking again with more money reads on.

Examples:
  claimboard jobs read --all --wait
  claimboard jobs read --mode assist --budget 2.50 --wait`;

/** `claimboard jobs`: what is queued, running, done and failed. */
export function jobsCommand(): Command {
  return new Command('jobs')
    .description('show, retry and cancel what is queued for workers; have stored papers read anew')
    .addHelpText('after', EPILOGUE)
    .addCommand(listCommand())
    .addCommand(failedCommand())
    .addCommand(readCommand())
    .addCommand(steerCommand('retry', 'queue failed jobs again', 'claimboard jobs retry --all'))
    .addCommand(
      steerCommand('cancel', 'take jobs out of the queue for good', 'claimboard jobs cancel --group 4'),
    );
}

function listCommand(): Command {
  return new Command('list')
    .description('show how far the latest groups of jobs are, and who works')
    .option('--limit <number>', 'so many groups', parseNumber, 20)
    .option('--json', 'print them as JSON')
    .addHelpText('after', '\nExample:\n  claimboard jobs list --json | jq ".groups[].failed"')
    .action(async ({ limit, json }: { limit: number; json?: boolean }) => {
      const { listJobs } = await import('../look-after-jobs.ts');
      await listJobs({ limit, isJson: json ?? false });
    });
}

function failedCommand(): Command {
  return new Command('failed')
    .description('list jobs that have failed, with their errors')
    .option('--limit <number>', 'so many jobs', parseNumber, 100)
    .option('--json', 'print them as JSON')
    .addHelpText('after', '\nThe exit code is 1 where there are some.\n\nExample:\n  claimboard jobs failed')
    .action(async ({ limit, json }: { limit: number; json?: boolean }) => {
      const { listFailures } = await import('../look-after-jobs.ts');
      process.exitCode = await listFailures({ limit, isJson: json ?? false });
    });
}

interface ReadOptions {
  mode: ReadingMode;
  budget?: number;
  all?: boolean;
  wait?: boolean;
  json?: boolean;
}

function readCommand(): Command {
  return new Command('read')
    .description('queue the reading of stored papers that have not been read in the given way')
    .addOption(new Option('--mode <mode>', 'who reads').choices(READING_MODES).default('rules'))
    .option('--budget <dollars>', 'that all workers together may spend on a model', parseDollars)
    .option('--all', 'also those that the present rules have read')
    .option('--wait', 'show how far the workers are until all is done')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', READ_EPILOGUE)
    .action(async ({ mode, budget, all = false, wait = false, json = false }: ReadOptions) => {
      const { queueStoredPapers } = await import('../queue-stored-papers.ts');
      process.exitCode = await queueStoredPapers({ mode, budget, all, isAwaited: wait, isJson: json });
    });
}

function steerCommand(name: 'retry' | 'cancel', description: string, example: string): Command {
  return new Command(name)
    .description(description)
    .argument('[job...]', 'numbers of jobs', parseNumbers)
    .option('--group <number>', 'all jobs of a group', parseNumber)
    .option('--all', 'all there are')
    .option('--json', 'print how many as JSON')
    .addHelpText('after', `\nExample:\n  ${example}`)
    .action(
      async (jobIds: number[] | undefined, options: Omit<SteeredJobs, 'jobIds'> & { json?: boolean }) => {
        const { steerJobs } = await import('../look-after-jobs.ts');
        const { group, all, json } = options;
        await steerJobs(name, { jobIds: jobIds ?? [], group, all }, { isJson: json ?? false });
      },
    );
}

function parseNumbers(text: string, before: number[] | undefined): number[] {
  return [...(before ?? []), parseNumber(text)];
}

function parseNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It must be a number from 1 on.');
  return Number(text);
}
