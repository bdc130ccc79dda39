import { Command, InvalidArgumentError } from 'commander';

const EPILOGUE = `
Reads JSON Lines from standard input, one paper a line: {"id", "title", "abstract"}. Writes one line a paper in the same
order: {"id", "claims": [...]}. Lines that are no paper are reported on standard error and skipped; the exit code is
then 1. Needs no database.

Examples:
  claimboard extract < papers.jsonl > claims.jsonl
  zcat papers.jsonl.gz | claimboard extract --jobs 4 > claims.jsonl
  claimboard extract --explain < papers.jsonl | less`;

/** `claimboard extract`: papers in, claims out, as a stream. */
export function extractCommand(): Command {
  return new Command('extract')
    .description('read the claims of papers from standard input')
    .option('--explain', 'for people: every number with the rule that read it, or why it is no claim')
    .option('--jobs <n>', 'number of worker threads', parseJobs, 1)
    .addHelpText('after', EPILOGUE)
    .action(async (options: { explain?: boolean; jobs: number }) => {
      const { extractFromStdin } = await import('../extract-stream.ts');
      process.exitCode = await extractFromStdin({
        jobs: options.jobs,
        isExplained: options.explain ?? false,
      });
    });
}

function parseJobs(text: string): number {
  const jobs = Number(text);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 256)
    throw new InvalidArgumentError('It must be a whole number from 1 to 256.');
  return jobs;
}
