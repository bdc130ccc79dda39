import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigurationError } from '../configuration-error.ts';
import { mayBePostgres } from './process-alive.server.ts';
import { runProgram } from './run-program.server.ts';
import type { ServerPlace } from './server-place.server.ts';

const READY_WITHIN_SECONDS = 60;
const ATTEMPTS = 3;

/** Settings of Postgres by name, for one run of the server. */
export type ServerSettings = Readonly<Record<string, string | number>>;

/** The disks of today find a page as fast as the next one; and compiling queries costs more than it gives on short ones. */
const USUAL: ServerSettings = { random_page_cost: 1.1, jit: 'off' };

/**
 * Port of the server that runs on the cluster, or undefined where none does. A server that is just starting, stopping
 * or recovering is waited for; what a server that died has left is cleared away.
 */
export async function findRunningServer(place: ServerPlace): Promise<number | undefined> {
  const until = Date.now() + READY_WITHIN_SECONDS * 1000;
  for (;;) {
    const server = await readPidFile(place);
    if (!server) return undefined;
    if (!mayBePostgres(server.pid)) {
      await rm(pidFile(place), { force: true });
      return undefined;
    }
    if (server.status === 'ready' && server.port) return server.port;
    if (Date.now() > until) {
      throw new ConfigurationError(`Postgres (process ${server.pid}) does not get ready; see ${place.log}.`);
    }
    await sleep(50);
  }
}

/**
 * Starts the server on a free port and waits until it is ready. It belongs to no terminal and to no process of ours:
 * Ctrl-C does not reach it, and it outlives whoever started it.
 */
export async function startServer(place: ServerPlace, settings: ServerSettings = {}): Promise<number> {
  let reason = '';
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const port = await findFreePort();
    const options = Object.entries({ ...USUAL, ...settings, port }).map(
      ([name, value]) => `-c ${name}=${value}`,
    );
    const { code } = await pgCtl(place, ['start', `--log=${place.log}`, `--options=${options.join(' ')}`]);
    if (code === 0) return port;
    // A process that was killed may have had it started: then it comes up just now, on another port.
    const running = await findRunningServer(place);
    if (running) return running;
    reason = await readReason(place);
    // Between our asking for a free port and its being used, somebody else may have taken it.
    if (!/address already in use|could not bind/i.test(reason)) break;
  }
  throw new ConfigurationError(`Postgres does not start: ${reason} See ${place.log}.`);
}

/** Stops the server: open connections are cut, what was committed stays. */
export async function stopServer(place: ServerPlace): Promise<void> {
  await pgCtl(place, ['stop', '--mode=fast']);
}

function pgCtl(place: ServerPlace, args: readonly string[]) {
  return runProgram(
    place.binaries.pgCtl,
    [...args, `--pgdata=${place.data}`, '--wait', `--timeout=${READY_WITHIN_SECONDS}`],
    { user: place.user, cwd: place.directory },
  );
}

function pidFile(place: ServerPlace): string {
  return path.join(place.data, 'postmaster.pid');
}

/** Postgres describes itself there, a fact a line. */
async function readPidFile(place: ServerPlace) {
  const text = await readFile(pidFile(place), 'utf8').catch(() => undefined);
  if (!text) return undefined;
  const lines = text.split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() };
}

/** The last complaint in the server's log. */
async function readReason(place: ServerPlace): Promise<string> {
  const log = await readFile(place.log, 'utf8').catch(() => '');
  const complaint = log
    .trim()
    .split('\n')
    .slice(-20)
    .filter((line) => /FATAL|PANIC|ERROR|could not|in use/.test(line))
    .map((line) => line.replace(/^.*?\[\d+\]\s*(FATAL|PANIC|ERROR|LOG|WARNING):\s*/, ''));
  return complaint.length > 0 ? `${complaint.join('; ')}.` : 'it gives no reason.';
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address && typeof address === 'object') resolve(address.port);
        else reject(new Error('The system gives no free port.'));
      });
    });
  });
}
