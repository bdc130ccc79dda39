/** Whether a gain is one for the better, and how sure each slot is, in everything that goes out. */
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, it } from 'vitest';
import { openExport } from '#app/export/exports.server.ts';
import type { ExportName } from '#app/export/export-request.ts';
import { listClaimEntries } from '#app/export/feeds/claim-entries.server.ts';
import { storePaper } from '../names/name-fixtures.ts';
import { sql } from 'kysely';
import { useTestDatabase } from '../support/database.ts';

const ORIGIN = 'https://claims.example.org';
const SLOTS = { kind: 0.99, benchmark: 0.62, metric: 0.9, method: 0.95, role: 0.97 };
const GAIN = {
  kind: 'gain',
  basis: 'absolute',
  benchmark: 'FooBench',
  method: 'Heron',
  versus: 'Tern',
} as const;
const database = useTestDatabase();

beforeAll(async () => {
  await storePaper(database.db, 'one', [
    { quote: '4.5', ...GAIN, change: 'improvement', slotConfidence: SLOTS },
    { quote: '3.5', ...GAIN, change: 'decline' },
    { quote: '2.5', ...GAIN, change: null },
    { quote: '90.1%', benchmark: 'FooBench', method: 'Heron', setting: '5-shot' },
  ]);
  await sql`update claims set slot_confidence = null where quote = '3.5'`.execute(database.db);
});

async function read(what: ExportName, format: string, slug?: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const file = await openExport(database.db, { what, slug, format, origin: ORIGIN });
  for await (const piece of file ?? []) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

/** Quote, change and confidence of the benchmark of each row; empty where nothing is known. */
const pick = (rows: Record<string, unknown>[], name: (words: string) => string) =>
  rows.map((row) => [row.quote, row.change || null, Number(row[name('confidence of benchmark')]) || null]);
const EXPECTED = [
  ['4.5', 'improvement', 0.62],
  ['3.5', 'decline', null],
  ['2.5', null, 0.9],
  ['90.1%', null, 0.9],
];

describe('the export of claims', () => {
  it('has it as CSV', async () => {
    const rows = parse(await read('claims', 'csv'), { columns: true }) as Record<string, string>[];
    expect(pick(rows, (words) => words)).toEqual(EXPECTED);
  });

  it('has it as JSON Lines', async () => {
    const lines = (await read('claims', 'jsonl')).toString().trimEnd().split('\n');
    const rows = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(pick(rows, (words) => words.replaceAll(' ', '_'))).toEqual(EXPECTED);
    expect(rows[0]).toMatchObject({ confidence_of_kind: 0.99, confidence_of_role: 0.97 });
  });

  it('has it as Parquet', async () => {
    const { buffer } = new Uint8Array(await read('claims', 'parquet'));
    const rows = await parquetReadObjects({ file: buffer });
    expect(pick(rows, (words) => words.replaceAll(' ', '_'))).toEqual(EXPECTED);
  });

  it('has the setting of a number in every format, and none where nobody has said', async () => {
    const csv = parse(await read('claims', 'csv'), { columns: true }) as Record<string, string>[];
    expect(csv.map(({ setting }) => setting)).toEqual(['', '', '', '5-shot']);
    const lines = (await read('claims', 'jsonl')).toString().trimEnd().split('\n');
    const json = lines.map((line) => (JSON.parse(line) as { setting: string | null }).setting);
    const { buffer } = new Uint8Array(await read('claims', 'parquet'));
    const parquet = (await parquetReadObjects({ file: buffer })).map(({ setting }) => setting ?? null);
    expect([json, parquet]).toEqual(Array(2).fill([null, null, null, '5-shot']));
    const board = parse(await read('table', 'csv', '/benchmarks/foobench'), { columns: true });
    expect(board).toMatchObject([{ setting: '5-shot' }]);
  });

  it('calls a decline one where the claim is told in words', async () => {
    const lines = (await read('claims', 'annotations')).toString().trimEnd().split('\n');
    const told = lines.map((line) => (JSON.parse(line) as { body: { value: string }[] }).body[0]?.value);
    expect(told).toEqual([
      expect.stringMatching(/4\.5 gain on FooBench, over Tern$/),
      expect.stringMatching(/3\.5 decline on FooBench, against Tern$/),
      expect.stringMatching(/2\.5 change on FooBench, against Tern$/),
      expect.stringMatching(/: Heron, 90\.1% on FooBench \(5-shot\)$/),
    ]);
    const entries = await listClaimEntries(database.db, [1, 2, 3, 4], { origin: ORIGIN });
    expect(entries.map(({ title }) => title)).toEqual([
      'Heron: 4.5 gain on FooBench',
      'Heron: 3.5 decline on FooBench',
      'Heron: 2.5 change on FooBench',
      'Heron: 90.1% on FooBench',
    ]);
  });
});

describe('the file of the improvements', () => {
  it.each([
    ['', 'Claimed improvements', ['4.5']],
    ['?change=decline', 'Claimed declines', ['3.5']],
    ['?change=unknown', 'Claimed changes, better or worse not said', ['2.5']],
    ['?change=all', 'Claimed changes, for better and worse', ['4.5', '3.5', '2.5']],
  ])('/improvements%s has %s alone', async (search, caption, quotes) => {
    const rows = parse(await read('table', 'csv', `/improvements${search}`), { columns: true }) as Record<
      string,
      string
    >[];
    expect(rows.map(({ quote }) => quote)).toEqual(quotes);
    expect((await read('table', 'tex', `/improvements/table.tex${search}`)).toString()).toContain(caption);
  });

  it('brings together what was asked for alone', async () => {
    const valuesOf = async (by: string) => {
      const csv = await read('table', 'csv', `/improvements?by=${by}&change=decline`);
      return (parse(csv, { columns: true }) as Record<string, string>[]).map(({ value }) => value);
    };
    expect(await valuesOf('benchmark')).toEqual(['3.5']);
    expect(await valuesOf('method')).toEqual(['3.5']);
  });
});
