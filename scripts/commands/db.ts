import { Command } from 'commander';

/** `claimboard db`: the tables of the database. */
export function dbCommand(): Command {
  return new Command('db')
    .description('look after the database')
    .addHelpText('after', '\nExamples:\n  claimboard db status\n  claimboard db migrate')
    .addCommand(migrateCommand())
    .addCommand(statusCommand())
    .addCommand(restoreCommand())
    .addCommand(resetCommand());
}

function migrateCommand(): Command {
  return new Command('migrate')
    .description('bring the tables up to date')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', '\nExample:\n  claimboard db migrate')
    .action(async ({ json }: { json?: boolean }) => {
      const { migrate } = await import('../look-after-database.ts');
      await migrate({ isJson: json ?? false });
    });
}

function statusCommand(): Command {
  return new Command('status')
    .description('show where the database is and what it holds')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      '\nThe exit code is 1 where migrations wait.\n\nExample:\n  claimboard db status --json | jq .papers',
    )
    .action(async ({ json }: { json?: boolean }) => {
      const { showStatus } = await import('../look-after-database.ts');
      process.exitCode = await showStatus({ isJson: json ?? false });
    });
}

function restoreCommand(): Command {
  return new Command('restore')
    .description('store the rows of a dump in an empty database')
    .argument('<dump>', 'a file that "claimboard export dump" wrote, packed or not, or - for standard input')
    .addHelpText(
      'after',
      '\nAll of it is stored or nothing.\n\nExample:\n  claimboard db restore claimboard.jsonl.gz',
    )
    .action(async (dump: string) => {
      const { restoreFile } = await import('../restore-file.ts');
      await restoreFile(dump);
    });
}

function resetCommand(): Command {
  return new Command('reset')
    .description('delete everything that is stored')
    .option('--yes', 'do not ask')
    .addHelpText(
      'after',
      '\nAsks first; where nobody can answer, it needs --yes.\n\nExample:\n  claimboard db reset --yes',
    )
    .action(async ({ yes }: { yes?: boolean }) => {
      const { reset } = await import('../look-after-database.ts');
      await reset({ isConfirmed: yes ?? false });
    });
}
