import type { BoardRow } from '#app/leaderboard/board-row.ts';
import type { ComparisonLine } from '#app/leaderboard/comparison.ts';
import { formatValue } from '#app/leaderboard/format-value.ts';
import type { Table } from './table.ts';

/** A comparison: a column a method, a line a benchmark, values as written. */
export function toComparisonTable(
  methods: readonly { name: string }[],
  lines: readonly ComparisonLine<BoardRow>[],
): Table {
  const names = ['benchmark', 'metric', ...methods.map(({ name }) => name)];
  return {
    caption: `${methods.map(({ name }) => name).join(', ')} on the benchmarks they share`,
    columns: names.map((name) => ({ name, type: 'text', isPrinted: true })),
    batches: [
      lines.map(({ benchmark, metric, cells }) => [
        benchmark.name,
        metric,
        ...cells.map((cell) => {
          if (!cell) return null;
          const { text, rest } = formatValue(cell.best);
          return text + rest;
        }),
      ]),
    ],
  };
}
