import { Command, Option } from 'commander';
import { READING_MODES, type ReadingMode } from '#app/extraction/llm/reading-mode.ts';
import { CommandError, EXIT } from '../exit-codes.ts';
import { parseDollars, parseWhole } from '../parse-numbers.ts';

const EPILOGUE = `
Reads the stored papers that the present rules have not read: those that older rules have read, and those that nobody has. With
--all they read the others again too. What reviewers said stays.

With --queue the reading is left to workers ("claimboard worker"), which share it.

With --mode it reads, in this process, the papers that have not been read in that way:
  rules    the rules alone; takes a model's part out again
  assist   a model is asked where the rules left a number that looks like a result, or are not sure: about one abstract in eleven
  both     a model is asked about every abstract that holds a free number, and joined with the rules
  llm      what a model reads counts alone

A model only adds what the text says: each quote is looked up in the abstract, its number read again by the rules, its names
looked for in the text. What fails is counted and kept; where model and rules differ, the rules' reading stands and the claim
goes to review. Answers are kept: running it again asks only what is new.

The model is any OpenAI-compatible endpoint, named by LLM_BASE_URL, LLM_MODEL and, if it wants one, LLM_API_KEY. A budget needs
LLM_PRICE_IN and LLM_PRICE_OUT (dollars for a million tokens). Exit codes: 0 all papers are read, or the limit is reached; 1
stopped by budget or interrupt, or some papers got no answer; 3 the endpoint is not set, refuses access or keeps failing.

Examples:
  claimboard read
  claimboard read --all --queue --wait
  claimboard read --mode assist --budget 2.50
  claimboard read --mode both --limit 100 --concurrency 8`;

interface Options {
  all?: boolean;
  queue?: boolean;
  wait?: boolean;
  json?: boolean;
  mode?: ReadingMode;
  budget?: number;
  limit?: number;
  concurrency?: number;
}

/** `claimboard read`: stored papers are read anew, with a language model's help where that is asked for. */
export function readCommand(): Command {
  return new Command('read')
    .description('read stored papers anew')
    .option('--all', 'also those that the present rules have read; goes with --queue')
    .option('--queue', 'leave the work to workers')
    .option('--wait', 'with --queue: show how far they are until all is done')
    .addOption(new Option('--mode <mode>', 'who reads').choices(READING_MODES))
    .option('--budget <dollars>', 'with --mode: stop before more is spent', parseDollars)
    .option('--limit <n>', 'with --mode: ask the model about at most n papers', parseWhole(1, 1_000_000_000))
    .option(
      '--concurrency <n>',
      'with --mode: questions at once (default: LLM_CONCURRENCY, or 4)',
      parseWhole(1, 256),
    )
    .option('--json', 'print the result as JSON')
    .addHelpText('after', EPILOGUE)
    .action(async (options: Options) => {
      assertFitting(options);
      process.exitCode = await read(options);
    });
}

async function read({ all = false, queue = false, wait = false, json = false, mode, ...limits }: Options) {
  if (mode) {
    const { readPapersAnew } = await import('../read-papers-anew.ts');
    return readPapersAnew({ mode, ...limits }, { isJson: json });
  }
  const { readHere, readByWorkers } = await import('../read-stored-papers.ts');
  return queue ? readByWorkers({ all, isAwaited: wait, isJson: json }) : readHere({ isJson: json });
}

/** Options that go together. */
function assertFitting({ all, queue, wait, mode, budget, limit, concurrency }: Options): void {
  if (wait && !queue) throw new CommandError('--wait goes with --queue', EXIT.usage);
  if (all && !queue) throw new CommandError('--all goes with --queue', EXIT.usage);
  if (mode && queue) throw new CommandError('--queue is for the rules alone: leave out --mode', EXIT.usage);
  for (const [name, value] of Object.entries({ budget, limit, concurrency }))
    if (value !== undefined && !mode) throw new CommandError(`--${name} goes with --mode`, EXIT.usage);
}
