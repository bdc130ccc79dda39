import { CommandError, EXIT } from './exit-codes.ts';

/** Failures of the machine around us: names that Node gives them, classes that Postgres gives them. */
const ENVIRONMENT_CODE = new RegExp(
  [
    '^(ENOENT|EACCES|EPERM|EISDIR|ENOTDIR|EROFS|ENOSPC|EMFILE)$',
    '^(EADDRINUSE|EADDRNOTAVAIL|ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT)$',
    // Connection lost, server full, server being shut down.
    '^(08|53|57)[0-9A-Z]{3}$',
  ].join('|'),
);

/** What to print for an error, in one line, and the exit code that it means. */
export function toFailure(error: unknown): { message: string; exitCode: number } {
  if (error instanceof CommandError) return { message: error.message, exitCode: error.exitCode };
  if (!(error instanceof Error)) return { message: String(error), exitCode: EXIT.incomplete };
  const { code = '' } = error as NodeJS.ErrnoException;
  const isEnvironment = /^(Configuration|Service)Error$/.test(error.name) || ENVIRONMENT_CODE.test(code);
  return {
    message: error.message.split('\n')[0] || error.name,
    exitCode: isEnvironment ? EXIT.environment : EXIT.incomplete,
  };
}
