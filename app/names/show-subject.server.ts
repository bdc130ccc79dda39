import type { Kysely } from 'kysely';
import { findSubject } from '#db/names/find-subject.server.ts';
import type { NamedKind } from '#db/names/name-tables.server.ts';
import type { Database } from '#db/schema.ts';

/** A benchmark or method as its form shows it, or undefined where nothing has the address. */
export async function showSubject(db: Kysely<Database>, what: NamedKind, slug: string) {
  const found = await findSubject(db, what, slug);
  if (!found) return undefined;
  const { state, last, aliases, parent, merged } = found;
  return {
    what,
    slug: state.slug,
    name: state.name,
    last,
    values: {
      name: state.name,
      task: state.task ?? '',
      metric: state.metric ?? '',
      direction: state.is_lower_better ? 'lower' : 'higher',
      min: toText(state.min_value),
      max: toText(state.max_value),
      parent: parent?.name ?? '',
    },
    aliases: aliases.map(({ id, name, origin, claims }) => ({ id, name, origin, claims })),
    merged,
  };
}

function toText(value: number | null | undefined): string {
  return value == null ? '' : String(value);
}
