/** What the program's exit code means; shown by --help. */
export const EXIT = {
  done: 0,
  /** Some records were malformed and skipped, or the work is not complete. */
  incomplete: 1,
  /** The command was called in a wrong way. */
  usage: 2,
  /** Configuration or environment: a database out of reach, a taken port, a file that cannot be read or written. */
  environment: 3,
} as const;

/** A failure that the person at the terminal can do something about: its message says what. */
export class CommandError extends Error {
  constructor(
    message: string,
    readonly exitCode: number = EXIT.environment,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
