import type { Kysely } from 'kysely';
import { findSlugHolder } from '#db/names/find-slug-holder.server.ts';
import { listNameChanges } from '#db/names/list-name-changes.server.ts';
import type { NamedKind } from '#db/names/name-tables.server.ts';
import type { Database } from '#db/schema.ts';
import { describeNameChange } from './describe-name-change.ts';

const PAGE_SIZE = 50;

/** A page of the history of a benchmark or method, of one that was merged too; undefined where nothing has the address. */
export async function showNameHistory(db: Kysely<Database>, what: NamedKind, slug: string, page: number) {
  const subject = await findSlugHolder(db, what, slug);
  if (!subject) return undefined;
  const { changes, total } = await listNameChanges(db, what, subject.id, {
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  });
  return {
    slug: subject.slug,
    name: subject.name,
    entries: changes.map(describeNameChange),
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
  };
}
