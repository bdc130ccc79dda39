import { toClaimPath, type BoardRow } from '#app/leaderboard/board-row.ts';
import { formatValue } from '#app/leaderboard/format-value.ts';
import type { Standing } from '#app/leaderboard/standings.ts';
import type { Column, Table } from './table.ts';

const COLUMNS: readonly Column[] = [
  { name: 'benchmark', type: 'text', isPrinted: true },
  { name: 'metric', type: 'text', isPrinted: true },
  { name: 'as written', type: 'text', isPrinted: true },
  { name: 'source', type: 'citation' },
  { name: 'value', type: 'number' },
  { name: 'unit', type: 'text' },
  { name: 'rank', type: 'integer', isPrinted: true },
  { name: 'systems', type: 'integer', isPrinted: true },
  { name: 'when it appeared', type: 'text' },
  { name: 'role', type: 'text' },
  { name: 'paper', type: 'text' },
  { name: 'date', type: 'text' },
  { name: 'url', type: 'text' },
];

type Stood = Pick<BoardRow, 'quote' | 'value' | 'unit' | 'role' | 'anchor'> & {
  paper: Pick<BoardRow['paper'], 'slug' | 'title' | 'publishedOn'>;
};

/** Where a method stands on each board, with the claim that put it there. */
export function toStandingsTable(
  standings: readonly Standing<Stood>[],
  { caption, origin, keys }: { caption: string; origin: string; keys: ReadonlyMap<string, string> },
): Table {
  const rows = standings.map(({ benchmark, metric, best, rank, systems, atFirst }) => {
    const { text, rest } = formatValue(best);
    return [
      benchmark.name,
      metric.name,
      text + rest,
      keys.get(best.paper.slug) ?? null,
      best.value,
      best.unit,
      rank,
      systems,
      atFirst === 'best' ? 'new best' : atFirst === 'first' ? 'first reported here' : null,
      best.role === 'proposed' ? 'self-reported' : 'as comparator',
      best.paper.title,
      best.paper.publishedOn,
      origin + toClaimPath(best),
    ];
  });
  return { caption, columns: COLUMNS, batches: [rows] };
}
