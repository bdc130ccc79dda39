import { Command } from 'commander';

/** `claimboard ingest` */
export function ingestCommand(): Command {
  return new Command('ingest');
}
