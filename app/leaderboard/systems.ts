import type { BoardRow } from './board-row.ts';
import type { Ranked } from './rank.ts';

type SystemRow = Pick<BoardRow, 'method' | 'base'> & { paper: { slug: string } };

/**
 * What tells one system from another: its method and the model that it is built on. A method without a name of its own
 * ("our method") is another one in every paper.
 */
export function toSystemKey({ method, base, paper }: SystemRow): string {
  const own = method?.slug ?? `${paper.slug}:${method?.name ?? ''}`;
  return `${own}+${base?.slug ?? base?.name ?? ''}`;
}

/** Keeps the best of each system; expects rows in the order of their ranks. */
export function keepBestPerSystem<Row extends SystemRow>(ranked: readonly Ranked<Row>[]): Ranked<Row>[] {
  const seen = new Set<string>();
  return ranked.filter(({ row }) => {
    const key = toSystemKey(row);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Finds what papers disagree about: the same system with different values in different papers, as ids of rows. */
export function findConflicts<Row extends SystemRow & { id: number }>(
  ranked: readonly Ranked<Row>[],
): Map<number, number[]> {
  const bySystem = new Map<string, Ranked<Row>[]>();
  for (const entry of ranked) {
    if (entry.scaled === null || entry.row.method?.slug == null) continue;
    const key = toSystemKey(entry.row);
    const entries = bySystem.get(key);
    if (entries) entries.push(entry);
    else bySystem.set(key, [entry]);
  }
  const conflicts = new Map<number, number[]>();
  for (const entries of bySystem.values()) {
    if (entries.length === 1) continue;
    for (const { row, scaled } of entries) {
      const others = entries.filter(
        (other) => other.row.paper.slug !== row.paper.slug && other.scaled !== scaled,
      );
      if (others.length > 0)
        conflicts.set(
          row.id,
          others.map((other) => other.row.id),
        );
    }
  }
  return conflicts;
}
