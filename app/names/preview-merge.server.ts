import type { Kysely } from 'kysely';
import { findLastChange } from '#db/names/change-names.server.ts';
import { findSubject, findSubjectByName } from '#db/names/find-subject.server.ts';
import { measureSubject, type SubjectMeasure } from '#db/names/measure-subject.server.ts';
import { NameChangeRefused } from '#db/names/name-change-refused.ts';
import type { NamedKind } from '#db/names/name-tables.server.ts';
import type { Database } from '#db/schema.ts';
import { toKey } from './draft-alias.server.ts';

export interface MergeSide extends SubjectMeasure {
  id: number;
  slug: string;
  name: string;
  /** The latest change that there is to see. */
  last: number;
}

/** What a merge would move. */
export interface MergePreview {
  gone: MergeSide;
  kept: MergeSide;
}

/**
 * What happens where one benchmark or method is merged into the one that a text names; undefined where nothing has the
 * address.
 * @throws {NameChangeRefused} where the text names nothing, or the very same
 */
export async function previewMerge(
  db: Kysely<Database>,
  what: NamedKind,
  slug: string,
  into: string,
): Promise<MergePreview | undefined> {
  const gone = await findSubject(db, what, slug);
  if (!gone) return undefined;
  const kept = await findSubjectByName(db, what, { key: toKey(into), text: into });
  if (!kept) throw new NameChangeRefused(`No ${what} is called “${into}”.`);
  if (kept.id === gone.state.id)
    throw new NameChangeRefused(`“${into}” is a name of ${gone.state.name} itself: choose another ${what}.`);
  return { gone: await measure(db, what, gone.state), kept: await measure(db, what, kept) };
}

async function measure(
  db: Kysely<Database>,
  what: NamedKind,
  { id, slug, name }: { id: number; slug: string; name: string },
): Promise<MergeSide> {
  return {
    id,
    slug,
    name,
    last: await findLastChange(db, what, id),
    ...(await measureSubject(db, what, id)),
  };
}
