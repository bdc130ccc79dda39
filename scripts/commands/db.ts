import { Command } from 'commander';

/** `claimboard db` */
export function dbCommand(): Command {
  return new Command('db');
}
