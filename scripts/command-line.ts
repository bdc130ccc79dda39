import { Command, CommanderError } from 'commander';
import { benchCommand } from './commands/bench.ts';
import { dbCommand } from './commands/db.ts';
import { evalCommand } from './commands/eval.ts';
import { exportCommand } from './commands/export.ts';
import { extractCommand } from './commands/extract.ts';
import { goldCommand } from './commands/gold.ts';
import { importResultsCommand } from './commands/import-results.ts';
import { ingestCommand } from './commands/ingest.ts';
import { jobsCommand } from './commands/jobs.ts';
import { learnCommand } from './commands/learn.ts';
import { readCommand } from './commands/read.ts';
import { serveCommand } from './commands/serve.ts';
import { userCommand } from './commands/user.ts';
import { watchCommand } from './commands/watch.ts';
import { workerCommand } from './commands/worker.ts';
import { EXIT } from './exit-codes.ts';
import { toFailure } from './failure.ts';
import { endQuietlyWhenReaderLeaves } from './write-output.ts';

const EPILOGUE = `
Examples:
  claimboard serve                          start the database and the web app
  claimboard ingest papers.jsonl            store the papers of a file with their claims
  claimboard worker                         do what "ingest --queue" has left
  claimboard extract < papers.jsonl         read claims without a database
  claimboard read --mode assist             ask a language model where the rules are in doubt

Exit codes:
  0  done
  1  some records were malformed and skipped, or the work is not complete
  2  wrong usage
  3  configuration or environment: database out of reach, port taken, file or directory not accessible

Environment:
  DATABASE_URL      a Postgres of your own; without it an embedded one is started
  DATA_DIR          where the embedded Postgres keeps its data
  HOST, PORT        where the web app listens
  TRUST_PROXY       proxies in front of it: their number or addresses
  GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET  sign in with GitHub
  LLM_BASE_URL, LLM_MODEL, LLM_API_KEY, …   a language model; off without them (claimboard read --help)
  DEBUG=claimboard  show where an error comes from`;

/** Runs one command of the program and leaves its result in the exit code. */
export async function runCommandLine(argv: string[]): Promise<void> {
  endQuietlyWhenReaderLeaves();
  try {
    await createProgram().parseAsync(argv);
  } catch (error) {
    // Commander has already printed its own complaint, or the help that was asked for.
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
      return;
    }
    const { message, exitCode } = toFailure(error);
    process.stderr.write(`claimboard: ${message}\n`);
    if (process.env.DEBUG === 'claimboard') console.error(error);
    process.exitCode = exitCode;
  }
}

function createProgram(): Command {
  const program = new Command('claimboard')
    .description(
      'Reads paper abstracts, keeps every reported number with its place in the text, and serves leaderboards.',
    )
    .addHelpText('after', EPILOGUE);
  const commands = [
    ingestCommand(),
    importResultsCommand(),
    extractCommand(),
    exportCommand(),
    readCommand(),
    learnCommand(),
    evalCommand(),
    goldCommand(),
    benchCommand(),
    dbCommand(),
    userCommand(),
    serveCommand(),
    workerCommand(),
    jobsCommand(),
    watchCommand(),
  ];
  for (const command of commands) program.addCommand(command);
  forEachCommand(program, (command) =>
    command.exitOverride().showHelpAfterError('Add --help for the usage.'),
  );
  return program;
}

function forEachCommand(command: Command, visit: (command: Command) => void): void {
  visit(command);
  for (const child of command.commands) forEachCommand(child, visit);
}
