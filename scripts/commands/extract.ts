import { Command, Option } from 'commander';
import { READING_MODES, type ReadingMode } from '#app/extraction/llm/reading-mode.ts';
import { parseDollars, parseWhole } from '../parse-numbers.ts';

const EPILOGUE = `
Reads JSON Lines from standard input, one paper a line: {"id", "title", "abstract"}. Writes one line a paper in the same
order: {"id", "claims": [...]}. Lines that are no paper are reported on standard error and skipped; the exit code is
then 1. Needs no database.

With --explain each slot of a claim that is less than 80 % sure, the least sure first, stands there with what was chosen
and its runner-up, the probability that the model gives to each, and what was seen: up to three features that speak for
the choice (+) and two that speak against it (-). What was seen of the runner-up says so.

With another --mode than rules a language model helps (see claimboard read --help): each claim then says in "source" whether
the rules, the model or both found it. Answers are not kept: to read many papers, ingest them and use claimboard read.

Examples:
  claimboard extract < papers.jsonl > claims.jsonl
  zcat papers.jsonl.gz | claimboard extract --jobs 4 > claims.jsonl
  claimboard extract --explain < papers.jsonl | less`;

interface Options {
  explain?: boolean;
  jobs: number;
  mode: ReadingMode;
  budget?: number;
  concurrency?: number;
}

/** `claimboard extract`: papers in, claims out, as a stream. */
export function extractCommand(): Command {
  return new Command('extract')
    .description('read the claims of papers from standard input')
    .option(
      '--explain',
      'for people: every number with the rule that read it and why its doubtful slots were filled so, or why it is no claim',
    )
    .option('--jobs <n>', 'number of worker threads', parseWhole(1, 256), 1)
    .addOption(new Option('--mode <mode>', 'who reads').choices(READING_MODES).default('rules'))
    .option('--budget <dollars>', 'with a model: stop asking before more is spent', parseDollars)
    .option('--concurrency <n>', 'with a model: questions at the same time', parseWhole(1, 256))
    .addHelpText('after', EPILOGUE)
    .action(async (options: Options, command: Command) => {
      const { mode, explain, jobs, ...limits } = options;
      if (mode !== 'rules') {
        if (explain || jobs > 1) command.error('error: --explain and --jobs are for the rules alone');
        const { extractWithModel } = await import('../extract-with-model.ts');
        process.exitCode = await extractWithModel(mode, limits);
        return;
      }
      const { extractFromStdin } = await import('../extract-stream.ts');
      process.exitCode = await extractFromStdin({ jobs, isExplained: explain ?? false });
    });
}
