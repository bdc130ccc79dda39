import { describe, expect, it } from 'vitest';
import { toBoardTable } from '#app/leaderboard/board-table.ts';
import { toComparison } from '#app/leaderboard/comparison.ts';
import { toComparisonTable } from '#app/leaderboard/comparison-text.ts';
import { toCsv } from '#app/leaderboard/csv.ts';
import { toMarkdownTable } from '#app/leaderboard/markdown-table.ts';
import { findTableFormat } from '#app/leaderboard/table-file.ts';
import { makeRow } from './board-row.ts';

describe('toCsv', () => {
  it('quotes what would end a cell, and doubles quotes', () => {
    expect(toCsv([['a,b', 'say "x"', 'two\nlines', 'plain']])).toBe(
      '"a,b","say ""x""","two\nlines",plain\r\n',
    );
  });

  it.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\tx', '+4.5%'])('disarms %j', (text) => {
    expect(toCsv([[text]]).replace(/^"/, '')).toMatch(/^'/);
  });

  it.each(['-0.5', '+4.5', '12', '−3'])('leaves the number %s alone', (text) => {
    expect(toCsv([[text]])).toBe(`${text}\r\n`);
  });
});

it('takes the meaning of what Markdown would read', () => {
  expect(toMarkdownTable([['a|b'], ['<b>*x*\ny']])).toBe('| a\\|b |\n| --- |\n| \\<b\\>\\*x\\* y |\n');
});

it('knows two formats and nothing else', () => {
  expect(findTableFormat('table.csv')?.type).toContain('text/csv');
  expect(findTableFormat('table.md')?.type).toContain('text/markdown');
  expect([findTableFormat('table.exe'), findTableFormat('toString'), findTableFormat(undefined)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

it('gives a board with the value as written, the number, and the way to its characters', () => {
  const row = makeRow({ value: 90, quote: '90.0%', base: { name: 'Qwen', slug: 'qwen' } });
  const entry = { row, scaled: 90, rank: 1, isTied: false, conflicts: 0, toBest: 0, baseline: null };
  const [head, cells] = toBoardTable([entry], 'https://example.org');
  expect(cells).toHaveLength(head?.length ?? 0);
  expect(cells?.slice(0, 6)).toEqual(['1', 'A', 'Qwen', '90.0%', '90', '%']);
  expect(cells?.at(-1)).toBe('https://example.org/papers/p#claim-0-3');
});

it('gives a comparison with empty cells where nothing is reported', () => {
  const math = { slug: 'math', name: 'MATH', metric: 'accuracy', isLowerBetter: false };
  const lines = toComparison([makeRow({ value: 90 })], ['a', 'b'], [math], () => false);
  expect(toComparisonTable([{ name: 'A' }, { name: 'B' }], lines)).toEqual([
    ['benchmark', 'metric', 'A', 'B'],
    ['MATH', 'accuracy', '90%', ''],
  ]);
});
