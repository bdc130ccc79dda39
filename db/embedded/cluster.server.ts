import { randomBytes } from 'node:crypto';
import { chown, open, readFile, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { ConfigurationError } from '../configuration-error.ts';
import { lastLine, runProgram } from './run-program.server.ts';
import type { ServerPlace } from './server-place.server.ts';

export const SUPERUSER = 'claimboard';

/** Only this machine can connect, over TCP: a path to a socket may be too long, and Windows has none. */
const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Our queries are short: compiling them takes longer than running them.
  jit: 'off',
  // What was just ingested is soon queried: statistics must not lag behind by minutes.
  autovacuum_naptime: '10s',
};

/** Text in UTF-8 by rules that come with Postgres, so that no locale of the machine is needed. */
const LOCALE = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

/**
 * Makes the cluster if there is none yet, and returns its password. It appears under its name only when it is complete,
 * so a process that is killed meanwhile leaves nothing that looks like a cluster.
 */
export async function ensureCluster(place: ServerPlace): Promise<string> {
  await removeUnfinished(place);
  const entries = await readdir(place.directory).catch(() => [] as string[]);
  const password = await readPassword(place);
  if (entries.includes(path.basename(place.data))) {
    if (password !== undefined) return password;
    throw new ConfigurationError(
      `${place.passwordFile} is missing, without which ${place.data} cannot be opened. Put it back, or set DATA_DIR to a new directory.`,
    );
  }
  return createCluster(place, password ?? (await createPassword(place)));
}

async function createCluster(place: ServerPlace, password: string): Promise<string> {
  const unfinished = path.join(place.directory, `new-${randomBytes(4).toString('hex')}`);
  const passwordFile = `${unfinished}.password`;
  await writePrivate(passwordFile, password);
  if (place.user) await chown(passwordFile, place.user.uid, place.user.gid);
  const settings = Object.entries(SETTINGS).map(([name, value]) => `--set=${name}=${value}`);
  const { code, output } = await runProgram(
    place.binaries.initdb,
    [
      `--pgdata=${unfinished}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--no-instructions',
      ...LOCALE,
      ...settings,
    ],
    { user: place.user, cwd: place.directory },
  );
  await rm(passwordFile, { force: true });
  if (code !== 0) {
    await rm(unfinished, { recursive: true, force: true });
    const reason = output.split('\n').find((line) => /error|fatal/i.test(line)) ?? lastLine(output);
    throw new ConfigurationError(
      `Cannot set up Postgres in ${place.directory}: ${reason.trim()}. Set DATA_DIR to another directory, or DATABASE_URL to a Postgres of your own.`,
    );
  }
  await rename(unfinished, place.data);
  return password;
}

async function removeUnfinished(place: ServerPlace): Promise<void> {
  for (const name of await readdir(place.directory)) {
    if (!/^new-[0-9a-f]{8}(\.password)?$/.test(name)) continue;
    // The initdb of a process that was killed may still be writing there; then it is removed another time.
    await rm(path.join(place.directory, name), { recursive: true, force: true }).catch(() => {});
  }
}

async function readPassword(place: ServerPlace): Promise<string | undefined> {
  try {
    return (await readFile(place.passwordFile, 'utf8')).trim() || undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new ConfigurationError(
      `Cannot read ${place.passwordFile}: it belongs to another user. Set DATA_DIR to a directory of your own.`,
      { cause: error },
    );
  }
}

async function createPassword(place: ServerPlace): Promise<string> {
  const password = randomBytes(24).toString('base64url');
  await rm(place.passwordFile, { force: true });
  await writePrivate(place.passwordFile, password);
  return password;
}

async function writePrivate(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  await handle.writeFile(`${text}\n`);
  await handle.sync();
  await handle.close();
}
