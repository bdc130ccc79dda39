import type { Kysely } from 'kysely';
import { findSlugHolder } from '#db/names/find-slug-holder.server.ts';
import { NameChangeRefused } from '#db/names/name-change-refused.ts';
import type { NamedKind } from '#db/names/name-tables.server.ts';
import type { Database } from '#db/schema.ts';
import { toProblem } from './answer-name-form.server.ts';
import { mergeSubjects } from './merge-subjects.server.ts';
import { parseMergeForm, type MergeForm } from './name-forms.ts';

/** Merges as a confirmed preview says; where it cannot be done, the reason comes back with the note that was typed. */
export async function answerMergeForm(
  db: Kysely<Database>,
  what: NamedKind,
  slug: string,
  userId: number,
  sent: FormData,
) {
  const note = String(sent.get('note') ?? '');
  const parsed = parseMergeForm(sent);
  if (parsed.problem !== undefined) return { problem: parsed.problem, note, status: 400 as const };
  try {
    return { keptSlug: await merge(db, what, slug, userId, parsed.form) };
  } catch (error) {
    return { problem: toProblem(error), note, status: 409 as const };
  }
}

async function merge(db: Kysely<Database>, what: NamedKind, slug: string, userId: number, form: MergeForm) {
  const gone = await findSlugHolder(db, what, slug);
  const kept = await findSlugHolder(db, what, form.into);
  if (!gone || !kept) throw new NameChangeRefused('One of the two is not there any more.');
  await mergeSubjects(
    db,
    what,
    { userId, note: form.note },
    {
      gone: { id: gone.id, last: form.last },
      kept: { id: kept.id, last: form.lastKept },
    },
  );
  return kept.slug;
}
