import type { BoardRow } from './board-row.ts';
import { toSystemKey } from './systems.ts';

type SystemRow = Pick<BoardRow, 'method' | 'base'> & { paper: { slug: string } };

/** By what a system of one board is known on the other. */
export type ToPairKey<Row> = (row: Row) => string;

/**
 * Pairs the systems of two boards: by method and base model. A method that each board knows in one form alone, one of them
 * with a base model and the other without, is the same system said at different length, and is paired by its name. With a
 * second form on either board, or two base models, nobody could say which belongs to which: it is left out.
 */
export function pairSystems<Row extends SystemRow>(
  left: readonly Row[],
  right: readonly Row[],
): ToPairKey<Row> {
  const [onLeft, onRight] = [left, right].map(findBases);
  const isHalfNamed = (slug: string) => {
    const bases = [...(onLeft?.get(slug) ?? []), ...(onRight?.get(slug) ?? [])];
    return onLeft?.get(slug)?.size === 1 && bases.length === 2 && bases[0] !== bases[1] && bases.includes('');
  };
  return (row) => {
    const slug = row.method?.slug;
    return slug != null && isHalfNamed(slug) ? `${slug}+?` : toSystemKey(row);
  };
}

/** The base models that a board names with each method, by its slug; empty for none. */
function findBases(rows: readonly SystemRow[]): Map<string, Set<string>> {
  const bases = new Map<string, Set<string>>();
  for (const { method, base } of rows) {
    if (method?.slug == null) continue;
    const known = bases.get(method.slug) ?? new Set();
    bases.set(method.slug, known.add(base?.slug ?? base?.name ?? ''));
  }
  return bases;
}
