import { z } from 'zod';
import { toCursor } from './cursor.ts';

/** The schema of a page of a list. `id` is its name in the OpenAPI document. */
export function pageOf<Item extends z.ZodType>(item: Item, id: string) {
  return z
    .object({
      items: z.array(item),
      next: z.string().nullable().describe('The cursor of the next page; null on the last one.'),
    })
    .meta({ id });
}

/** A page of what was asked for with one item more than fit: that one says whether there is a next page. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  toItem: (row: Row) => Item,
  toKey: (row: Row) => (string | number | null)[],
): { items: Item[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(toItem),
    next: rows.length > limit && last !== undefined ? toCursor(toKey(last)) : null,
  };
}
