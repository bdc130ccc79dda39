import type { Baseline } from './baseline.ts';
import { toOrder, type BoardFilter, type BoardParams } from './board-search.ts';
import type { BoardRow } from './board-row.ts';
import { isInState } from './claim-state.ts';
import { findKnownFamily, toModelFamily } from './model-family.ts';
import type { Ranked } from './rank.ts';
import { toUnitKey } from './written-unit.ts';

/** Rows that the address asks for. Ranks stay what they are on the whole board. */
export function filterRows<Row extends BoardRow>(
  ranked: readonly Ranked<Row>[],
  { role, status, family, year, unit, q }: BoardFilter,
): Ranked<Row>[] {
  const wanted = q.toLowerCase();
  return ranked.filter(
    ({ row }) =>
      (role === undefined || row.role === role) &&
      (status === undefined || isInState(row, status)) &&
      (family === undefined || findFamily(row)?.toLowerCase() === family.toLowerCase()) &&
      (year === undefined || row.paper.publishedOn?.startsWith(`${year}-`)) &&
      (unit === undefined || toUnitKey(row.unit) === unit) &&
      (wanted === '' || toWords(row).includes(wanted)),
  );
}

/**
 * Rows in the order that the address asks for; equal ones stay in the order of their ranks, and what has no date, no
 * comparable value or no baseline comes last.
 */
export function sortRows<Row extends BoardRow>(
  ranked: readonly Ranked<Row>[],
  params: Pick<BoardParams, 'sort' | 'order'>,
  { baselines, isLowerBetter }: { baselines: ReadonlyMap<number, Baseline>; isLowerBetter: boolean },
): Ranked<Row>[] {
  const direction = toOrder(params) === 'asc' ? 1 : -1;
  const rows = [...ranked];
  switch (params.sort) {
    case 'rank':
      return direction === 1 ? rows : rows.reverse();
    case 'method':
      return rows.sort((a, b) => compareTexts(a.row.method?.name, b.row.method?.name) * direction);
    case 'paper':
      return rows.sort((a, b) => compareTexts(a.row.paper.title, b.row.paper.title) * direction);
    case 'date':
      return sortBy(rows, ({ row }) => row.paper.publishedOn, direction);
    case 'value':
      return sortBy(rows, ({ scaled }) => scaled, direction);
    case 'delta':
      return sortBy(rows, (entry) => toProgress(entry, baselines, isLowerBetter), direction);
  }
}

/** How much better than its baseline a result is, whichever way better lies. */
function toProgress(
  { row, scaled }: Ranked<BoardRow>,
  baselines: ReadonlyMap<number, Baseline>,
  isLowerBetter: boolean,
): number | null {
  const baseline = baselines.get(row.id);
  if (!baseline || scaled === null) return null;
  return (scaled - baseline.scaled) * (isLowerBetter ? -1 : 1);
}

function sortBy<Entry>(
  entries: Entry[],
  toKey: (entry: Entry) => string | number | null,
  direction: 1 | -1,
): Entry[] {
  return entries.sort((a, b) => {
    const [left, right] = [toKey(a), toKey(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return left < right ? -direction : left > right ? direction : 0;
  });
}

/** What the filters of a board can be set to. */
export interface BoardChoices {
  /** The latest first. */
  years: number[];
  /** The commonest first. */
  families: string[];
  units: string[];
}

/** Years, model families and units that occur on a board. */
export function listChoices(rows: readonly BoardRow[]): BoardChoices {
  const years = rows.flatMap(({ paper }) =>
    paper.publishedOn ? [Number(paper.publishedOn.slice(0, 4))] : [],
  );
  return {
    years: [...new Set(years)].sort((a, b) => b - a),
    families: byFrequency(rows.flatMap((row) => findFamily(row) ?? [])),
    units: byFrequency(rows.map(({ unit }) => toUnitKey(unit))),
  };
}

/** The family of the model that a system is built on; of the system itself where it is a model known by its name. */
export function findFamily({ base, method }: Pick<BoardRow, 'base' | 'method'>): string | undefined {
  if (base) return toModelFamily(base.name);
  return method ? findKnownFamily(method.name) : undefined;
}

/** Each once, whatever its case, the commonest first. */
function byFrequency(texts: readonly string[]): string[] {
  const counts = new Map<string, { text: string; count: number }>();
  for (const text of texts) {
    const key = text.toLowerCase();
    const known = counts.get(key) ?? { text, count: 0 };
    known.count += 1;
    counts.set(key, known);
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || compareTexts(a.text, b.text))
    .map(({ text }) => text);
}

function toWords({ method, base, paper }: BoardRow): string {
  return [method?.name, base?.name, paper.title].filter(Boolean).join('\n').toLowerCase();
}

function compareTexts(a = '', b = ''): number {
  return a.localeCompare(b, 'en', { sensitivity: 'base' });
}
