import { Command, InvalidArgumentError, Option } from 'commander';
import type { ReviewBench } from '../bench/bench-review.ts';
import type { WebBench } from '../bench/bench-web.ts';
import type { MemoryMode } from '../bench/bench-server.ts';
import { EXIT } from '../exit-codes.ts';
import { writeOutput } from '../write-output.ts';

/** `claimboard bench`: measures this installation on this machine. */
export function benchCommand(): Command {
  return new Command('bench')
    .description('measure the speed of this installation on this machine')
    .addCommand(benchExtractCommand())
    .addCommand(benchWebCommand())
    .addCommand(benchReviewCommand())
    .addCommand(benchServeCommand(), { hidden: true });
}

const EXTRACT_EPILOGUE = `
Runs "claimboard extract" and a program that only parses and writes the same lines in turn, and prints the fastest of
each and their ratio. Ratios compare between machines; seconds do not. For one core: taskset -c 0 claimboard bench …`;

function benchExtractCommand(): Command {
  return new Command('extract')
    .description('how long extraction takes beside parsing the same lines')
    .argument('<papers>', 'JSON Lines of papers, as extract reads them')
    .option('--rounds <n>', 'runs of each program', (text) => parseCount(text, 100), 3)
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

const WEB_EPILOGUE = `
Invents papers, stores them in an embedded Postgres of its own under the system's directory for temporary files, and takes all
of it away at the end: a few minutes and about one gigabyte for 100,000 papers. It prints

  for each page    median milliseconds on 1,000 papers and on all of them, everything computed anew, and their ratio;
                   and as it is shipped, with what it remembers until the data changes
  throughput       of the leaderboard, beside the same page made from memory without a database
  queries          how many each page makes, and those whose plan reads all claims from end to end

Ratios compare between machines; milliseconds do not. The exit code is 1 where a target is missed.`;

function benchWebCommand(): Command {
  return new Command('web')
    .description('how fast the pages are on a large database, beside a small one')
    .option('--papers <n>', 'papers of the large database', (text) => parseCount(text, 10_000_000), 100_000)
    .option('--rounds <n>', 'requests to each page', (text) => parseCount(text, 100_000), 60)
    .option(
      '--seconds <n>',
      'how long each measurement of throughput lasts',
      (text) => parseCount(text, 3600),
      3,
    )
    .option('--json', 'print the figures as JSON')
    .addHelpText('after', WEB_EPILOGUE)
    .action(async ({ json, ...bench }: WebBench & { json?: boolean }) => {
      const { benchWeb } = await import('../bench/bench-web.ts');
      const { judgeWebTiming, printWebTiming } = await import('../bench/print-web-timing.ts');
      const timing = await benchWeb(bench);
      const targets = judgeWebTiming(timing);
      await writeOutput(
        json ? `${JSON.stringify({ ...timing, targets })}\n` : printWebTiming(timing, targets),
      );
      if (targets.some(({ isMet }) => !isMet)) process.exitCode = EXIT.incomplete;
    });
}

const REVIEW_EPILOGUE = `
Invents papers as "bench web" does, signs a reviewer in and accepts claims: by plain forms, and by keys in a real browser
where Playwright and a Chromium are installed. Prints the median and the 95th percentile of the time to the next claim. The
exit code is 1 where the 95th percentile is above one second.`;
const MOST_SECONDS = 1;

function benchReviewCommand(): Command {
  return new Command('review')
    .description('how long a reviewer waits for the next claim on a large database')
    .option(
      '--papers <n>',
      'papers of the database, two claims each',
      (text) => parseCount(text, 10_000_000),
      50_000,
    )
    .option('--claims <n>', 'claims to review in each way', (text) => parseCount(text, 10_000), 100)
    .addHelpText('after', REVIEW_EPILOGUE)
    .action(async (bench: ReviewBench) => {
      const { benchReview, findPercentile } = await import('../bench/bench-review.ts');
      const { counts, keys, forms } = await benchReview(bench);
      const seconds = (times: number[], percent: number) =>
        (findPercentile(times, percent) / 1000).toFixed(3);
      const toLine = (name: string, times: number[]) =>
        times.length === 0
          ? `${name}not measured: no browser is installed\n`
          : `${name}median ${seconds(times, 50)} s   p95 ${seconds(times, 95)} s   of ${times.length} claims\n`;
      await writeOutput(
        `${counts.papers.toLocaleString('en')} papers, ${counts.claims.toLocaleString('en')} claims\n` +
          toLine('key press to next claim   ', keys) +
          toLine('plain form to next claim  ', forms),
      );
      const slowest = Math.max(...[keys, forms].map((times) => Number(seconds(times, 95)) || 0));
      if (slowest > MOST_SECONDS) process.exitCode = EXIT.incomplete;
    });
}

/** Started by `bench web` for each server that it measures. */
function benchServeCommand(): Command {
  return new Command('serve')
    .addOption(new Option('--memory <mode>').choices(['none', 'shipped', 'only']).default('shipped'))
    .action(async ({ memory }: { memory: MemoryMode }) => {
      const { serveForBench } = await import('../bench/bench-server.ts');
      await serveForBench(process.env.DATABASE_URL ?? '', memory);
    });
}

/** @throws InvalidArgumentError where it is no whole number from 1 to `most` */
function parseCount(text: string, most: number): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > most)
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${most.toLocaleString('en')}.`);
  return count;
}
