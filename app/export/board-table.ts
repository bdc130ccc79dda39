import { toClaimPath, type BoardRow } from '#app/leaderboard/board-row.ts';
import type { BoardEntry } from '#app/leaderboard/board-view.ts';
import { formatValue } from '#app/leaderboard/format-value.ts';
import type { Cell, Column, Table } from './table.ts';

const COLUMNS: readonly Column[] = [
  { name: 'rank', type: 'integer', isPrinted: true },
  { name: 'method', type: 'text', isPrinted: true },
  { name: 'base', type: 'text', isPrinted: true },
  { name: 'as written', type: 'text', isPrinted: true },
  { name: 'source', type: 'citation' },
  { name: 'value', type: 'number' },
  { name: 'unit', type: 'text' },
  { name: 'metric', type: 'text' },
  { name: 'setting', type: 'text' },
  { name: 'role', type: 'text' },
  { name: 'paper', type: 'text' },
  { name: 'date', type: 'text' },
  { name: 'url', type: 'text' },
];

interface BoardTableOptions {
  caption: string;
  /** Scheme, host and port of addresses. */
  origin: string;
  /** Citation keys by slug of the paper, for formats that cite. */
  keys?: ReadonlyMap<string, string>;
}

/** The rows of a board; each row ends with the address of the claim's characters. */
export function toBoardTable(
  entries: readonly Pick<BoardEntry<BoardRow>, 'row' | 'rank'>[],
  { caption, origin, keys = new Map<string, string>() }: BoardTableOptions,
): Table {
  return {
    caption,
    columns: COLUMNS,
    batches: [entries.map(({ row, rank }) => [rank, ...toCells(row, origin, keys)])],
  };
}

function toCells(row: BoardRow, origin: string, keys: ReadonlyMap<string, string>): Cell[] {
  const { text, rest } = formatValue(row);
  return [
    row.method?.name ?? null,
    row.base?.name ?? null,
    text + rest,
    keys.get(row.paper.slug) ?? null,
    row.value,
    row.unit,
    row.metric,
    row.setting,
    row.role === 'proposed' ? 'self-reported' : 'as comparator',
    row.paper.title,
    row.paper.publishedOn,
    origin + toClaimPath(row),
  ];
}
