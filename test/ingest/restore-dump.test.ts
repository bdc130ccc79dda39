import { sql, type Kysely } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeDump } from '#app/export/dump.server.ts';
import { ingestPapers } from '#app/ingest/ingest-papers.ts';
import { loadDemo } from '#app/ingest/load-demo.ts';
import { DumpError, restoreDump } from '#app/ingest/restore-dump.ts';
import { DUMPED_TABLES, LEFT_OUT } from '#db/dump/dumped-tables.ts';
import type { Database } from '#db/schema.ts';
import { paper } from '../db/fixtures.ts';
import { createTestDatabase, useTestDatabase } from '../support/database.ts';

/** What only a language model's help, a changed abstract or another's leaderboard fills. */
const UNFILLED = new Set([
  'llm_calls',
  'claim_sources',
  'reading_disagreements',
  'llm_rejections',
  'detached_claims',
  'reported_results',
]);

const database = useTestDatabase();
let dump = '';

beforeAll(async () => {
  const { db } = database;
  await loadDemo(db);
  const awkward = paper({
    externalId: 'awkward',
    title: 'Back\\slash "quote" 🦫',
    abstract: 'OddNet\t🦫 reaches 90.1%\non MATH.\\n \u0001',
    authors: ['A, B', '"C"'],
    publishedOn: '2025-01-08',
  });
  await ingestPapers(db, toRecords(awkward));
  await review(db);
  await fillHistories(db);
  await db.insertInto('watches').values({ source: 'hf:daily', intervalSeconds: 86_400 }).execute();
  // A variant that is older than what it is a variant of.
  await sql`
    update benchmarks set parent_id = (select max(id) from benchmarks) where id = (select min(id) from benchmarks)
  `.execute(db);
  for await (const piece of writeDump(db)) dump += String(piece);
}, 120_000);

async function review(db: Kysely<Database>) {
  const claims = await db.selectFrom('claims').select('id').orderBy('id').limit(4).execute();
  const [accepted, corrected, rejected, detached] = claims.map(({ id }) => id) as [
    number,
    number,
    number,
    number,
  ];
  const user = await db
    .insertInto('users')
    .values({ email: 'ada@example.org', name: 'Ada', passwordHash: 'top-secret', role: 'reviewer' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const write = (claimId: number, action: 'accept' | 'correct' | 'reject', after: string | null = null) =>
    db
      .insertInto('reviews')
      .values({ claimId, userId: user.id, action, note: 'so it is', before: null, after })
      .execute();
  await write(accepted, 'accept');
  await write(corrected, 'correct', JSON.stringify({ value: 0.1, metric: 'F1' }));
  await write(rejected, 'accept');
  await write(rejected, 'reject');
  await write(detached, 'accept');
  await sql`update claims set is_detached = true where id = ${detached}`.execute(db);
}

/** A row in each table that reviewers and editors fill. */
async function fillHistories(db: Kysely<Database>) {
  await sql`
    insert into name_changes (what, subject_ids, kind, user_id, before, after, labels)
      select 'benchmark', '{1,2}', 'edit', id, '{"1": {"name": "a"}}', '{"1": null}', '{}' from users;
    insert into llm_answers values ('x', 'm', '1', 'answered', '{"a": 1}', 1, 2, 0.1, 0.3);
    insert into dismissed_pairs (what, one_id, other_id, user_id) select 'method', 1, 2, id from users;
    insert into paper_reviews (paper_id, user_id, action, abstract_sha256)
      select papers.id, users.id, 'done', 'x' from papers, users limit 1;
    insert into review_skips (user_id, claim_id) select users.id, claims.id from users, claims limit 1;
    insert into extraction_changes (paper_id, run_id, change, quote, before)
      select papers.id, extraction_runs.id, 'gone', 'x', '{"a": [1, null]}' from papers, extraction_runs limit 1;
    insert into paper_moves (slug, former_id, paper_id, former)
      select 'old-address', 9999, id, '{"title": "Two Names"}' from papers limit 1;
    insert into claim_moves (claim_id, to_id) select 9999, id from claims limit 1;
    insert into claim_disagreements (claim_id, note) select id, 'otherwise' from claims limit 1;
    insert into conflict_settlements (user_id, verdict, label) select id, 'setups', 'x' from users;
    insert into settled_claims (settlement_id, claim_id, value) select id, 1, 0.1 from conflict_settlements;
    -- One that is older than what it was merged into.
    update methods set merged_into_id = (select max(id) from methods) where id = (select min(id) from methods);
  `.execute(db);
}

async function readAll(db: Kysely<Database>): Promise<Record<string, unknown[]>> {
  const tables: Record<string, unknown[]> = {};
  for (const table of [...DUMPED_TABLES, 'current_claims']) {
    const { rows } = await sql<{ row: string }>`
      select (to_jsonb(stored) - '{password_hash}'::text[])::text as row from ${sql.table(table)} stored order by 1
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
    for (const [table, rows] of Object.entries(before))
      if (!UNFILLED.has(table)) expect(rows.length, table).toBeGreaterThan(0);
    await restoring(dump, async (db, rows) => {
      expect(await readAll(db)).toEqual(before);
      expect(rows).toBe(dump.trimEnd().split('\n').length - 2);
      let again = '';
      for await (const piece of writeDump(db)) again += String(piece);
      expect(again).toBe(dump);
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
    expect(dump).not.toContain('top-secret');
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
      (text: string) => text.slice(0, text.length / 2),
      /line \d+: .*ends too early/,
    ],
    [
      'of a dump that lacks a line',
      (text: string) => text.replace(/\n\{"type":"reviews"[^\n]*/, ''),
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
