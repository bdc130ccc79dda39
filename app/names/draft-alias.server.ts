import type { Transaction } from 'kysely';
import { nameKey } from '#app/extraction/registry/registry.ts';
import { NameChangeRefused } from '#db/names/name-change-refused.ts';
import type { AliasState } from '#db/names/name-patch.ts';
import { findAliasByKey, readSubjects, takeId } from '#db/names/name-states.server.ts';
import type { NamedKind } from '#db/names/name-tables.server.ts';
import { isOwnName } from '#db/names/own-name.ts';
import type { Database } from '#db/schema.ts';

/** The key under which a name is known. */
export function toKey(name: string): string {
  return nameKey(name) || name.trim();
}

/**
 * A row for a name that is to mean this benchmark or method; undefined where it does already.
 * @throws {NameChangeRefused} where it means something else, or another thing in every paper
 */
export async function draftAlias(
  transaction: Transaction<Database>,
  what: NamedKind,
  ownerId: number,
  name: string,
): Promise<AliasState | undefined> {
  if (what === 'method' && !isOwnName(name))
    throw new NameChangeRefused(`“${name}” means another system in every paper, so it can be no name.`);
  const key = toKey(name);
  const known = await findAliasByKey(transaction, what, key);
  if (known?.owner_id === ownerId) return undefined;
  if (known) {
    const other = (await readSubjects(transaction, what, [known.owner_id])).get(known.owner_id);
    throw new NameChangeRefused(
      `“${name}” is a name of ${other?.name ?? 'something else'}: split it off there, or merge the two.`,
    );
  }
  return { id: await takeId(transaction, what, 'alias'), key, name, owner_id: ownerId, origin: 'person' };
}
