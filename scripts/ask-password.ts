import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { CommandError, EXIT } from './exit-codes.ts';

/** The longest input that is read for a password. */
const MOST_BYTES = 10_000;

/**
 * A new password: from standard input as it is without its line end, or asked for twice at the terminal without being
 * shown.
 */
export async function readNewPassword(isPiped: boolean): Promise<string> {
  if (isPiped) return readPiped();
  if (!process.stdin.isTTY)
    throw new CommandError(
      'nobody is there to ask: pipe the password in and say --password-stdin',
      EXIT.usage,
    );
  const password = await ask('Password: ');
  if ((await ask('Once more: ')) !== password)
    throw new CommandError('the two passwords differ; nothing was changed', EXIT.usage);
  return password;
}

async function readPiped(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    text += chunk as string;
    if (text.length > MOST_BYTES)
      throw new CommandError('the password on standard input is too long', EXIT.usage);
  }
  return text.replace(/\r?\n$/, '');
}

/** Asks on standard error; what is typed goes nowhere. */
async function ask(question: string): Promise<string> {
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  const stop = new AbortController();
  terminal.on('SIGINT', () => stop.abort());
  try {
    return await terminal.question('', { signal: stop.signal });
  } catch (error) {
    throw new CommandError('nothing was changed', EXIT.incomplete, { cause: error });
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}
