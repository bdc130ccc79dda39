import type { Kysely } from 'kysely';
import { changeNames, type ChangeAuthor, type SeenSubject } from '#db/names/change-names.server.ts';
import { NameChangeRefused } from '#db/names/name-change-refused.ts';
import { readAliases } from '#db/names/name-states.server.ts';
import type { NamedKind } from '#db/names/name-tables.server.ts';
import type { Database } from '#db/schema.ts';
import { draftAlias } from './draft-alias.server.ts';
import { readStanding } from './edit-subject.server.ts';

/** Gives a benchmark or method one more name. @throws {NameChangeRefused} also where it means something else */
export async function addAlias(
  db: Kysely<Database>,
  what: NamedKind,
  author: ChangeAuthor,
  seen: SeenSubject,
  name: string,
): Promise<number> {
  return changeNames(db, what, author, [seen], async (transaction) => {
    const { id } = await readStanding(transaction, what, seen.id);
    const alias = await draftAlias(transaction, what, id, name);
    return {
      kind: 'add-alias',
      subjectIds: [id],
      from: { subjects: new Map(), aliases: new Map() },
      to: { subjects: new Map(), aliases: new Map(alias ? [[alias.id, alias]] : []) },
    };
  });
}

/**
 * Takes a name away that no result uses. The registry's own names stay: it would bring them back.
 * @throws {NameChangeRefused} also where results use it
 */
export async function removeAlias(
  db: Kysely<Database>,
  what: NamedKind,
  author: ChangeAuthor,
  seen: SeenSubject,
  aliasId: number,
): Promise<number> {
  return changeNames(db, what, author, [seen], async (transaction) => {
    const { id } = await readStanding(transaction, what, seen.id);
    const aliases = await readAliases(transaction, what, [aliasId]);
    const alias = aliases.get(aliasId);
    if (alias?.owner_id !== id) throw new NameChangeRefused('This name is not one of its names any more.');
    if (alias.origin === 'registry')
      throw new NameChangeRefused(
        `The registry gives the name “${alias.name}”: split it off into what it means instead.`,
      );
    return {
      kind: 'remove-alias',
      subjectIds: [id],
      from: { subjects: new Map(), aliases },
      to: { subjects: new Map(), aliases: new Map() },
    };
  });
}
