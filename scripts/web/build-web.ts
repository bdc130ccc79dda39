import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { findProjectRoot } from '#db/project-root.server.ts';
import { CommandError } from '../exit-codes.ts';

const root = findProjectRoot();
const serverBundle = join(root, 'build/server/index.js');
/** Everything that goes into the web app. */
const SOURCES = ['app', 'db', 'public', 'vite.config.ts', 'remix.config.js', 'package-lock.json'];

/** Whether the web app has never been built, or a source has changed since. */
export function isWebBuildStale(): boolean {
  if (!existsSync(serverBundle) || !existsSync(join(root, 'build/client'))) return true;
  return SOURCES.some((path) => findNewestChange(join(root, path)) > statSync(serverBundle).mtimeMs);
}

/** Builds the web app with Remix's own command in a process of its own. Takes some seconds. */
export async function buildWeb(signal?: AbortSignal): Promise<void> {
  const startedAt = new Date();
  const remix = join(root, 'node_modules/@remix-run/dev/dist/cli.js');
  const build = spawn(process.execPath, [remix, 'vite:build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [build.stdout, build.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const stop = () => build.kill();
  signal?.addEventListener('abort', stop);
  const code = await new Promise<number | null>((resolve, reject) => {
    build.on('error', reject).on('close', resolve);
  });
  signal?.removeEventListener('abort', stop);
  if (signal?.aborted) return;
  if (code !== 0)
    throw new CommandError(`the web app could not be built; "npm run build" shows why\n${output.trimEnd()}`);
  // Dated from its start: what is saved while it runs may not be in it.
  utimesSync(serverBundle, startedAt, startedAt);
}

/** The latest change of a file or of anything below a folder, in ms since 1970; a folder changes when a file in it goes. */
function findNewestChange(path: string): number {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => findNewestChange(join(path, name))));
}
