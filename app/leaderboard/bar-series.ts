import { toClaimPath, type BoardRow } from './board-row.ts';
import { formatValue } from './format-value.ts';
import type { Ranked } from './rank.ts';
import { toLabel } from './time-series.ts';

export interface Bar {
  id: number;
  label: string;
  paper: string;
  value: number;
  written: string;
  path: string;
  isProposed: boolean;
}

/** The first rows of a board as bars, best first; rows without a comparable value are left out. */
export function toBarSeries<Row extends BoardRow>(ranked: readonly Ranked<Row>[], limit = 15): Bar[] {
  return ranked.flatMap(({ row, scaled }) => (scaled === null ? [] : [toBar(row, scaled)])).slice(0, limit);
}

function toBar(row: BoardRow, value: number): Bar {
  const { text, rest } = formatValue(row);
  return {
    id: row.id,
    label: toLabel(row),
    paper: row.paper.title,
    value,
    written: text + rest,
    path: toClaimPath(row),
    isProposed: row.role === 'proposed',
  };
}
