import { Command } from 'commander';

const program = new Command('claimboard').description(
  'Reads paper abstracts, keeps every reported number, and shows leaderboards.',
);
await program.parseAsync();
