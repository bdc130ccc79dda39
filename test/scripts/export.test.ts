import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPORTS, NAMED_EXPORTS, type ExportName } from '#app/export/export-request.ts';
import { loadDemo } from '#app/ingest/load-demo.ts';
import { findHome } from '#db/queries/home.server.ts';
import { createTestDatabase, useTestDatabase } from '../support/database.ts';
import { runClaimboard } from './run-claimboard.ts';

const database = useTestDatabase();
const folder = mkdtempSync(join(tmpdir(), 'claimboard-export-'));
let paper = '';

beforeAll(async () => {
  await loadDemo(database.db);
  const [first] = await database.db
    .selectFrom('currentClaims')
    .innerJoin('papers', 'papers.id', 'paperId')
    .select('slug')
    .limit(1)
    .execute();
  paper = first?.slug ?? '';
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

const run = (args: string[], url = database.url) =>
  runClaimboard(['export', ...args], { env: { DATABASE_URL: url, HOST: '127.0.0.1', PORT: '3000' } });

const slugs: Record<string, string[]> = {
  board: ['math'],
  method: ['rstar-math'],
  table: ['/benchmarks/math?show=all'],
};
const argumentsOf = (what: ExportName) => [what, ...(what === 'paper' ? [paper] : (slugs[what] ?? []))];

function expectEvaluationTables(text: string) {
  const tasks = JSON.parse(text) as { task: string; datasets: { sota: { rows: object[] } }[] }[];
  expect(new Set(tasks.map(({ task }) => task)).size).toBe(tasks.length);
  for (const { datasets } of tasks)
    for (const { sota } of datasets) expect(sota.rows[0]).toHaveProperty('model_name');
}

describe('claimboard export', () => {
  it.each(Object.keys(EXPORTS) as ExportName[])(
    'writes %s in every format that it names',
    async (what) => {
      for (const format of EXPORTS[what]) {
        const { code, stdout, stderr } = await run([...argumentsOf(what), '--format', format]);
        expect([code, stderr], format).toEqual([0, '']);
        expect(stdout.length, format).toBeGreaterThan(50);
        if (/^(jsonl|annotations)$/.test(format))
          for (const line of stdout.trimEnd().split('\n'))
            expect(() => JSON.parse(line) as unknown, line).not.toThrow();
        if (format === 'evaluation-tables') expectEvaluationTables(stdout);
        if (format === 'csv') expect((parse(stdout) as unknown[]).length).toBeGreaterThan(1);
      }
    },
    120_000,
  );

  it('writes all claims, to be read by others', async () => {
    const { totals } = await findHome(database.db);
    const file = join(folder, 'claims.parquet');
    const { code, stdout } = await run(['claims', '--format', 'parquet', '--output', file]);
    expect([code, stdout]).toEqual([0, '']);
    const rows = await parquetReadObjects({ file: new Uint8Array(readFileSync(file)).buffer });
    expect(rows).toHaveLength(totals.claims);
    expect(rows[0]?.url).toMatch(/^http:\/\/127\.0\.0\.1:3000\/papers\/.*#claim-\d+-\d+$/);
    const csv = parse((await run(['claims', '--format', 'csv', '--origin', 'https://a.example'])).stdout, {
      columns: true,
    }) as Record<string, string>[];
    expect(csv.map(({ id }) => Number(id))).toEqual(rows.map(({ id }) => id as number));
    expect(csv[0]?.url).toMatch(/^https:\/\/a\.example\//);
  });

  it('writes papers that ingest reads', async () => {
    const { stdout } = await run(['papers']);
    const other = await createTestDatabase();
    try {
      const ingested = await runClaimboard(['ingest', '-', '--json'], {
        input: stdout,
        env: { DATABASE_URL: other.url },
      });
      const { totals } = await findHome(database.db);
      expect(JSON.parse(ingested.stdout)).toMatchObject({
        inserted: totals.papers,
        claims: totals.claims,
        malformed: 0,
      });
    } finally {
      await other.drop();
    }
  });

  it('packs a dump, which another database is restored from', async () => {
    const file = join(folder, 'dump.jsonl.gz');
    expect((await run(['dump', '--output', file])).code).toBe(0);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    const text = gunzipSync(readFileSync(file)).toString('utf8');
    const other = await createTestDatabase();
    try {
      const restore = (path: string) =>
        runClaimboard(['db', 'restore', path], { env: { DATABASE_URL: other.url } });
      const cut = join(folder, 'cut.jsonl.gz');
      writeFileSync(cut, readFileSync(file).subarray(0, 20_000));
      const failed = await restore(cut);
      expect([failed.code, failed.stdout]).toEqual([3, '']);
      expect(failed.stderr).toMatch(/^claimboard: .*cut\.jsonl\.gz: the gzip data/);
      const restored = await restore(file);
      expect(restored.stdout).toMatch(/: \d+ rows restored\n$/);
      expect((await run(['dump'], other.url)).stdout).toBe(text);
      expect((await restore(file)).stderr).toMatch(/not empty/);
    } finally {
      await other.drop();
    }
  }, 60_000);

  it.each([
    [['board'], /say which board/],
    [['claims', 'math'], /takes no name/],
    [['claims', '--format', 'tiff'], /claims comes as jsonl, csv/],
    [['everything'], /Allowed choices/],
    [['claims', '--origin', 'nowhere'], /--origin/],
  ])('says how it is called: %s', async (args, message) => {
    const { code, stderr } = await run(args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  it('says that there is no such thing, and leaves no file', async () => {
    const file = join(folder, 'nothing.csv');
    for (const [what, by] of Object.entries(NAMED_EXPORTS)) {
      const { code, stderr } = await run([what, 'no-such-thing', '--output', file]);
      const problem =
        by === 'slug'
          ? `there is no ${what} with the slug no-such-thing`
          : 'no page with a table has the address no-such-thing';
      expect([code, stderr]).toEqual([3, `claimboard: ${problem}\n`]);
    }
    const { code, stderr } = await run(['claims', '--output', join(folder, 'no', 'such', 'folder')]);
    expect([code, stderr.split('\n').length]).toEqual([3, 2]);
    expect(readdirSync(folder)).not.toContain('nothing.csv');
  });
});
