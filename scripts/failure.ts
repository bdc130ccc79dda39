import { CommandError, EXIT } from './exit-codes.ts';

/** Failures of the machine around us, by the code that Node or Postgres gives them. */
const ENVIRONMENT_CODES = new Set(
  'ENOENT EACCES EPERM EISDIR ENOTDIR EROFS ENOSPC EMFILE EADDRINUSE EADDRNOTAVAIL ECONNREFUSED ECONNRESET ENOTFOUND EAI_AGAIN ETIMEDOUT'.split(
    ' ',
  ),
);

/** What to print for an error, in one line, and the exit code that it means. */
export function toFailure(error: unknown): { message: string; exitCode: number } {
  if (error instanceof CommandError) return { message: error.message, exitCode: error.exitCode };
  if (!(error instanceof Error)) return { message: String(error), exitCode: EXIT.incomplete };
  const { code } = error as NodeJS.ErrnoException;
  const isEnvironment =
    (code !== undefined && ENVIRONMENT_CODES.has(code)) || error.name === 'ConfigurationError';
  return {
    message: error.message.split('\n')[0] || error.name,
    exitCode: isEnvironment ? EXIT.environment : EXIT.incomplete,
  };
}
