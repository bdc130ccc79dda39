import { sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { BenchmarkRegistry } from './benchmark-registry.ts';
import { firstNames, toKeys } from './name-keys.ts';
import { isOwnName } from './own-name.ts';
import { shortenSlug, takeSlug } from './slugs.server.ts';

/**
 * The stored name (id of a row of `method_aliases`) for each name of a method or base model; names of one key are one
 * method. Phrases such as "our method" have none.
 */
export async function resolveMethods(
  transaction: Transaction<Database>,
  names: readonly string[],
  registry: Pick<BenchmarkRegistry, 'nameKey' | 'toSlug'>,
): Promise<Map<string, number>> {
  const keys = toKeys(names.filter(isOwnName), registry);
  if (keys.size === 0) return new Map();
  const rows = await transaction
    .selectFrom('methodAliases')
    .where('key', '=', sql<string>`any(${[...keys.values()]}::text[])`)
    .select(['id', 'key'])
    .execute();
  const stored = new Map(rows.map(({ id, key }) => [key, id]));
  const unknown = firstNames(keys, (key) => !stored.has(key));
  for (const [key, id] of await insertUnknown(transaction, unknown, registry)) stored.set(key, id);
  return new Map([...keys].map(([name, key]) => [name, stored.get(key) as number]));
}

async function insertUnknown(
  transaction: Transaction<Database>,
  names: ReadonlyMap<string, string>,
  registry: Pick<BenchmarkRegistry, 'toSlug'>,
): Promise<Map<string, number>> {
  if (names.size === 0) return new Map();
  const wanted = [...names].map(([key, name]) => ({ key, name, slug: shortenSlug(registry.toSlug(name)) }));
  const existing = await transaction
    .selectFrom('methods')
    .where('slug', '=', sql<string>`any(${wanted.map(({ slug }) => slug)}::text[])`)
    .select('slug')
    .execute();
  const taken = new Set(existing.map(({ slug }) => slug));
  const rows = wanted.map(({ key, name, slug }) => ({ key, name, slug: takeSlug(slug, key, taken) }));
  const inserted = await sql<{ id: number; key: string }>`
    with given as (
      select * from json_to_recordset(${JSON.stringify(rows)}) as given (key text, name text, slug text)
    ), made as (
      insert into methods (slug, name) select slug, name from given returning id, slug
    )
    insert into method_aliases (key, name, method_id, origin)
    select given.key, given.name, made.id, 'text' from given join made using (slug)
    returning id, key
  `.execute(transaction);
  return new Map(inserted.rows.map(({ id, key }) => [key, id]));
}
