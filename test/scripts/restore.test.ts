import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDump } from '#app/export/dump.server.ts';
import { loadDemo } from '#app/ingest/load-demo.ts';
import { DUMPED_TABLES } from '#db/dump/dumped-tables.ts';
import type { Database } from '#db/schema.ts';
import { createTestDatabase, useTestDatabase, type TestDatabase } from '../support/database.ts';
import { claimboardBin, runClaimboard, toJsonLines } from './run-claimboard.ts';

const KILLS = 6;
const database = useTestDatabase();
const folder = mkdtempSync(join(tmpdir(), 'claimboard-restore-'));
const [plain, packed, papers] = ['dump.jsonl', 'dump.gz', 'papers.jsonl'].map((name) =>
  join(folder, name),
) as [string, string, string];
let dump = '';

beforeAll(async () => {
  await loadDemo(database.db);
  dump = await dumpOf(database.db);
  writeFileSync(plain, dump);
  writeFileSync(packed, gzipSync(dump));
  writeFileSync(papers, toJsonLines([{ id: '1', title: 'Lynx', abstract: 'Lynx reaches 83.1% on MATH.' }]));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

async function dumpOf(db: Kysely<Database>): Promise<string> {
  let text = '';
  for await (const piece of writeDump(db)) text += String(piece);
  return text;
}

const ingest = (url: string, args: string[], input: string | Uint8Array = '') =>
  runClaimboard(['ingest', ...args], { env: { DATABASE_URL: url }, input });

async function withOther<Result>(work: (other: TestDatabase) => Promise<Result>): Promise<Result> {
  // Without tables yet: what a new installation has.
  const other = await createTestDatabase({ isEmpty: true });
  try {
    return await work(other);
  } finally {
    await other.drop();
  }
}

describe('claimboard ingest of a dump', () => {
  it.each<[string, () => [string[], (string | Uint8Array)?]]>([
    ['a file', () => [[plain]]],
    ['a packed file', () => [[packed]]],
    ['standard input', () => [['-'], dump]],
    ['packed standard input', () => [['-'], gzipSync(dump)]],
    ['a dump with a byte order mark', () => [['-'], `\uFEFF${dump}`]],
  ])('restores it from %s', async (_, given) => {
    const [args, input] = given();
    await withOther(async ({ db, url }) => {
      const { code, stdout, stderr } = await ingest(url, args, input);
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(/: \d+ rows restored\n$/);
      expect(await dumpOf(db)).toBe(dump);
    });
  });

  it('tells programs how much that was, and goes on with papers', async () => {
    await withOther(async ({ url }) => {
      const { code, stdout } = await ingest(url, [plain, papers, '--json']);
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({
        isComplete: true,
        inserted: 1,
        claims: 1,
        sources: [
          { source: plain, isComplete: true, restored: dump.trimEnd().split('\n').length - 2 },
          { source: papers, papers: 1 },
        ],
      });
    });
  });

  it('refuses a database that is not empty, says what to do, and changes nothing', async () => {
    for (const args of [['ingest'], ['db', 'restore']]) {
      const { code, stdout, stderr } = await runClaimboard([...args, packed], {
        env: { DATABASE_URL: database.url },
      });
      expect([code, stdout]).toEqual([3, '']);
      expect(stderr).toMatch(
        /^claimboard: .*dump\.gz: the database is not empty \(\w+ has rows\).*db reset.*\n$/,
      );
    }
    expect(await dumpOf(database.db)).toBe(dump);
  });

  it.each<[string, string[], RegExp]>([
    ['behind papers', [papers, plain], /name it first/],
    ['for the queue', ['--queue', plain], /leave out --queue/],
  ])('refuses one %s before anything is done', async (_, args, message) => {
    await withOther(async ({ db, url }) => {
      const { code, stdout, stderr } = await ingest(url, args);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(message);
      expect(await countRows(db)).toBe(0);
    });
  });

  it('does not watch one', async () => {
    const { code, stderr } = await runClaimboard(['watch', 'add', plain, '--every', '6h'], {
      env: { DATABASE_URL: database.url },
    });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/dump of a whole database/)]);
  });

  it(
    'leaves nothing behind where it is killed, and restores all of it the next time',
    { timeout: 300_000 },
    async () => {
      await withOther(async ({ db, url }) => {
        const time = await withOther((other) => restoreAndKill(other.url));
        for (let kill = 0; kill < KILLS; kill++) {
          const moment = Math.round((time * (kill + 0.5)) / KILLS);
          await restoreAndKill(url, moment);
          const text = await settledDump(db);
          // Whoever is killed at the very end has restored all of it.
          if (text === dump) return;
          expect(text, `after a kill at ${moment} ms`).toBe('');
        }
        expect((await ingest(url, [packed])).code).toBe(0);
        expect(await dumpOf(db)).toBe(dump);
      });
    },
  );
});

/** Restores the dump and, if a moment is given, kills the program then. Returns how long it took. */
async function restoreAndKill(url: string, killAfter?: number): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, [claimboardBin, 'ingest', packed], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: 'ignore',
  });
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  await once(child, 'close');
  clearTimeout(timer);
  return performance.now() - started;
}

/** The dump of what is there once Postgres has noticed that a client is gone; empty where nothing is. */
async function settledDump(db: Kysely<Database>): Promise<string> {
  for (;;) {
    const { rows } = await sql`
      select from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend' and state <> 'idle'
    `.execute(db);
    if (rows.length === 0) break;
  }
  return (await countRows(db)) === 0 ? '' : dumpOf(db);
}

/** Rows of all tables that a dump holds; 0 before there are tables. */
async function countRows(db: Kysely<Database>): Promise<number> {
  let total = 0;
  for (const table of DUMPED_TABLES) {
    const found = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`
      .execute(db)
      .catch(() => undefined);
    total += found?.rows[0]?.count ?? 0;
  }
  return total;
}
