/** Names of fields as a tree: `value,source.quote` is `{ value: {}, source: { quote: {} } }`. */
export type FieldTree = { [name: string]: FieldTree };

/** Parses `fields=`; an empty name is left out. */
export function parseFields(text: string): FieldTree {
  const tree: FieldTree = Object.create(null) as FieldTree;
  for (const path of text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)) {
    let node = tree;
    for (const name of path.split('.')) node = node[name] ??= Object.create(null) as FieldTree;
  }
  return tree;
}

/** The first path of `asked` that is not in `known`, with dots; undefined where all are. A leaf of `known` has no fields. */
export function findUnknownField(asked: FieldTree, known: FieldTree): string | undefined {
  for (const [name, inner] of Object.entries(asked)) {
    const found = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!found) return name;
    const unknown = findUnknownField(inner, found);
    if (unknown !== undefined) return `${name}.${unknown}`;
  }
  return undefined;
}

/** A record with those of its fields that are asked for; of a list, every member so. A field without inner ones comes whole. */
export function selectFields(record: unknown, asked: FieldTree): unknown {
  if (Object.keys(asked).length === 0) return record;
  if (Array.isArray(record)) return record.map((member) => selectFields(member, asked));
  if (record === null || typeof record !== 'object') return record;
  const known = new Map(Object.entries(record));
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, inner]) =>
      known.has(name) ? [[name, selectFields(known.get(name), inner)]] : [],
    ),
  );
}
