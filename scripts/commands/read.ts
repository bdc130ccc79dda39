import { Command, Option } from 'commander';
import { READING_MODES, type ReadingMode } from '#app/extraction/llm/reading-mode.ts';
import { parseDollars, parseWhole } from '../parse-numbers.ts';

const EPILOGUE = `
Reads, in this process, the stored papers that have not been read in the given way. What reviewers said stays.

  rules    the rules alone; takes a model's part out again
  assist   a model is asked where it is expected to mend something, by how sure the rules are of what they read: about one abstract
           in five. Those come first that promise most, so that a budget or a limit goes where it pays
  both     a model is asked about every abstract that holds a free number, and joined with the rules
  llm      what a model reads counts alone

A model only adds what the text says: each quote is looked up in the abstract, its number read again by the rules, its names
looked for in the text. What fails is counted and kept; where model and rules differ, the more probable reading stands and the
claim goes to review. Answers are kept: running it again asks only what is new. To share the work of the rules among workers:
claimboard jobs read.

The model is any OpenAI-compatible endpoint, named by LLM_BASE_URL, LLM_MODEL and, if it wants one, LLM_API_KEY. A budget needs
LLM_PRICE_IN and LLM_PRICE_OUT (dollars for a million tokens). Exit codes: 0 all papers are read, or the limit is reached; 1
stopped by budget or interrupt, or some papers got no answer; 3 the endpoint is not set, refuses access or keeps failing.

Examples:
  claimboard read
  claimboard read --mode assist --budget 2.50
  claimboard read --mode both --limit 100 --concurrency 8`;

interface Options {
  mode: ReadingMode;
  json?: boolean;
  budget?: number;
  limit?: number;
  concurrency?: number;
}

/** `claimboard read`: stored papers are read anew, with a language model's help where that is asked for. */
export function readCommand(): Command {
  return new Command('read')
    .description("read stored papers anew, with a language model's help where that is asked for")
    .addOption(new Option('--mode <mode>', 'who reads').choices(READING_MODES).default('rules'))
    .option('--budget <dollars>', 'stop before more is spent', parseDollars)
    .option('--limit <n>', 'ask the model about at most n papers', parseWhole(1, 1_000_000_000))
    .option('--concurrency <n>', 'questions at once (default: LLM_CONCURRENCY, or 4)', parseWhole(1, 256))
    .option('--json', 'print the result as JSON')
    .addHelpText('after', EPILOGUE)
    .action(async ({ json = false, ...options }: Options) => {
      const { readPapersAnew } = await import('../read-papers-anew.ts');
      process.exitCode = await readPapersAnew(options, { isJson: json });
    });
}
