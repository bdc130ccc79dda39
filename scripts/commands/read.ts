import { Command } from 'commander';
import { CommandError, EXIT } from '../exit-codes.ts';

const EPILOGUE = `
Reads the stored papers that the present rules have not read: those that older rules have read, and those that nobody has. With
--all they read the others again too. What reviewers said stays.

With --queue the reading is left to workers ("claimboard worker"), which share it.

Examples:
  claimboard read
  claimboard read --all --queue --wait`;

interface Options {
  all?: boolean;
  queue?: boolean;
  wait?: boolean;
  json?: boolean;
}

/** `claimboard read`: stored papers are read anew. */
export function readCommand(): Command {
  return new Command('read')
    .description('read stored papers anew')
    .option('--all', 'also those that the present rules have read; goes with --queue')
    .option('--queue', 'leave the work to workers')
    .option('--wait', 'with --queue: show how far they are until all is done')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', EPILOGUE)
    .action(async ({ all = false, queue = false, wait = false, json: isJson = false }: Options) => {
      if (wait && !queue) throw new CommandError('--wait goes with --queue', EXIT.usage);
      if (all && !queue) throw new CommandError('--all goes with --queue', EXIT.usage);
      const { readHere, readByWorkers } = await import('../read-stored-papers.ts');
      process.exitCode = queue
        ? await readByWorkers({ all, isAwaited: wait, isJson })
        : await readHere({ isJson });
    });
}
