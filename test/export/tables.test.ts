import { parse } from 'csv-parse/sync';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { toBoardTable } from '#app/export/board-table.ts';
import { toComparisonTable } from '#app/export/comparison-table.ts';
import { writeLatex } from '#app/export/latex-table.ts';
import { toLatexText } from '#app/export/latex-text.ts';
import { findTableFormat, TABLE_FORMATS } from '#app/export/table-formats.ts';
import type { Cell, Column, FileStream, Table } from '#app/export/table.ts';
import { toComparison } from '#app/leaderboard/comparison.ts';
import { makeRow } from '../leaderboard/board-row.ts';

const COLUMNS: Column[] = [
  { name: 'method', type: 'text', isPrinted: true },
  { name: 'source', type: 'citation' },
  { name: 'as written', type: 'text', isPrinted: true },
  { name: 'value', type: 'number' },
  { name: 'start', type: 'integer', isPrinted: true },
];

/** What breaks a file that is written carelessly. */
const AWKWARD: Cell[][] = [
  ['a,b "c"\nd', 'key1', '90.0%', 90, 1],
  ['naïve 🦫 模型', null, '−3 × 10', -0.1, null],
  [null, 'key2', null, null, 2147483647],
  ["it's \\ {x} $5 #1 50% a_b ~ ^ &", 'key1', '', 1e-300, 0],
];

function toTable(rows: Cell[][], batchSize = 2): Table {
  const batches = [];
  for (let start = 0; start < rows.length; start += batchSize)
    batches.push(rows.slice(start, start + batchSize));
  return { caption: 'Caption & more', columns: COLUMNS, batches };
}

async function toText(file: FileStream): Promise<string> {
  return (await toBytes(file)).toString('utf8');
}

async function toBytes(file: FileStream): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of file) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

const withoutCitations = (rows: Cell[][]) => rows.map((row) => row.filter((_, index) => index !== 1));

describe('CSV', () => {
  it('is read back by a reader that is not ours', async () => {
    const [head, ...rows] = parse(await toText(TABLE_FORMATS.csv.write(toTable(AWKWARD)))) as string[][];
    expect(head).toEqual(['method', 'as written', 'value', 'start']);
    expect(rows).toEqual(withoutCitations(AWKWARD).map((row) => row.map((cell) => String(cell ?? ''))));
  });

  it.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\tx', '+4.5%'])('disarms the text %j', async (text) => {
    const written = await toText(TABLE_FORMATS.csv.write(toTable([[text, null, '', null, null]])));
    expect(written.split('\r\n')[1]?.replace(/^"/, '')).toMatch(/^'/);
  });

  it.each(['-0.5', '+4.5', '12', '−3'])('leaves the number %s alone', async (text) => {
    const written = await toText(TABLE_FORMATS.csv.write(toTable([[text, null, '', -2.5, null]])));
    expect(written.split('\r\n')[1]).toBe(`${text},,-2.5,`);
  });
});

it('takes the meaning of what Markdown would read', async () => {
  const table = toTable([['<b>*x*\ny', null, 'a|b', 1, null]]);
  expect(await toText(TABLE_FORMATS.md.write(table))).toBe(
    '| method | as written | value | start |\n| --- | --- | --- | --- |\n| \\<b\\>\\*x\\* y | a\\|b | 1 |  |\n',
  );
});

it('writes an object a line as JSON Lines', async () => {
  const lines = (await toText(TABLE_FORMATS.jsonl.write(toTable(AWKWARD)))).trimEnd().split('\n');
  expect(lines.map((line) => Object.values(JSON.parse(line) as object))).toEqual(withoutCitations(AWKWARD));
  expect(Object.keys(JSON.parse(lines[0] ?? '') as object)).toEqual([
    'method',
    'as_written',
    'value',
    'start',
  ]);
});

describe('Parquet', () => {
  const read = async (rows: Cell[][], batchSize?: number) => {
    const bytes = await toBytes(TABLE_FORMATS.parquet.write(toTable(rows, batchSize)));
    const file = new Uint8Array(bytes).buffer;
    return { metadata: parquetMetadata(file), rows: await parquetReadObjects({ file }) };
  };

  it('is read back, with the types of its columns', async () => {
    const { metadata, rows } = await read(AWKWARD);
    expect(rows.map(({ start, ...row }) => [...Object.values(row), start])).toEqual(
      withoutCitations(AWKWARD),
    );
    expect(
      metadata.schema.slice(1).map(({ name, type, converted_type }) => [name, type, converted_type]),
    ).toEqual([
      ['method', 'BYTE_ARRAY', 'UTF8'],
      ['as_written', 'BYTE_ARRAY', 'UTF8'],
      ['value', 'DOUBLE', undefined],
      ['start', 'INT32', undefined],
    ]);
  });

  it('comes in groups of rows, so that a large one is not all in memory', async () => {
    const many = Array.from({ length: 12_345 }, (_, index): Cell[] => [
      `m${index % 7}`,
      null,
      '',
      index / 3,
      index,
    ]);
    const { metadata, rows } = await read(many, 500);
    expect(metadata.row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([5000, 5000, 2345]);
    expect(rows.map(({ start }) => start as number)).toEqual(many.map((row) => row[4]));
    expect(rows.map(({ value }) => value as number)).toEqual(many.map((row) => row[3]));
  });

  it('may have no rows', async () => {
    const { metadata, rows } = await read([]);
    expect([rows, metadata.schema.length]).toEqual([[], 5]);
  });
});

describe('LaTeX', () => {
  it('is a booktabs table with a citation a row, and only the columns that are for print', async () => {
    const text = await toText(TABLE_FORMATS.tex.write(toTable([['A & B', 'key1', '[90]', 90, 3]])));
    expect(text).toContain('\\caption{Caption \\& more}');
    expect(text).toContain(
      '\\begin{tabular}{lllr}\n\\toprule\nMethod & Source & As written & Start \\\\\n\\midrule',
    );
    expect(text).toContain('A \\& B & \\cite{key1} & {[}90] & 3 \\\\\n\\bottomrule');
  });

  it('has the same number of cells in each line', async () => {
    const text = await toText(writeLatex(toTable(AWKWARD)));
    const lines = text.split('\n').filter((line) => line.endsWith('\\\\'));
    expect(lines).toHaveLength(5);
    for (const line of lines) expect(line.replaceAll(String.raw`\&`, '').split('&')).toHaveLength(4);
  });

  it.each([
    ['50% of $5 & a_b #1 {x}', '50\\% of \\$5 \\& a\\_b \\#1 \\{x\\}'],
    ['a\\b~c^d', 'a\\textbackslash{}b\\textasciitilde{}c\\textasciicircum{}d'],
    ['−3 × 4 ≥ α', '$-$3 $\\times$ 4 $\\geq$ $\\alpha$'],
    ['Müller – “x”', 'Müller – “x”'],
    ['🦫 模', '? ?'],
  ])('sets %s', (text, latex) => expect(toLatexText(text)).toBe(latex));
});

it('knows five formats and nothing else', () => {
  expect(Object.keys(TABLE_FORMATS)).toEqual(['csv', 'jsonl', 'md', 'parquet', 'tex']);
  expect(findTableFormat('table.csv')?.type).toContain('text/csv');
  for (const name of ['table.exe', 'toString', 'table.toString', 'table', undefined, 'xtable.csv'])
    expect(findTableFormat(name), name).toBeUndefined();
});

it('gives a board with the value as written, the number, and the way to its characters', () => {
  const row = makeRow({ value: 90, quote: '90.0%', base: { name: 'Qwen', slug: 'qwen' } });
  const table = toBoardTable([{ row, rank: 1 }], {
    caption: 'MATH',
    origin: 'https://example.org',
    keys: new Map([['p', 'heron2025']]),
  });
  const [[cells = []] = []] = table.batches as Cell[][][];
  expect(cells).toHaveLength(table.columns.length);
  expect(cells.slice(0, 7)).toEqual([1, 'A', 'Qwen', '90.0%', 'heron2025', 90, '%']);
  expect(cells.at(-1)).toBe('https://example.org/papers/p#claim-0-3');
});

it('gives a comparison with empty cells where nothing is reported', () => {
  const math = { slug: 'math', name: 'MATH', metric: 'accuracy', isLowerBetter: false };
  const lines = toComparison([makeRow({ value: 90 })], ['a', 'b'], [math], () => false);
  const { columns, batches } = toComparisonTable([{ name: 'A' }, { name: 'B' }], lines);
  expect(columns.map(({ name }) => name)).toEqual(['benchmark', 'metric', 'A', 'B']);
  expect(batches).toEqual([[['MATH', 'accuracy', '90%', null]]]);
});
