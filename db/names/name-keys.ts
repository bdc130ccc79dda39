import type { BenchmarkRegistry } from './benchmark-registry.ts';

/** Each distinct name with its key. A name of nothing but signs is its own key. */
export function toKeys(
  names: Iterable<string>,
  { nameKey }: Pick<BenchmarkRegistry, 'nameKey'>,
): Map<string, string> {
  return new Map([...new Set(names)].map((name) => [name, nameKey(name) || name.trim()]));
}

/** The keys that are wanted, each with the first of its names. */
export function firstNames(
  keys: ReadonlyMap<string, string>,
  isWanted: (key: string) => boolean,
): Map<string, string> {
  const names = new Map<string, string>();
  for (const [name, key] of keys) if (isWanted(key) && !names.has(key)) names.set(key, name);
  return names;
}
