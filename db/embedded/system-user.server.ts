import { stat } from 'node:fs/promises';
import { ConfigurationError } from '../configuration-error.ts';
import { lastLine, runProgram, type SystemUser } from './run-program.server.ts';

const NAME = 'postgres';

/** Ways to make a user that nobody can log in as, on different systems. */
const CREATE_USER: readonly (readonly [string, ...string[]])[] = [
  ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/bin/false', NAME],
  // Where the group was left behind by an earlier Postgres.
  ['useradd', '--system', '--gid', NAME, '--no-create-home', '--shell', '/bin/false', NAME],
  ['adduser', '-S', '-D', '-H', '-s', '/bin/false', NAME],
];

/** Postgres refuses to run as root, so root needs somebody else to run it as. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The user `postgres` of the machine, made if need be. Only root may ask. */
export async function findOrCreatePostgresUser(): Promise<SystemUser> {
  const existing = await findUser(NAME);
  if (existing) return existing;
  let reason = '';
  for (const [program, ...args] of CREATE_USER) {
    const { code, output } = await runProgram(program, args);
    const created = code === 0 ? await findUser(NAME) : undefined;
    if (created) return created;
    reason ||= lastLine(output);
  }
  throw new ConfigurationError(
    `Postgres does not run as root, and a user "${NAME}" to run it as could not be made (${reason}). Run as an ordinary user, or set DATABASE_URL.`,
  );
}

/** The owner of a file, to run a program as; undefined where the file is not there or is root's. */
export async function findOwner(file: string): Promise<SystemUser | undefined> {
  const found = await stat(file).catch(() => undefined);
  if (!found || found.uid === 0) return undefined;
  const { output } = await runProgram('id', ['-un', String(found.uid)]);
  return { name: output || String(found.uid), uid: found.uid, gid: found.gid };
}

/** Whether programs can be run as a user. */
export async function canRunPrograms(user: SystemUser): Promise<boolean> {
  return (await runProgram('sh', ['-c', 'exit 0'], { user, cwd: '/' })).code === 0;
}

/** Whether a user can enter a directory and write there. */
export async function canWrite(user: SystemUser, directory: string): Promise<boolean> {
  const script = 'cd "$1" && test -w .';
  return (await runProgram('sh', ['-c', script, 'sh', directory], { user, cwd: '/' })).code === 0;
}

async function findUser(name: string): Promise<SystemUser | undefined> {
  const [uid, gid] = await Promise.all([runProgram('id', ['-u', name]), runProgram('id', ['-g', name])]);
  if (uid.code !== 0 || gid.code !== 0) return undefined;
  return { name, uid: Number(uid.output), gid: Number(gid.output) };
}
