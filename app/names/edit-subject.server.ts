import type { Kysely, Transaction } from 'kysely';
import { changeNames, type ChangeAuthor, type SeenSubject } from '#db/names/change-names.server.ts';
import { NameChangeRefused } from '#db/names/name-change-refused.ts';
import type { EditableFact, NameStates, SubjectState } from '#db/names/name-patch.ts';
import { readSubjects } from '#db/names/name-states.server.ts';
import type { NamedKind } from '#db/names/name-tables.server.ts';
import type { Database } from '#db/schema.ts';
import { draftAlias } from './draft-alias.server.ts';

/** What is set; facts that are left out stay as they are. A method has nothing but a name. */
export type SubjectFacts = Partial<Pick<SubjectState, EditableFact>>;

/**
 * Sets the name and facts of a benchmark, or the name of a method; the address stays. What was set here is out of the
 * registry's hands from then on. A new name becomes one of its names.
 * @throws {NameChangeRefused} also where the new name is the name of something else
 */
export async function editSubject(
  db: Kysely<Database>,
  what: NamedKind,
  author: ChangeAuthor,
  seen: SeenSubject,
  facts: SubjectFacts,
): Promise<number> {
  return changeNames(db, what, author, [seen], async (transaction) => {
    const state = await readStanding(transaction, what, seen.id);
    const next = setFacts(what, state, facts);
    const from: NameStates = { subjects: new Map([[state.id, state]]), aliases: new Map() };
    const alias =
      next.name === state.name ? undefined : await draftAlias(transaction, what, state.id, next.name);
    return {
      kind: 'edit',
      subjectIds: [state.id],
      from,
      to: {
        subjects: new Map([[state.id, next]]),
        aliases: new Map(alias ? [[alias.id, alias]] : []),
      },
    };
  });
}

function setFacts(what: NamedKind, state: SubjectState, facts: SubjectFacts): SubjectState {
  const next = { ...state, ...facts };
  if (what === 'method') return next;
  for (const fact of Object.keys(facts) as EditableFact[])
    if (next[fact] !== state[fact]) next[`is_${fact}_edited`] = true;
  return next;
}

/** As it stands. @throws {NameChangeRefused} where it has gone, or was merged */
export async function readStanding(
  transaction: Transaction<Database>,
  what: NamedKind,
  id: number,
): Promise<SubjectState> {
  const state = (await readSubjects(transaction, what, [id])).get(id);
  if (!state) throw new NameChangeRefused(`This ${what} is not there any more.`);
  if (state.merged_into_id !== null)
    throw new NameChangeRefused(`“${state.name}” has been merged into another ${what}.`);
  return state;
}
