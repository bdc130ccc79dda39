/** Starts the program as its users do, in processes of its own, on a data directory of its own. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const program = path.join(root, 'scripts/claimboard.js');
const START_LIMIT_MS = 180_000;
const STOP_LIMIT_MS = 20_000;

export interface RunningApp {
  /** Its address without a slash at the end. */
  url: string;
  /** Everything it printed so far. */
  output(): string;
  stop(): Promise<void>;
}

/** Makes an empty directory for a database. The embedded server may run as another user, who must reach it. */
export function makeDataDir(): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'claimboard-e2e-'));
  chmodSync(directory, 0o755);
  return directory;
}

export function removeDirectory(directory: string): void {
  rmSync(directory, { recursive: true, force: true });
}

/** Runs `claimboard …` to its end on the given data directory; throws with its output when it fails. */
export function runClaimboard(dataDir: string, args: string[], input = ''): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: root,
    env: environmentOf({ DATA_DIR: dataDir }),
    encoding: 'utf8',
    input,
    maxBuffer: 1 << 28,
    timeout: START_LIMIT_MS,
  });
  if (status !== 0) throw new Error(`claimboard ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}

/** Serves the built app, with settings of its own, and resolves as soon as it has printed its address. */
export async function startApp(dataDir: string, settings: Record<string, string> = {}): Promise<RunningApp> {
  const child = spawn(process.execPath, [program, 'serve'], {
    cwd: root,
    env: environmentOf({ DATA_DIR: dataDir, HOST: '127.0.0.1', PORT: '0', ...settings }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));

  const url = await new Promise<string>((resolve, reject) => {
    const fail = (reason: string) => reject(new Error(`The app ${reason}. It printed:\n${printed}`));
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      fail(`printed no address within ${START_LIMIT_MS / 1000} s`);
    }, START_LIMIT_MS);
    const listen = (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /Claimboard is at (http:\/\/\S+)/.exec(printed)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address.replace(/\/$/, ''));
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', (error) => fail(`did not start: ${error.message}`));
    child.once('close', (code) => {
      clearTimeout(timer);
      fail(`ended with ${code} before it was ready`);
    });
  });

  return {
    url,
    output: () => printed,
    async stop() {
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
      child.kill('SIGTERM');
      await ended;
      clearTimeout(timer);
    },
  };
}

/** This process's environment with the given settings, and never with somebody's own database. */
export function environmentOf(settings: Record<string, string>): NodeJS.ProcessEnv {
  const environment = { ...process.env, ...settings };
  delete environment.DATABASE_URL;
  return environment;
}
