import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { environmentOf, program } from './start-app.ts';

/** Starts `claimboard worker` on a data directory, with these settings; what it returns stops it. */
export function startWorker(dataDir: string, settings: Record<string, string> = {}): () => Promise<void> {
  const child = spawn(process.execPath, [program, 'worker'], {
    env: environmentOf({ DATA_DIR: dataDir, ...settings }),
    stdio: 'ignore',
  });
  const ended = once(child, 'close');
  return async () => {
    child.kill('SIGTERM');
    await ended;
  };
}
