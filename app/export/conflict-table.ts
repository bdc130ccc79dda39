import { toClaimPath } from '#app/leaderboard/board-row.ts';
import { formatValue } from '#app/leaderboard/format-value.ts';
import type { Conflict } from '#db/conflicts/list-conflicts.server.ts';
import type { Column, Table } from './table.ts';

const COLUMNS: readonly Column[] = [
  { name: 'conflict', type: 'integer', isPrinted: true },
  { name: 'state', type: 'text' },
  { name: 'benchmark', type: 'text', isPrinted: true },
  { name: 'metric', type: 'text', isPrinted: true },
  { name: 'method', type: 'text', isPrinted: true },
  { name: 'base', type: 'text', isPrinted: true },
  { name: 'as written', type: 'text', isPrinted: true },
  { name: 'source', type: 'citation' },
  { name: 'value', type: 'number' },
  { name: 'unit', type: 'text' },
  { name: 'role', type: 'text' },
  { name: 'ruling', type: 'text' },
  { name: 'paper', type: 'text' },
  { name: 'date', type: 'text' },
  { name: 'url', type: 'text' },
];

/** A claim of a conflict with what it is part of. */
export type ConflictRow = Omit<Conflict, 'claims'> & { claim: Conflict['claims'][number] };

/** Conflicts, a row a claim: rows with one number contradict each other. */
export function toConflictTable(
  batches: AsyncIterable<readonly ConflictRow[]> | Iterable<readonly ConflictRow[]>,
  { caption, origin, keys }: { caption: string; origin: string; keys: ReadonlyMap<string, string> },
): Table {
  async function* toBatches() {
    for await (const batch of batches)
      yield batch.map(({ id, isOpen, benchmark, metric, claim }) => {
        const { text, rest } = formatValue(claim);
        return [
          id,
          isOpen ? 'open' : 'settled',
          benchmark.name,
          metric,
          claim.method?.name ?? null,
          claim.base?.name ?? null,
          text + rest,
          keys.get(claim.paper.slug) ?? null,
          claim.value,
          claim.unit,
          claim.role === 'proposed' ? 'self-reported' : 'as comparator',
          claim.settled?.ruling ?? null,
          claim.paper.title,
          claim.paper.publishedOn,
          origin + toClaimPath(claim),
        ];
      });
  }
  return { caption, columns: COLUMNS, batches: toBatches() };
}
