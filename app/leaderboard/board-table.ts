import { toClaimPath, type BoardRow } from './board-row.ts';
import type { BoardEntry } from './board-view.ts';
import { formatValue } from './format-value.ts';

const HEAD = [
  'rank',
  'method',
  'base',
  'as written',
  'value',
  'unit',
  'metric',
  'role',
  'paper',
  'date',
  'url',
];

/** The rows of a board as a table of texts, with its head; each row ends with the address of the claim's characters. */
export function toBoardTable(entries: readonly BoardEntry<BoardRow>[], origin: string): string[][] {
  return [HEAD, ...entries.map(({ row, rank }) => [rank?.toString() ?? '', ...toCells(row, origin)])];
}

function toCells(row: BoardRow, origin: string): string[] {
  const { text, rest } = formatValue(row);
  return [
    row.method?.name ?? '',
    row.base?.name ?? '',
    text + rest,
    String(row.value),
    row.unit ?? '',
    row.metric ?? '',
    row.role === 'proposed' ? 'self-reported' : 'as comparator',
    row.paper.title,
    row.paper.publishedOn ?? '',
    origin + toClaimPath(row),
  ];
}
