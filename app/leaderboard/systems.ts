import { doAgree } from './agreement.ts';
import type { BoardRow } from './board-row.ts';
import type { Ranked } from './rank.ts';
import { areSettledTogether } from './ruling.ts';

type SystemRow = Pick<BoardRow, 'method' | 'base'> & { paper: { slug: string } };
type DisputedRow = SystemRow & Pick<BoardRow, 'id' | 'value' | 'unit' | 'quote' | 'qualifier' | 'settled'>;

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

/** What is known of the same system, by its key. Systems without a name of their own are left out, and so is what does not compare. */
export function groupBySystem<Row extends SystemRow, Entry extends { row: Row; scaled: number | null }>(
  entries: readonly Entry[],
): Map<string, Entry[]> {
  const bySystem = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.scaled === null || entry.row.method?.slug == null) continue;
    const key = toSystemKey(entry.row);
    const known = bySystem.get(key);
    if (known) known.push(entry);
    else bySystem.set(key, [entry]);
  }
  return bySystem;
}

/** Whether two papers give different values, beyond rounding. */
export function doContradict<Row extends DisputedRow>(
  one: { row: Row; scaled: number | null },
  other: { row: Row; scaled: number | null },
): boolean {
  return one.row.paper.slug !== other.row.paper.slug && !doAgree(one, other);
}

/**
 * Finds what papers disagree about: the same system with different values in different papers, as ids of rows. What a
 * reviewer has settled is no disagreement any more.
 */
export function findConflicts<Row extends DisputedRow>(
  ranked: readonly Ranked<Row>[],
): Map<number, number[]> {
  const conflicts = new Map<number, number[]>();
  for (const entries of groupBySystem<Row, Ranked<Row>>(ranked).values()) {
    if (entries.length === 1) continue;
    for (const entry of entries) {
      const others = entries.filter(
        (other) => doContradict(entry, other) && !areSettledTogether(entry.row, other.row),
      );
      if (others.length > 0)
        conflicts.set(
          entry.row.id,
          others.map((other) => other.row.id),
        );
    }
  }
  return conflicts;
}
