import { toClaimPath } from '#app/leaderboard/board-row.ts';
import { formatValue } from '#app/leaderboard/format-value.ts';
import type { PaperClaimRow } from '#db/queries/claim-row.server.ts';
import type { GainGroup } from '#db/queries/list-gain-groups.server.ts';
import type { GainPeriod } from '#db/queries/list-gain-periods.server.ts';
import type { Cell, Column, Table } from './table.ts';

const COUNTED: readonly Column[] = [
  { name: 'gains', type: 'integer', isPrinted: true },
  { name: 'papers', type: 'integer', isPrinted: true },
  { name: 'median', type: 'number', isPrinted: true },
];

const OF_LARGEST: readonly Column[] = [
  { name: 'largest', type: 'text', isPrinted: true },
  { name: 'source', type: 'citation' },
  { name: 'value', type: 'number' },
  { name: 'unit', type: 'text' },
  { name: 'largest on', type: 'text' },
  { name: 'largest of', type: 'text' },
  { name: 'paper', type: 'text' },
  { name: 'date', type: 'text' },
  { name: 'url', type: 'text' },
];

type Batches<Row> = AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>;

interface GainTableOptions {
  caption: string;
  origin: string;
  keys: ReadonlyMap<string, string>;
}

/** Gains brought together by what they are gained on or by, each group with its largest one. */
export function toGainGroupTable(
  batches: Batches<Omit<GainGroup, 'largest'> & { largest: PaperClaimRow }>,
  { by, caption, ...options }: GainTableOptions & { by: 'benchmark' | 'method' },
): Table {
  async function* toBatches() {
    for await (const groups of batches)
      yield groups.map(({ name, gains, papers, median, failing, largest }) => [
        name,
        gains,
        papers,
        median,
        failing,
        ...toLargest(largest, options),
      ]);
  }
  const columns: Column[] = [
    { name: by, type: 'text', isPrinted: true },
    ...COUNTED,
    { name: 'do not add up', type: 'integer' },
    ...OF_LARGEST,
  ];
  return { caption, columns, batches: toBatches() };
}

/** Gains brought together by the quarter of a year in which they were claimed. */
export function toGainPeriodTable(
  batches: Batches<GainPeriod>,
  { caption, ...options }: GainTableOptions,
): Table {
  async function* toBatches() {
    for await (const periods of batches)
      yield periods.map(({ from, gains, papers, median, largest }) => [
        from,
        gains,
        papers,
        median,
        ...toLargest(largest, options),
      ]);
  }
  const columns: Column[] = [
    { name: 'quarter from', type: 'text', isPrinted: true },
    ...COUNTED,
    ...OF_LARGEST,
  ];
  return { caption, columns, batches: toBatches() };
}

function toLargest(claim: PaperClaimRow, { origin, keys }: Omit<GainTableOptions, 'caption'>): Cell[] {
  const { text, rest } = formatValue(claim);
  return [
    text + rest,
    keys.get(claim.paper.slug) ?? null,
    claim.value,
    claim.unit,
    claim.benchmark?.name ?? null,
    claim.method?.name ?? null,
    claim.paper.title,
    claim.paper.publishedOn,
    origin + toClaimPath(claim),
  ];
}
