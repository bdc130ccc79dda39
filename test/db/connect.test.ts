import { createServer } from 'node:net';
import { sql } from 'kysely';
import { describe, expect, inject, it } from 'vitest';
import { connect, hidePassword } from '#db/connect.server.ts';
import { useTestDatabase } from '../support/database.ts';

const database = useTestDatabase();

describe('connect', () => {
  const failure = (databaseUrl: string) =>
    connect({ databaseUrl, dataDir: '/nowhere' }).then(
      () => 'no failure',
      (error: Error) => `${error.name}: ${error.message}`,
    );

  it('uses DATABASE_URL where it is set', async () => {
    const { db, isEmbedded, shownUrl, close } = await connect({
      databaseUrl: database.url,
      dataDir: '/nowhere',
    });
    expect(isEmbedded).toBe(false);
    expect(shownUrl).not.toContain(new URL(database.url).password);
    expect(await db.selectFrom('papers').selectAll().execute()).toEqual([]);
    await close();
  });

  it('uses the embedded server of DATA_DIR otherwise', async () => {
    const { db, isEmbedded, close } = await connect({
      databaseUrl: undefined,
      dataDir: inject('postgresDataDir'),
    });
    expect(isEmbedded).toBe(true);
    expect((await sql<{ name: string }>`select current_database() as name`.execute(db)).rows).toEqual([
      { name: 'claimboard' },
    ]);
    await close();
  });

  it('says in one line what is wrong with DATABASE_URL, without the password', async () => {
    const free = await findFreePort();
    const change = (what: Partial<URL>) => Object.assign(new URL(database.url), what).href;
    const cases: [string, RegExp][] = [
      [`postgres://me:secret@127.0.0.1:${free}/claims`, /nothing answers there/],
      ['postgres://me:secret@no-such-host.invalid/claims', /no such host|cannot be looked up/],
      [change({ password: 'secret' }), /refuses the user or the password/],
      [change({ pathname: '/no_such_database' }), /no such database/],
    ];
    for (const [url, reason] of cases) {
      const message = await failure(url);
      expect(message).toMatch(
        /^ConfigurationError: Cannot use the database postgres:\/\/[^\n]+ Check DATABASE_URL, [^\n]+\.$/,
      );
      expect(message).toMatch(reason);
      expect(message).not.toContain('secret');
    }
  });

  it('refuses a database that cannot hold every text', async () => {
    await sql`create database latin encoding 'LATIN1' locale_provider libc locale 'C' template template0`.execute(
      database.db,
    );
    const url = Object.assign(new URL(database.url), { pathname: '/latin' }).href;
    expect(await failure(url)).toMatch(/encoding LATIN1\. Create one with encoding UTF8/);
    await sql`drop database latin`.execute(database.db);
  });
});

describe('hidePassword', () => {
  it('leaves out password and parameters', () => {
    expect(hidePassword('postgres://me:p%40ss@host:1/db?password=x')).toBe('postgres://me@host:1/db');
  });
});

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 1));
    });
  });
}
