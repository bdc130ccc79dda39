import type { BoardRow } from './board-row.ts';

/** A method's claims for its page: by benchmark, scores before gains, the latest first; unnamed benchmarks come last. */
export function sortForMethod<Row extends BoardRow>(rows: readonly Row[]): Row[] {
  return [...rows].sort(
    (a, b) =>
      Number(a.benchmark === null) - Number(b.benchmark === null) ||
      (a.benchmark?.name ?? '').localeCompare(b.benchmark?.name ?? '') ||
      b.kind.localeCompare(a.kind) ||
      (b.paper.publishedOn ?? '').localeCompare(a.paper.publishedOn ?? '') ||
      a.id - b.id,
  );
}
