import { Command, InvalidArgumentError } from 'commander';

/** `claimboard bench`: measures this installation on this machine. */
export function benchCommand(): Command {
  return new Command('bench')
    .description('measure the speed of this installation on this machine')
    .addCommand(benchExtractCommand());
}

const EXTRACT_EPILOGUE = `
Runs "claimboard extract" and a program that only parses and writes the same lines in turn, and prints the fastest of
each and their ratio. Ratios compare between machines; seconds do not. For one core: taskset -c 0 claimboard bench …`;

function benchExtractCommand(): Command {
  return new Command('extract')
    .description('how long extraction takes beside parsing the same lines')
    .argument('<papers>', 'JSON Lines of papers, as extract reads them')
    .option('--rounds <n>', 'runs of each program', parseRounds, 3)
    .addHelpText('after', EXTRACT_EPILOGUE)
    .action(async (papers: string, { rounds }: { rounds: number }) => {
      const { benchExtract } = await import('../bench/bench-extract.ts');
      const t = await benchExtract(papers, rounds);
      process.stdout.write(
        `${t.papers} papers
extract      ${t.extractSeconds.toFixed(2)} s   ${Math.round(t.papersPerSecond)} papers a second
parse, write ${t.reserialiseSeconds.toFixed(2)} s
ratio        ${t.ratio.toFixed(1)}
`,
      );
    });
}

/** @throws InvalidArgumentError where it is no whole number from 1 to 100 */
function parseRounds(text: string): number {
  const rounds = Number(text);
  if (!Number.isInteger(rounds) || rounds < 1 || rounds > 100)
    throw new InvalidArgumentError('It must be a whole number from 1 to 100.');
  return rounds;
}
