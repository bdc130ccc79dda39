/** Other processes that hold an embedded server, for tests of how several share one. */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Holder {
  child: ChildProcessByStdio<Writable, Readable, Readable>;
  /** Resolves to the address once the process holds the server; rejects with what it printed if it ends before. */
  url: Promise<string>;
  release(): Promise<void>;
  /** As `kill -9`: the process cannot do anything any more. */
  kill(): Promise<void>;
}

let program: Promise<string> | undefined;

/** Starts a process that takes the server of `dataDir`, in a process group of its own. */
export async function startHolder(dataDir: string): Promise<Holder> {
  const code = await (program ??= bundle());
  const child = spawn(process.execPath, ['--input-type=module', '-e', code, dataDir], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  const lines = createInterface(child.stdout);
  const ended = once(child, 'exit');
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const url = Promise.race([
    once(lines, 'line').then(([line]) => line as string),
    ended.then(() => Promise.reject(new Error(`the process ended: ${errors}`))),
  ]);
  url.catch(() => {});
  return {
    child,
    url,
    async release() {
      child.stdin.write('release\n');
      await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function bundle(): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL('hold-server.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    // Our own rooms are no packages.
    alias: { '#db': `${root}db` },
    write: false,
  });
  return result.outputFiles[0]?.text ?? '';
}
