import { Command, InvalidArgumentError, Option } from 'commander';
import { READING_MODES } from '#app/extraction/llm/reading-mode.ts';
import type { WatchOptions } from '../look-after-watches.ts';
import { parseDollars } from '../parse-numbers.ts';

const EPILOGUE = `
A worker ("claimboard worker") fetches a watched source at once and then at its interval. A source is what "claimboard ingest"
takes: a file, which has to be there on every machine that a worker runs on, or a service. A service is asked only for what has
changed where it supports that, and a fetch that was cut off goes on where it was.

Examples:
  claimboard watch add /data/papers.jsonl --every 6h
  claimboard watch add "arxiv:cat:cs.CL AND abs:benchmark" --every 1d
  claimboard watch list
  claimboard watch show /data/papers.jsonl
  claimboard watch remove /data/papers.jsonl`;

/** `claimboard watch`: sources that are fetched again and again. */
export function watchCommand(): Command {
  return new Command('watch')
    .description('have sources fetched again and again')
    .addHelpText('after', EPILOGUE)
    .addCommand(addCommand())
    .addCommand(listCommand())
    .addCommand(showCommand())
    .addCommand(removeCommand())
    .addCommand(runCommand());
}

function addCommand(): Command {
  return new Command('add')
    .description('watch a source, or change how often')
    .argument('<source>', 'what to fetch')
    .option('--every <interval>', 'a number with m, h or d: 30m, 6h, 1d', parseInterval, 24 * 60 * 60)
    .addOption(
      new Option('--mode <mode>', 'who reads what a fetch brings').choices(READING_MODES).default('rules'),
    )
    .option('--budget <dollars>', 'that a model may cost for each fetch', parseDollars)
    .addHelpText(
      'after',
      '\nExamples:\n  claimboard watch add /data/papers.jsonl --every 6h\n  claimboard watch add hf:daily --every 1d --mode assist --budget 0.50',
    )
    .action(async (source: string, options: WatchOptions) => {
      const { addWatch } = await import('../look-after-watches.ts');
      await addWatch(source, options);
    });
}

function listCommand(): Command {
  return new Command('list')
    .description('show what is watched, when it was fetched, and what came of it')
    .option('--json', 'print it as JSON')
    .addHelpText('after', '\nExample:\n  claimboard watch list')
    .action(async ({ json }: { json?: boolean }) => {
      const { showWatches } = await import('../look-after-watches.ts');
      await showWatches({ isJson: json ?? false });
    });
}

function showCommand(): Command {
  return new Command('show')
    .description('show what the latest fetches of a source have brought, and what could not be used')
    .argument('<source>', 'the source, or its number in the list')
    .option('--json', 'print it as JSON')
    .addHelpText('after', '\nExample:\n  claimboard watch show 3')
    .action(async (source: string, { json }: { json?: boolean }) => {
      const { showWatch } = await import('../show-watch.ts');
      await showWatch(source, { isJson: json ?? false });
    });
}

function removeCommand(): Command {
  return new Command('remove')
    .description('watch a source no longer; its papers stay')
    .argument('<source>', 'the source, or its number in the list')
    .addHelpText('after', '\nExample:\n  claimboard watch remove 3')
    .action(async (source: string) => {
      const { removeWatch } = await import('../look-after-watches.ts');
      await removeWatch(source);
    });
}

function runCommand(): Command {
  return new Command('run')
    .description('queue the fetching of watched sources now, whenever they are due')
    .argument('[source...]', 'some of them, by source or number; all where none is named')
    .addHelpText('after', '\nExample:\n  claimboard watch run && claimboard worker --once')
    .action(async (sources: string[]) => {
      const { runWatches } = await import('../look-after-watches.ts');
      await runWatches(sources);
    });
}

const SECONDS: Record<string, number> = { m: 60, h: 60 * 60, d: 24 * 60 * 60 };

/** Seconds of `30m`, `6h` or `1d`. */
function parseInterval(text: string): number {
  const [, number = '', unit = ''] = /^([1-9]\d{0,3})([mhd])$/.exec(text) ?? [];
  if (number === '')
    throw new InvalidArgumentError('It must be a number with m, h or d, as in 30m, 6h or 1d.');
  return Number(number) * SECONDS[unit]!;
}
