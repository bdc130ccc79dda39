import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { isStorableText } from '../storable-text.ts';
import type { SubjectState } from './name-patch.ts';
import { readSubjects } from './name-states.server.ts';
import { tablesOf, type NamedKind } from './name-tables.server.ts';

/** The benchmark or method that has this address, also where it was merged into another one. */
export async function findSlugHolder(
  db: Kysely<Database>,
  what: NamedKind,
  slug: string,
): Promise<SubjectState | undefined> {
  if (!isStorableText(slug)) return undefined;
  const { rows } = await sql<{ id: number }>`
    select id from ${tablesOf(what).subjects} where slug = ${slug}
  `.execute(db);
  return rows[0] && (await readSubjects(db, what, [rows[0].id])).get(rows[0].id);
}
