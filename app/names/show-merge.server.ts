import type { Kysely } from 'kysely';
import type { NamedKind } from '#db/names/name-tables.server.ts';
import type { Database } from '#db/schema.ts';
import { isStorableText } from '#db/storable-text.ts';
import { toProblem } from './answer-name-form.server.ts';
import { previewMerge, type MergePreview } from './preview-merge.server.ts';

/** What a merge would move, or why there is none; undefined where nothing has the address. */
export async function showMerge(
  db: Kysely<Database>,
  what: NamedKind,
  slug: string,
  into: string,
): Promise<{ preview: MergePreview | null; problem: string | null } | undefined> {
  const wanted = into.trim();
  if (wanted === '' || wanted.length > 200 || !isStorableText(wanted))
    return { preview: null, problem: `Name the ${what} that stays.` };
  try {
    const preview = await previewMerge(db, what, slug, wanted);
    return preview && { preview, problem: null };
  } catch (error) {
    return { preview: null, problem: toProblem(error) };
  }
}
