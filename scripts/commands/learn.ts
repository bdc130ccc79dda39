import { Command, InvalidArgumentError } from 'commander';

const EPILOGUE = `
The rules choose by weights that were fitted on the annotated papers that come with Claimboard. This fits them anew on what the
database knows: claims that somebody has accepted, corrected, rejected or added, and, at half the worth and less, what a
language model said where the text bears it out. The weights that come with Claimboard are where it begins, and what holds
where nothing is taught. It takes 50 papers with results that were reviewed as a whole: marked as done, or claim by claim.

Prints how well these papers are read before and after; after by weights that were learnt on the others. Levels as in
claimboard eval, F1. Nothing changes unless --adopt is given: then the new weights are kept as a version, and whatever reads
later (ingest, read, workers, the web app) reads with them. "claimboard read" reads the stored papers anew; what reviewers
said stays.

The exit code is 1 where too little was reviewed, or where the new weights read no better and are not adopted for it.

Examples:
  claimboard learn                     learn, and show what it would be worth
  claimboard learn --adopt && claimboard read
  claimboard learn --list
  claimboard learn --use 3             go back to version 3
  claimboard learn --use shipped       go back to the weights that come with Claimboard
  claimboard learn --json | jq .after.attributed`;

interface Options {
  adopt?: boolean;
  force?: boolean;
  list?: boolean;
  use?: number | 'shipped';
  by?: string;
  start?: string;
  json?: boolean;
}

/** `claimboard learn`: the rules learn from people and models. */
export function learnCommand(): Command {
  return new Command('learn')
    .description('fit the weights of the rules to what reviewers and models have said')
    .option('--adopt', 'keep the new weights, if they read better, and read with them from now on')
    .option('--force', 'with --adopt: also where they read no better')
    .option('--list', 'list the versions of the weights')
    .option('--use <version>', 'read with an earlier version from now on, or with "shipped"', parseVersion)
    .option('--by <name>', 'who says so, for the record (default: who is logged in)')
    .option('--start <directory>', 'begin at the weights that "npm run fit -- --out" wrote, only to measure')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', EPILOGUE)
    .action(async ({ json, list, use, ...options }: Options, command: Command) => {
      if (Number(list ?? false) + Number(use !== undefined) + Number(options.adopt ?? false) > 1)
        command.error('error: --adopt, --list and --use do not go together');
      if (options.adopt && options.start !== undefined)
        command.error('error: what was learnt from other weights cannot be adopted');
      const isJson = json ?? false;
      const versions = await import('../look-after-weights.ts');
      if (list) return versions.showVersions({ isJson });
      if (use !== undefined) return versions.switchWeights(use, { by: options.by, isJson });
      const { learnFromReviews } = await import('../learn-from-reviews.ts');
      process.exitCode = await learnFromReviews(options, { isJson });
    });
}

function parseVersion(text: string): number | 'shipped' {
  if (text === 'shipped') return text;
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw new InvalidArgumentError('It must be the number of a version, or "shipped".');
  return Number(text);
}
