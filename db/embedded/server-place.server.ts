import { randomBytes } from 'node:crypto';
import {
  access,
  chmod,
  chown,
  cp,
  mkdir,
  readFile,
  readdir,
  rename,
  rm,
  rmdir,
  writeFile,
} from 'node:fs/promises';
import { constants } from 'node:fs';
import path from 'node:path';
import { ConfigurationError } from '../configuration-error.ts';
import { binariesIn, findBinaries, type Binaries } from './binaries.server.ts';
import { lastLine, runProgram, type SystemUser } from './run-program.server.ts';
import {
  canRunPrograms,
  canWrite,
  findOrCreatePostgresUser,
  findOwner,
  isRoot,
} from './system-user.server.ts';

/** Where everybody can get to, for what the user that Postgres runs as cannot reach in the checkout. */
const REACHABLE = '/var/lib/claimboard';
const PLACE_FILE = 'postgres-directory';

/** Where the files of one embedded server lie, and who runs it. */
export interface ServerPlace {
  /** Belongs to the user that runs the server. */
  directory: string;
  /** The cluster: what Postgres calls PGDATA. */
  data: string;
  log: string;
  /** Holds the password of the server; only our own user can read it. */
  passwordFile: string;
  binaries: Binaries;
  user: SystemUser | undefined;
}

/** Tells the person who started us, in one line, about something out of the ordinary. */
export type Notify = (line: string) => void;

/**
 * Prepares the directories for the server of `dataDir`. An ordinary user runs Postgres from where npm put it, with the
 * data in `dataDir`. Root runs it as another user, which must be able to reach both.
 * @throws {ConfigurationError} where a directory cannot be written or Postgres cannot run
 */
export async function prepareServerPlace(dataDir: string, notify: Notify): Promise<ServerPlace> {
  await makeDataDir(dataDir);
  const installed = await findBinaries();
  if (!isRoot()) {
    const directory = path.join(dataDir, 'postgres');
    await mkdir(directory, { recursive: true, mode: 0o700 }).catch((error) =>
      refuseDataDir(directory, error),
    );
    await assertRunnable(installed, undefined);
    return toPlace(dataDir, directory, installed, undefined);
  }
  const recorded = await readFile(path.join(dataDir, PLACE_FILE), 'utf8').catch(() => undefined);
  const wanted = recorded?.trim() ?? path.join(dataDir, 'postgres');
  // Data that an ordinary user made earlier stays that user's.
  const user = (await findOwner(path.join(wanted, 'data'))) ?? (await findOrCreatePostgresUser());
  if (!(await canRunPrograms(user))) refuseUser(user);
  const directory = await makeReachableDirectory(dataDir, wanted, user, notify);
  const binaries = await makeReachableBinaries(installed, user, notify);
  await assertRunnable(binaries, user);
  return toPlace(dataDir, directory, binaries, user);
}

function toPlace(
  dataDir: string,
  directory: string,
  binaries: Binaries,
  user: SystemUser | undefined,
): ServerPlace {
  return {
    directory,
    data: path.join(directory, 'data'),
    log: path.join(directory, 'server.log'),
    passwordFile: path.join(dataDir, 'postgres-password'),
    binaries,
    user,
  };
}

async function makeDataDir(dataDir: string): Promise<void> {
  try {
    // The user that root runs Postgres as passes through; the secret in there is a file only we can read.
    await mkdir(dataDir, { recursive: true, mode: 0o755 });
    await access(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    refuseDataDir(dataDir, error);
  }
}

const REASONS: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'it is a file',
};

function refuseDataDir(directory: string, error: unknown): never {
  const { code = '', message } = error as NodeJS.ErrnoException;
  throw new ConfigurationError(
    `Cannot write to ${directory}: ${REASONS[code] ?? message}. Set DATA_DIR to a directory that you can write to.`,
    { cause: error },
  );
}

/** A directory for the data that the user can write to: the wanted one, or one outside the checkout. */
async function makeReachableDirectory(
  dataDir: string,
  wanted: string,
  user: SystemUser,
  notify: Notify,
): Promise<string> {
  await giveDirectory(wanted, user);
  if (await canWrite(user, wanted)) return wanted;
  const directory = path.join(REACHABLE, `data-${randomBytes(4).toString('hex')}`);
  await mkdir(REACHABLE, { recursive: true });
  await chmod(REACHABLE, 0o755);
  await giveDirectory(directory, user);
  if (!(await canWrite(user, directory))) {
    throw new ConfigurationError(
      `Postgres does not run as root, and user "${user.name}" can write neither to ${wanted} nor to ${directory}. Set DATA_DIR to a directory that this user can reach, or run as an ordinary user.`,
    );
  }
  await rmdir(wanted).catch(() => {});
  await writeFile(path.join(dataDir, PLACE_FILE), `${directory}\n`);
  notify(`Postgres runs as user ${user.name}, who cannot reach ${wanted}: its data is in ${directory}.`);
  return directory;
}

/** In some containers root may not give files away or run programs as somebody else. */
function refuseUser(user: SystemUser, cause?: unknown): never {
  throw new ConfigurationError(
    `Postgres does not run as root, and nothing can be run as user "${user.name}" here. Run as an ordinary user, or set DATABASE_URL to a Postgres of your own.`,
    { cause },
  );
}

async function giveDirectory(directory: string, user: SystemUser): Promise<void> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
  } catch (error) {
    refuseDataDir(directory, error);
  }
  await chown(directory, user.uid, user.gid).catch((error) => refuseUser(user, error));
}

/** Binaries that the user can run: the installed ones, or a copy outside the checkout. */
async function makeReachableBinaries(
  installed: Binaries,
  user: SystemUser,
  notify: Notify,
): Promise<Binaries> {
  if (await canRun(installed, user)) return installed;
  const copy = binariesIn(path.join(REACHABLE, `postgres-${installed.version}`), installed.version);
  if (await canRun(copy, user)) return copy;
  const temporary = `${copy.home}.${randomBytes(4).toString('hex')}`;
  await mkdir(REACHABLE, { recursive: true });
  await chmod(REACHABLE, 0o755);
  await cp(installed.home, temporary, { recursive: true, verbatimSymlinks: true });
  await makeReadable(temporary);
  await rm(copy.home, { recursive: true, force: true });
  // Somebody else who was quicker has put the same files there.
  await rename(temporary, copy.home).catch(() => rm(temporary, { recursive: true, force: true }));
  notify(`User ${user.name} cannot reach ${installed.home}: Postgres runs from a copy in ${copy.home}.`);
  return copy;
}

async function makeReadable(directory: string): Promise<void> {
  await chmod(directory, 0o755);
  for (const entry of await readdir(directory, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const isProgram = path.basename(entry.parentPath) === 'bin';
    if (entry.isDirectory()) await chmod(file, 0o755);
    else if (entry.isFile()) await chmod(file, isProgram ? 0o755 : 0o644);
  }
}

async function canRun(binaries: Binaries, user: SystemUser | undefined): Promise<boolean> {
  return (await tryToRun(binaries, user)).code === 0;
}

function tryToRun(binaries: Binaries, user: SystemUser | undefined) {
  return runProgram(binaries.postgres, ['--version'], { user, cwd: '/' });
}

async function assertRunnable(binaries: Binaries, user: SystemUser | undefined): Promise<void> {
  const { code, output } = await tryToRun(binaries, user);
  if (code === 0) return;
  const who = user ? ` as user ${user.name}` : '';
  throw new ConfigurationError(
    `The embedded Postgres cannot run${who} on this machine (${lastLine(output)}). Set DATABASE_URL to a Postgres of your own.`,
  );
}
