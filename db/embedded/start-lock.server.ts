import { mkdir, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigurationError } from '../configuration-error.ts';
import { isAlive } from './process-alive.server.ts';

/** The holder touches the file this often, so that a lock left by a process that died is told from one that is held. */
const TOUCH_EVERY_MS = 1_000;
const STALE_AFTER_MS = 15_000;
const GIVE_UP_AFTER_MS = 120_000;
const ASK_EVERY_MS = 50;

/**
 * Runs `work` while no other process runs its own under the same lock file: starting and stopping of a server is done by
 * one at a time. The lock of a process that was killed is taken over at once.
 */
export async function withStartLock<Result>(lock: string, work: () => Promise<Result>): Promise<Result> {
  await takeLock(lock);
  const touch = setInterval(() => {
    const now = new Date();
    utimes(lock, now, now).catch(() => {});
  }, TOUCH_EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(touch);
    await rm(lock, { force: true });
  }
}

async function takeLock(lock: string): Promise<void> {
  const until = Date.now() + GIVE_UP_AFTER_MS;
  await mkdir(path.dirname(lock), { recursive: true });
  for (;;) {
    if (await createWithPid(lock)) return;
    if (await isStale(lock)) await removeStale(lock);
    else if (Date.now() > until) {
      throw new ConfigurationError(
        `Another process has been starting or stopping Postgres for two minutes. If none is, remove ${lock}.`,
      );
    } else await sleep(ASK_EVERY_MS);
  }
}

/** Whether the lock was free and is ours now. */
async function createWithPid(lock: string): Promise<boolean> {
  try {
    const file = await open(lock, 'wx');
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function isStale(lock: string): Promise<boolean> {
  const found = await stat(lock).catch(() => undefined);
  if (!found) return false;
  if (Date.now() - found.mtimeMs > STALE_AFTER_MS) return true;
  const pid = Number(await readFile(lock, 'utf8').catch(() => ''));
  return pid > 0 && !isAlive(pid);
}

/**
 * Of several processes that find the lock stale, one may remove it, and nobody a fresh one: the file is moved aside under
 * a second lock and only if it is stale still.
 */
async function removeStale(lock: string): Promise<void> {
  const guard = `${lock}.takeover`;
  const guardFile = await stat(guard).catch(() => undefined);
  if (guardFile && Date.now() - guardFile.mtimeMs > STALE_AFTER_MS) await rm(guard, { force: true });
  if (!(await createWithPid(guard))) return void (await sleep(ASK_EVERY_MS));
  try {
    if (await isStale(lock)) {
      await rename(lock, `${lock}.stale`);
      await rm(`${lock}.stale`, { force: true });
    }
  } finally {
    await rm(guard, { force: true });
  }
}
