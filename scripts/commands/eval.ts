import { Command } from 'commander';

/** `claimboard eval` */
export function evalCommand(): Command {
  return new Command('eval');
}
