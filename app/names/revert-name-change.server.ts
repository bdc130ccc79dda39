import type { Kysely, Transaction } from 'kysely';
import { changeNames, type ChangeAuthor } from '#db/names/change-names.server.ts';
import { findNameChange } from '#db/names/list-name-changes.server.ts';
import { NameChangeRefused } from '#db/names/name-change-refused.ts';
import { applyPatch, fitsPatch, type NamePatch, type NameStates } from '#db/names/name-patch.ts';
import { readAliases, readSubjects } from '#db/names/name-states.server.ts';
import type { NamedKind } from '#db/names/name-tables.server.ts';
import type { Database } from '#db/schema.ts';

/**
 * Takes a change back by another one, after which its rows are as they were before it. A revert can be taken back too.
 * @throws {NameChangeRefused} where it has been taken back, or where later changes build on it
 */
export async function revertNameChange(
  db: Kysely<Database>,
  what: NamedKind,
  author: ChangeAuthor,
  changeId: number,
): Promise<number> {
  return changeNames(db, what, author, [], async (transaction) => {
    const change = await findNameChange(transaction, changeId);
    if (change?.what !== what) throw new NameChangeRefused('There is no such change.');
    if (change.revertedById !== null) throw new NameChangeRefused('This change has been taken back already.');
    const from = await readStates(transaction, what, change.after);
    if (!fitsPatch(from, change.after))
      throw new NameChangeRefused(
        'Later changes build on this one: take those back first, the latest one first.',
      );
    return {
      kind: 'revert',
      subjectIds: change.subjectIds,
      from,
      to: applyPatch(from, change.before),
      revertsId: change.id,
    };
  });
}

async function readStates(
  transaction: Transaction<Database>,
  what: NamedKind,
  patch: NamePatch,
): Promise<NameStates> {
  return {
    subjects: await readSubjects(transaction, what, Object.keys(patch.subjects).map(Number)),
    aliases: await readAliases(transaction, what, Object.keys(patch.aliases).map(Number)),
  };
}
