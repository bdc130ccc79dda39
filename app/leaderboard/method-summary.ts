import type { BoardRow, NamedThing } from './board-row.ts';

/** How much is reported of a method, by whom, and when. */
export interface MethodSummary {
  results: number;
  benchmarks: number;
  papers: number;
  /** Results that papers report of it as their own system, and the others. */
  selfReported: number;
  byOthers: number;
  /** ISO dates; null where none is known. */
  first: string | null;
  latest: string | null;
}

export function summariseMethod(rows: readonly BoardRow[]): MethodSummary {
  const dates = rows.flatMap(({ paper }) => paper.publishedOn ?? []).sort();
  const selfReported = rows.filter(({ role }) => role === 'proposed').length;
  return {
    results: rows.length,
    benchmarks: new Set(rows.flatMap(({ benchmark }) => benchmark?.slug ?? benchmark?.name ?? [])).size,
    papers: new Set(rows.map(({ paper }) => paper.slug)).size,
    selfReported,
    byOthers: rows.length - selfReported,
    first: dates[0] ?? null,
    latest: dates.at(-1) ?? null,
  };
}

/** What one method reports, of several that have something in common. */
export interface MethodGroup<Row> {
  /** Unique among the groups. */
  key: string;
  method: NamedThing | null;
  /** Scores before gains, the latest first. */
  rows: Row[];
  papers: number;
  /** ISO date, or null where none is known. */
  latest: string | null;
}

/** Claims by the method that they are of, the method with most claims first. A method without a page is another one in every paper. */
export function groupByMethod<Row extends BoardRow>(rows: readonly Row[]): MethodGroup<Row>[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = row.method?.slug ?? `${row.paper.slug}:${row.method?.name ?? ''}`;
    const members = groups.get(key);
    if (members) members.push(row);
    else groups.set(key, [row]);
  }
  return [...groups]
    .map(([key, members]) => ({
      key,
      method: members[0]?.method ?? null,
      rows: members.sort(
        (a, b) => b.kind.localeCompare(a.kind) || compareDates(b.paper, a.paper) || a.id - b.id,
      ),
      papers: new Set(members.map(({ paper }) => paper.slug)).size,
      latest:
        members
          .flatMap(({ paper }) => paper.publishedOn ?? [])
          .sort()
          .at(-1) ?? null,
    }))
    .sort(
      (a, b) => b.rows.length - a.rows.length || (a.method?.name ?? '').localeCompare(b.method?.name ?? ''),
    );
}

function compareDates(a: { publishedOn: string | null }, b: { publishedOn: string | null }): number {
  return (a.publishedOn ?? '').localeCompare(b.publishedOn ?? '');
}
