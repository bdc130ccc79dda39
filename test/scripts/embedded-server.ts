import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll } from 'vitest';
import { closeDatabase, openDatabase } from '#db/client.server.ts';
import { acquireServer } from '#db/embedded-server.server.ts';
import type { Database } from '#db/schema.ts';

/** A folder of its own for the tests of one file, open to the user that Postgres runs as. */
export function makeDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'claimboard-test-'));
  chmodSync(folder, 0o755);
  return folder;
}

/**
 * An embedded Postgres for the tests of one file, held from the first to the last. `dataDir` is what the program is
 * given, `createDatabase` makes a further, empty database and returns its address.
 */
export function useEmbeddedServer() {
  const dataDir = makeDataDir();
  let server: Awaited<ReturnType<typeof acquireServer>>;
  beforeAll(async () => void (server = await acquireServer({ dataDir })));
  afterAll(async () => {
    await server?.release();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return {
    dataDir,
    url: () => server.url,
    async createDatabase(name: string): Promise<string> {
      await withDatabase(server.url, (db) => sql`create database ${sql.id(name)}`.execute(db));
      const url = new URL(server.url);
      url.pathname = `/${name}`;
      return url.href;
    },
  };
}

/** Opens a database for one piece of work. */
export async function withDatabase<T>(url: string, work: (db: Kysely<Database>) => Promise<T>): Promise<T> {
  const db = openDatabase({ url, connections: 1 });
  try {
    return await work(db);
  } finally {
    await closeDatabase(db);
  }
}
