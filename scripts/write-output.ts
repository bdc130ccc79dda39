import { once } from 'node:events';
import { EXIT } from './exit-codes.ts';

/** Writes to standard output and waits while the reader is slower than we are. */
export async function writeOutput(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** A reader that has seen enough (`… | head`) is no failure: end without a word. */
export function endQuietlyWhenReaderLeaves(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done);
    process.stderr.write(`claimboard: the output cannot be written: ${error.message}\n`);
    process.exit(EXIT.environment);
  });
}
