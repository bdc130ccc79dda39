import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { isStorableText } from '../storable-text.ts';

/** The abstract of a paper by the name in its address; undefined where no paper has it. */
export async function findPaperText(
  db: Kysely<Database>,
  slug: string,
): Promise<{ id: number; abstract: string } | undefined> {
  if (!isStorableText(slug)) return undefined;
  return db.selectFrom('papers').where('slug', '=', slug).select(['id', 'abstract']).executeTakeFirst();
}
