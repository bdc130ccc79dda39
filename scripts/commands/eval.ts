import { Command, InvalidArgumentError } from 'commander';
import { READING_MODES, type ReadingMode } from '#app/extraction/llm/reading-mode.ts';
import { parseDollars, parseWhole } from '../parse-numbers.ts';

const EPILOGUE = `
GOLD is JSON Lines, one annotated paper a line: {"id", "claims": [...]}. The texts come from --papers (any format that
ingest reads), or the predictions from --predictions (what extract writes). Without GOLD it is what "claimboard gold fetch" has
brought.

Levels, each including the one before:
  found        the number and its kind, at its place
  placed       the benchmark too
  attributed   method and role too
  leaderboard  attributed, of the claims on a named benchmark
  row          the metric too, of the scores on a named benchmark: what a row of a board shows

Below the levels: how often the other slots agree in claims that were found, F1 by kind of paper (a field "stratum" of the papers, and how many claims they hold), what each rule
read, the kinds of error by frequency, and how far the confidence of the claims can be trusted.

With --mode, the ways of reading stand side by side: F1, papers that the model is asked about, dollars for a thousand papers,
papers a second. Answers of the model are kept in the database, so that nobody pays for them twice; cost and speed are those
of the answers when they were given. --curve adds F1 against the share of papers that are asked about: 0, 10, 20 to 100 % of those
that hold a number that looks like a result, in the order of expected gain ("least gain": rows of a board that the last of them is
expected to bring). It asks about all of them. See claimboard read --help for the modes and the settings of the model.

Examples:
  claimboard gold fetch; claimboard eval
  claimboard eval gold.jsonl --papers papers.jsonl
  claimboard eval gold.jsonl --papers papers.jsonl --mode rules,llm,assist,both --budget 1
  claimboard eval gold.jsonl --papers papers.jsonl --mode assist --curve
  claimboard eval gold.jsonl --predictions claims.jsonl --errors
  claimboard eval gold.jsonl --papers papers.jsonl --json | jq .found.f1`;

interface Options {
  gold?: string;
  predictions?: string;
  papers?: string;
  json?: boolean;
  errors?: boolean;
  mode?: ReadingMode[];
  curve?: boolean;
  budget?: number;
  concurrency?: number;
}

/** `claimboard eval`: how well the extractor reads annotated papers. */
export function evalCommand(): Command {
  return new Command('eval')
    .description('score the extractor against annotated papers')
    .argument('[gold]', 'annotated papers, JSON Lines')
    .option('--gold <dir>', 'where "claimboard gold fetch" has put them (default: where it does)')
    .option('--papers <file>', 'texts of the papers, to be extracted now')
    .option('--predictions <file>', 'claims that were extracted before')
    .option('--errors', 'list every disagreement')
    .option('--mode <modes>', `compare ways of reading: ${READING_MODES.join(',')}`, parseModes)
    .option('--curve', 'with --mode assist: what asking about more and more papers brings')
    .option('--budget <dollars>', 'with --mode: stop asking before more is spent', parseDollars)
    .option('--concurrency <n>', 'with --mode: questions at the same time', parseWhole(1, 256))
    .option('--json', 'print the result as JSON')
    .addHelpText('after', EPILOGUE)
    .action(async (file: string | undefined, options: Options, command: Command) => {
      if (options.curve && !options.mode?.includes('assist'))
        command.error('error: --curve shows what mode assist brings: give --mode assist');
      const { gold, papers, predictions } = await findFiles(file, options, command);
      if (options.mode) {
        if (!papers) command.error('error: --mode reads the papers now: give --papers');
        const { compareModes } = await import('../compare-modes.ts');
        const limits = { budget: options.budget, concurrency: options.concurrency, hasCurve: options.curve };
        process.exitCode = await compareModes(options.mode, { gold, papers }, limits, {
          isJson: options.json ?? false,
        });
        return;
      }
      const { evaluateFiles } = await import('../evaluate-files.ts');
      const { printEvaluation } = await import('../print-evaluation.ts');
      const { evaluation, strata, texts } = await evaluateFiles({ gold, papers, predictions });
      await printEvaluation(evaluation, strata, texts, {
        isJson: options.json ?? false,
        hasErrors: options.errors ?? false,
      });
    });
}

/** The annotations that somebody names with their texts or predictions, or else those that were fetched. */
async function findFiles(
  gold: string | undefined,
  { gold: directory, papers, predictions }: Options,
  command: Command,
): Promise<{ gold: string; papers?: string; predictions?: string }> {
  if (gold === undefined) {
    const { findFetchedGold } = await import('../gold/gold-directory.ts');
    const fetched = findFetchedGold(directory);
    return { gold: fetched.gold, papers: papers ?? fetched.papers, predictions };
  }
  if (directory !== undefined)
    command.error('error: name a file of annotated papers or a directory with --gold, not both');
  if (!papers && !predictions) command.error('error: give --papers to extract now, or --predictions');
  return { gold, papers, predictions };
}

function parseModes(text: string): ReadingMode[] {
  const modes = text.split(',').map((mode) => mode.trim());
  const unknown = modes.find((mode) => !(READING_MODES as readonly string[]).includes(mode));
  if (unknown !== undefined)
    throw new InvalidArgumentError(
      `There is no mode "${unknown}": name some of ${READING_MODES.join(', ')}.`,
    );
  return [...new Set(modes as ReadingMode[])];
}
