import { createServer } from 'node:net';
import { CommandError } from '../exit-codes.ts';

const REASONS: Record<string, (host: string, port: number) => string> = {
  EADDRINUSE: (_, port) =>
    `port ${port} is taken: stop the program that has it, or choose another with --port or PORT`,
  EACCES: (_, port) => `port ${port} may not be used by this user: choose one above 1023 with --port or PORT`,
  EADDRNOTAVAIL: (host) => `${host} is no address of this machine: choose another with --host or HOST`,
  ENOTFOUND: (host) => `${host} is no known host: choose another with --host or HOST`,
};

/** Fails in one clear line where nothing could listen there; tried before the slow part of a start. */
export async function checkPort(host: string, port: number): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(toListenError(error, host, port)));
    server.listen({ host, port }, () => server.close(() => resolve()));
  });
}

/** An error of `listen` in words that say what to do. */
export function toListenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const reason = REASONS[error.code ?? ''];
  return reason ? new CommandError(reason(host, port), undefined, { cause: error }) : error;
}
