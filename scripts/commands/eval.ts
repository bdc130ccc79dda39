import { Command } from 'commander';

const EPILOGUE = `
GOLD is JSON Lines, one annotated paper a line: {"id", "claims": [...]}. The texts come from --papers (any format that
ingest reads), or the predictions from --predictions (what extract writes).

Levels, each including the one before:
  found        the number and its kind, at its place
  placed       the benchmark too
  attributed   method and role too
  leaderboard  attributed, of the claims on a named benchmark

Below the levels: F1 by kind of paper (a field "stratum" of the papers, and how many claims they hold), what each rule
read, the kinds of error by frequency, and how far the confidence of the claims can be trusted.

Examples:
  claimboard eval gold.jsonl --papers papers.jsonl
  claimboard eval gold.jsonl --predictions claims.jsonl --errors
  claimboard eval gold.jsonl --papers papers.jsonl --json | jq .found.f1`;

interface Options {
  predictions?: string;
  papers?: string;
  json?: boolean;
  errors?: boolean;
}

/** `claimboard eval`: how well the extractor reads annotated papers. */
export function evalCommand(): Command {
  return new Command('eval')
    .description('score the extractor against annotated papers')
    .argument('<gold>', 'annotated papers, JSON Lines')
    .option('--papers <file>', 'texts of the papers, to be extracted now')
    .option('--predictions <file>', 'claims that were extracted before')
    .option('--errors', 'list every disagreement')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', EPILOGUE)
    .action(async (gold: string, options: Options, command: Command) => {
      const { papers, predictions } = options;
      if (!papers && !predictions) command.error('error: give --papers to extract now, or --predictions');
      const { evaluateFiles } = await import('../evaluate-files.ts');
      const { printEvaluation } = await import('../print-evaluation.ts');
      const { evaluation, strata, texts } = await evaluateFiles({ gold, papers, predictions });
      await printEvaluation(evaluation, strata, texts, {
        isJson: options.json ?? false,
        hasErrors: options.errors ?? false,
      });
    });
}
