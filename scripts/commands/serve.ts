import { Command } from 'commander';

/** `claimboard serve` */
export function serveCommand(): Command {
  return new Command('serve');
}
