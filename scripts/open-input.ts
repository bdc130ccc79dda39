import { open } from 'node:fs/promises';
import { CommandError } from './exit-codes.ts';

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read by this user',
  EISDIR: 'it is a directory',
};

/** The bytes of a file, or of standard input for `-`. Fails at once, in one line, where it cannot be read. */
export async function openInput(path: string): Promise<AsyncIterable<Uint8Array>> {
  if (path === '-') return process.stdin;
  try {
    const file = await open(path);
    if ((await file.stat()).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    return file.createReadStream({ highWaterMark: 256 * 1024 });
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new CommandError(`cannot read ${path}: ${REASONS[code] ?? message}`, undefined, { cause: error });
  }
}
