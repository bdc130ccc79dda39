import { Command } from 'commander';

const EPILOGUE = `
A file is the evaluation tables of Papers with Code as JSON, or a model card with a model-index (a README, YAML or JSON);
gzip is unpacked. Such results have no source sentence. They are kept apart from claims, are ranked nowhere, and a
leaderboard shows them where it is asked to.

Examples:
  claimboard import-results evaluation-tables.json.gz
  claimboard import-results README.md`;

/** `claimboard import-results`: rows of other people's leaderboards into the database. */
export function importResultsCommand(): Command {
  return new Command('import-results')
    .description('store what other leaderboards and model cards report')
    .argument('<file...>', 'files, or - for standard input')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', EPILOGUE)
    .action(async (files: string[], { json }: { json?: boolean }) => {
      const { importResults } = await import('../import-results.ts');
      process.exitCode = await importResults(files, json ?? false);
    });
}
