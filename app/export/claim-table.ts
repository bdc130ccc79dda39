import { SLOT_NAMES } from '#app/extraction/claim.ts';
import { toClaimPath } from '#app/leaderboard/board-row.ts';
import { formatValue } from '#app/leaderboard/format-value.ts';
import type { PaperClaimRow } from '#db/queries/claim-row.server.ts';
import type { Cell, Column, Table } from './table.ts';

const COLUMNS: readonly Column[] = [
  { name: 'id', type: 'integer' },
  { name: 'benchmark', type: 'text', isPrinted: true },
  { name: 'metric', type: 'text', isPrinted: true },
  { name: 'setting', type: 'text' },
  { name: 'method', type: 'text', isPrinted: true },
  { name: 'base', type: 'text', isPrinted: true },
  { name: 'kind', type: 'text' },
  { name: 'as written', type: 'text', isPrinted: true },
  { name: 'source', type: 'citation' },
  { name: 'value', type: 'number' },
  { name: 'low', type: 'number' },
  { name: 'unit', type: 'text' },
  { name: 'qualifier', type: 'text' },
  { name: 'from', type: 'number' },
  { name: 'basis', type: 'text' },
  { name: 'change', type: 'text' },
  { name: 'versus', type: 'text' },
  { name: 'role', type: 'text' },
  { name: 'status', type: 'text' },
  { name: 'verdict', type: 'text' },
  { name: 'confidence', type: 'number' },
  ...SLOT_NAMES.map((slot) => ({ name: `confidence of ${slot}`, type: 'number' }) as const),
  { name: 'paper', type: 'text' },
  { name: 'date', type: 'text' },
  { name: 'start', type: 'integer' },
  { name: 'end', type: 'integer' },
  { name: 'quote', type: 'text' },
  { name: 'url', type: 'text' },
  { name: 'publisher', type: 'text' },
];

interface ClaimTableOptions {
  caption: string;
  /** Scheme, host and port of addresses. */
  origin: string;
  /** Citation keys by slug of the paper, for formats that cite. */
  keys?: ReadonlyMap<string, string>;
}

/** Claims with everything that is known of them, where each was read included. */
export function toClaimTable(
  batches: AsyncIterable<readonly PaperClaimRow[]> | Iterable<readonly PaperClaimRow[]>,
  { caption, origin, keys = new Map<string, string>() }: ClaimTableOptions,
): Table {
  async function* toBatches() {
    for await (const rows of batches) yield rows.map((row) => toCells(row, origin, keys));
  }
  return { caption, columns: COLUMNS, batches: toBatches() };
}

function toCells(row: PaperClaimRow, origin: string, keys: ReadonlyMap<string, string>): Cell[] {
  const { text, rest } = formatValue(row);
  return [
    row.id,
    row.benchmark?.name ?? null,
    row.metric,
    row.setting,
    row.method?.name ?? null,
    row.base?.name ?? null,
    row.kind,
    text + rest,
    keys.get(row.paper.slug) ?? null,
    row.value,
    row.low,
    row.unit,
    row.qualifier,
    row.from,
    row.basis,
    row.change,
    row.versus,
    row.role,
    row.status,
    row.verdict,
    row.confidence,
    ...SLOT_NAMES.map((slot) => row.slotConfidence?.[slot] ?? null),
    row.paper.title,
    row.paper.publishedOn,
    row.start,
    row.end,
    row.quote,
    origin + toClaimPath(row),
    row.paper.url,
  ];
}
