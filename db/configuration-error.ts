/**
 * Something around the program that the person who runs it can put right: a variable, a directory, a server. The
 * message is one line that says what is wrong and what to do; it is meant to be shown without a stack trace.
 */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}
