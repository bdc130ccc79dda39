import type { Basis } from '#app/extraction/claim.ts';
import { toClaimPath, type BoardRow } from './board-row.ts';
import type { ChartMark } from './chart-mark.ts';
import { formatNumber, formatValue } from './format-value.ts';
import { BASES } from './gain-search.ts';
import type { StepRow } from './gain-rows.ts';
import type { Ranked } from './rank.ts';
import { remarkOn } from './remark-on.ts';
import { toSystemKey } from './systems.ts';
import { toLabel } from './time-series.ts';
import { writeRange } from './value-range.ts';

/** A claim on a line: own systems full, comparators as rings, those that do not add up crossed out. */
export interface RowMark extends ChartMark {
  value: number;
  shape: 'full' | 'ring' | 'crossed';
}

/** A line of a chart: values of one thing on the scale that all lines share. */
export interface ChartRow {
  key: string;
  label: string;
  /** What stands at the end of the line. */
  end: string;
  /** From where to where it is drawn; a plain tick marks where it begins. */
  from: number;
  to: number;
  marks: RowMark[];
}

/** Scores with what they started from, the largest step first: a tick where each began, a mark where it went. */
export function toStepRows<Row extends BoardRow>(steps: readonly StepRow<Row>[], most = 20): ChartRow[] {
  return steps.slice(0, most).map((row) => {
    const lead = `${formatNumber(row.from, row.unit)} →`;
    return {
      key: String(row.id),
      label: toLabel(row),
      end: `${lead} ${toWritten(row)}`,
      from: row.from,
      to: row.value,
      marks: [{ ...toMark(row, row.value), lead }],
    };
  });
}

/** Bare gains of one basis as lines from nothing, the largest first. */
export interface GainPanel {
  basis: Basis;
  name: string;
  rows: ChartRow[];
}

/**
 * A panel for each basis that has gains: points, relative gains and factors do not stand on one axis.
 * @param toName what a line is called
 * @param isMixed whether declines stand among them: then their lines say so
 */
export function toGainPanels<Row extends BoardRow>(
  gains: readonly Row[],
  {
    most = 12,
    toName = toLabel,
    isMixed = false,
  }: { most?: number; toName?: (row: Row) => string; isMixed?: boolean } = {},
): GainPanel[] {
  return BASES.flatMap(({ basis, name }) => {
    const rows = gains
      .filter((row) => (row.basis ?? 'unspecified') === basis)
      .sort((a, b) => b.value - a.value || a.id - b.id)
      .slice(0, most)
      .map((row) => ({
        key: String(row.id),
        label: toName(row),
        end: isMixed && row.change === 'decline' ? `${toWritten(row)} decline` : toWritten(row),
        // A factor of one is no gain.
        from: basis === 'factor' ? 1 : 0,
        to: row.value,
        marks: [toMark(row, row.value)],
      }));
    return rows.length > 0 ? [{ basis, name, rows }] : [];
  });
}

/**
 * Systems of which papers report different values, those that differ most first.
 * @param unit of the board's scale
 */
export function toDisagreementRows<Row extends BoardRow>(
  ranked: readonly Ranked<Row>[],
  conflicts: ReadonlyMap<number, unknown>,
  { unit = null, most = 12 }: { unit?: string | null; most?: number } = {},
): ChartRow[] {
  const systems = new Map<string, { row: Row; scaled: number }[]>();
  for (const { row, scaled } of ranked) {
    if (scaled === null || !conflicts.has(row.id)) continue;
    const key = toSystemKey(row);
    const known = systems.get(key);
    if (known) known.push({ row, scaled });
    else systems.set(key, [{ row, scaled }]);
  }
  return [...systems]
    .map(([key, entries]) => {
      const values = entries.map(({ scaled }) => scaled);
      const [from, to] = [Math.min(...values), Math.max(...values)];
      return {
        key,
        label: toLabel(entries[0]!.row),
        end: `${writeRange(entries, unit)} in ${new Set(entries.map(({ row }) => row.paper.slug)).size} papers`,
        from,
        to,
        marks: entries.map(({ row, scaled }) => toMark(row, scaled)).sort((a, b) => a.value - b.value),
      };
    })
    .sort((a, b) => b.to - b.from - (a.to - a.from) || a.label.localeCompare(b.label))
    .slice(0, most);
}

/** A claim as a mark on a line. */
export function toMark(row: BoardRow, value: number): RowMark {
  const { publishedOn, title } = row.paper;
  return {
    id: row.id,
    label: toLabel(row),
    paper: title,
    written: toWritten(row),
    ...remarkOn(row),
    path: toClaimPath(row),
    value,
    shape: row.verdict === 'fails' ? 'crossed' : row.role === 'proposed' ? 'full' : 'ring',
    ...(publishedOn === null ? {} : { date: publishedOn }),
  };
}

function toWritten(row: BoardRow): string {
  const { text, rest } = formatValue(row);
  return text + rest;
}
