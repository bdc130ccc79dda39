import type { Kysely } from 'kysely';
import type { ChangeAuthor, SeenSubject } from '#db/names/change-names.server.ts';
import { findSubjectByName } from '#db/names/find-subject.server.ts';
import { NameChangeRefused } from '#db/names/name-change-refused.ts';
import type { NamedKind } from '#db/names/name-tables.server.ts';
import type { Database } from '#db/schema.ts';
import { findLastChange } from '#db/names/change-names.server.ts';
import { findSlugHolder } from '#db/names/find-slug-holder.server.ts';
import { addAlias, removeAlias } from './change-aliases.server.ts';
import { toKey } from './draft-alias.server.ts';
import { editSubject, type SubjectFacts } from './edit-subject.server.ts';
import type { EditForm, NameForm } from './name-forms.ts';
import { splitNames, type SplitTarget } from './split-names.server.ts';

/**
 * Does what a form of the page of a benchmark or method asks for.
 * @returns the number of the change
 * @throws {NameChangeRefused} where it cannot be done
 */
export async function changeSubject(
  db: Kysely<Database>,
  what: NamedKind,
  slug: string,
  userId: number,
  form: NameForm,
): Promise<number> {
  const holder = await findSlugHolder(db, what, slug);
  if (!holder) throw new NameChangeRefused(`This ${what} is not there any more.`);
  const author: ChangeAuthor = { userId, note: form.note };
  const seen: SeenSubject = { id: holder.id, last: form.last };
  switch (form.intent) {
    case 'edit':
      return editSubject(db, what, author, seen, await toFacts(db, what, form));
    case 'add-alias':
      return addAlias(db, what, author, seen, form.alias);
    case 'remove-alias':
      return removeAlias(db, what, author, seen, form.aliasId);
    case 'split': {
      const target = await findSplitTarget(db, what, holder.id, form.target);
      return splitNames(db, what, author, seen, { aliasIds: form.aliasIds, target });
    }
  }
}

/** Facts that the form has; a method has a name alone, whatever else is sent. */
async function toFacts(db: Kysely<Database>, what: NamedKind, form: EditForm): Promise<SubjectFacts> {
  if (what === 'method') return { name: form.name };
  if (form.min != null && form.max != null && form.min >= form.max)
    throw new NameChangeRefused('The lowest value has to be lower than the highest one.');
  const facts: SubjectFacts = { name: form.name };
  if (form.task !== undefined) facts.task = form.task;
  if (form.metric !== undefined) facts.metric = form.metric;
  if (form.direction !== undefined) facts.is_lower_better = form.direction === 'lower';
  if (form.min !== undefined) facts.min_value = form.min;
  if (form.max !== undefined) facts.max_value = form.max;
  if (form.parent !== undefined)
    facts.parent_id = form.parent === '' ? null : await findParent(db, form.parent);
  return facts;
}

async function findParent(db: Kysely<Database>, text: string): Promise<number> {
  const found = await findSubjectByName(db, 'benchmark', { key: toKey(text), text });
  if (!found) throw new NameChangeRefused(`No benchmark is called “${text}”.`);
  return found.id;
}

/** What else has that name already, or something new of that name. */
async function findSplitTarget(
  db: Kysely<Database>,
  what: NamedKind,
  sourceId: number,
  text: string,
): Promise<SplitTarget> {
  const found = await findSubjectByName(db, what, { key: toKey(text), text });
  if (!found || found.id === sourceId) return { name: text };
  return { id: found.id, last: await findLastChange(db, what, found.id) };
}
