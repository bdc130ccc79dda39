import type { BoardRow } from './board-row.ts';
import type { ComparisonLine } from './comparison.ts';
import { formatValue } from './format-value.ts';

/** A comparison as a table of texts: a column a method, a line a benchmark, values as written. */
export function toComparisonTable(
  methods: readonly { name: string }[],
  lines: readonly ComparisonLine<BoardRow>[],
): string[][] {
  return [
    ['benchmark', 'metric', ...methods.map(({ name }) => name)],
    ...lines.map(({ benchmark, metric, cells }) => [
      benchmark.name,
      metric,
      ...cells.map((cell) => {
        if (!cell) return '';
        const { text, rest } = formatValue(cell.best);
        return text + rest;
      }),
    ]),
  ];
}
