import { sql, type Kysely } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeDump } from '#app/export/dump.server.ts';
import { ingestPapers } from '#app/ingest/ingest-papers.ts';
import { refreshDerived } from '#app/ingest/refresh-derived.ts';
import { DumpError, restoreDump } from '#app/ingest/restore-dump.ts';
import { DUMPED_TABLES, LEFT_OUT } from '#db/dump/dumped-tables.ts';
import type { Database } from '#db/schema.ts';
import { paper } from '../db/fixtures.ts';
import { createTestDatabase, useTestDatabase } from '../support/database.ts';
import { useModelServer } from '../support/model-server.ts';
import { fillEverything, PASSWORD_HASH } from './full-database.ts';

const database = useTestDatabase();
const server = useModelServer();
let dump = '';

beforeAll(async () => {
  const { db } = database;
  await fillEverything(db, server);
  for await (const piece of writeDump(db)) dump += String(piece);
}, 120_000);

/** Tables that follow from the others: after a restore they are worked out again. */
const DERIVED: Record<string, string> = {
  current_claims: '',
  conflicts: 'id',
  review_queue: '',
  near_names: '',
};

async function readAll(db: Kysely<Database>): Promise<Record<string, unknown[]>> {
  const tables: Record<string, unknown[]> = {};
  for (const table of [...DUMPED_TABLES, ...Object.keys(DERIVED)]) {
    const dropped = ['password_hash', DERIVED[table] ?? ''];
    const { rows } = await sql<{ row: string }>`
      select (to_jsonb(stored) - ${dropped}::text[])::text as row from ${sql.table(table)} stored order by 1
    `.execute(db);
    tables[table] = rows.map(({ row }) => JSON.parse(row) as unknown);
  }
  return tables;
}

const toChunks = async function* (text: string, size = 65_536) {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
};

async function* toRecords(one: ReturnType<typeof paper>) {
  yield { ok: true as const, line: 1, paper: one };
}

async function countClaims(db: Kysely<Database>): Promise<number> {
  return (await db.selectFrom('claims').select('id').execute()).length;
}

/** Restores into a database of its own, which is empty again when it failed. */
async function restoring<Result>(
  text: string,
  look: (db: Kysely<Database>, rows: number) => Promise<Result>,
) {
  const other = await createTestDatabase();
  try {
    const rows = await restoreDump(other.db, toChunks(text)).catch(async (error: unknown) => {
      for (const stored of Object.values(await readAll(other.db))) expect(stored).toEqual([]);
      throw error;
    });
    return await look(other.db, rows);
  } finally {
    await other.drop();
  }
}

describe('a dump', () => {
  it('brings back the same rows, reviews, names and numbers included', async () => {
    const before = await readAll(database.db);
    for (const [table, rows] of Object.entries(before)) expect(rows.length, table).toBeGreaterThan(0);
    await restoring(dump, async (db, rows) => {
      await refreshDerived(db, { hasChanged: true });
      const after = await readAll(db);
      for (const [table, rows] of Object.entries(before)) expect(after[table], table).toEqual(rows);
      expect(rows).toBe(dump.trimEnd().split('\n').length - 2);
      let again = '';
      for await (const piece of writeDump(db)) again += String(piece);
      expect(again).toBe(dump);
    });
  });

  it('of earlier times lacks what was not known then, and keeps the rest', async () => {
    const older = dump
      .trimEnd()
      .split('\n')
      .map((line) => {
        const record = JSON.parse(line) as { type: string; row?: Record<string, unknown> };
        if (record.type !== 'claims') return line;
        const { change: _, slot_confidence: __, setting: ___, ...row } = record.row ?? {};
        return JSON.stringify({ ...record, row });
      });
    expect(/"change": "improvement"/.test(dump) && /"slot_confidence": \{/.test(dump)).toBe(true);
    expect(dump).toContain('"setting": ');
    await restoring(`${older.join('\n')}\n`, async (db) => {
      const { rows } = await sql<{ known: number; claims: number }>`
        select count(*) filter (where num_nonnulls(change, slot_confidence, setting) > 0)::int as known,
          count(*)::int as claims
        from claims
      `.execute(db);
      expect(rows).toEqual([{ known: 0, claims: await countClaims(database.db) }]);
    });
  });

  it('lets new rows be numbered behind the restored ones', async () => {
    await restoring(dump, async (db) => {
      const later = paper({ externalId: 'later', abstract: 'LaterNet reaches 12.5% on MATH.' });
      const report = await ingestPapers(db, toRecords(later));
      expect(report).toMatchObject({ inserted: 1, claims: 1 });
    });
  });

  it('holds no password and no session', () => {
    expect(dump).not.toContain(PASSWORD_HASH);
    expect(dump).toContain('ada@example.org');
    expect(dump).not.toContain('"type":"sessions"');
  });

  it('has every table, or a reason why not', async () => {
    const { rows } = await sql<{ name: string }>`
      select relname::text as name from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not like 'kysely%'
      order by 1
    `.execute(database.db);
    const known = [...DUMPED_TABLES, ...Object.keys(LEFT_OUT)].sort();
    expect(rows.map(({ name }) => name)).toEqual(known);
  });

  it('names every table after those that it points at', async () => {
    const { rows } = await sql<{ owner: string; target: string }>`
      select conrelid::regclass::text as owner, confrelid::regclass::text as target
      from pg_constraint where contype = 'f' and conrelid <> confrelid
    `.execute(database.db);
    const place = (table: string) => DUMPED_TABLES.indexOf(table as (typeof DUMPED_TABLES)[number]);
    for (const { owner, target } of rows)
      if (place(owner) >= 0) expect(place(target), `${owner} → ${target}`).toBeLessThan(place(owner));
  });
});

describe('a restore that cannot be', () => {
  it.each([
    [
      'of a dump that was cut between lines',
      (text: string) => text.split('\n').slice(0, 400).join('\n'),
      /cut/,
    ],
    [
      'of a dump that was cut within a line',
      (text: string) => text.slice(0, text.indexOf('"type":"papers"') + 60),
      /line \d+: .*ends too early/,
    ],
    [
      'of a dump that lacks a line',
      (text: string) => text.replace(/\n\{"type":"review_skips"[^\n]*/, ''),
      /lacks 1 rows/,
    ],
    ['of something else', () => '{"id":"1","title":"x","abstract":"y"}\n', /line 1/],
    ['of nothing', () => '', /cut/],
    ['of a newer format', (text: string) => text.replace('"format":1', '"format":2'), /newer/],
    [
      'of a table that is not known',
      (text: string) => text.replace('"type":"papers"', '"type":"pets"'),
      /line \d+/,
    ],
    [
      'of a column that is not known',
      (text: string) => text.replace('"row":{', '"row":{"colour":1,'),
      /colour/,
    ],
    [
      'of a quote that does not stand there',
      (text: string) => text.replace(/"quote": "[^"]+"/, '"quote": "x"'),
      /claims/,
    ],
    ['twice', (text: string) => text + text, /begins only once/],
  ])('%s leaves nothing behind', async (_, damage, reason) => {
    const error = await restoring(damage(dump), async () => undefined).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DumpError);
    expect((error as Error).message).toMatch(reason);
  });

  it('is one into a database with papers', async () => {
    await expect(restoreDump(database.db, toChunks(dump))).rejects.toThrow(/not empty/);
  });
});
