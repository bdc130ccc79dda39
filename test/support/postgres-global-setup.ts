import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { acquireServer } from '#db/embedded-server.server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the Postgres of this test run lives; started by the first test that needs it. */
    postgresDataDir: string;
  }
}

/** One embedded Postgres for a test run, whatever DATABASE_URL says. Nothing is started where no test asks for it. */
export default async function setUpPostgres(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'claimboard-test-'));
  // Root runs Postgres as another user, who must get in.
  await chmod(dataDir, 0o755);
  project.provide('postgresDataDir', dataDir);
  return async () => {
    // Being the last one out stops it.
    if (await stat(path.join(dataDir, 'postgres-password')).catch(() => undefined)) {
      await (await acquireServer({ dataDir })).release();
    }
    const elsewhere = await readFile(path.join(dataDir, 'postgres-directory'), 'utf8').catch(() => '');
    if (elsewhere) await rm(elsewhere.trim(), { recursive: true, force: true });
    await rm(dataDir, { recursive: true, force: true });
  };
}
