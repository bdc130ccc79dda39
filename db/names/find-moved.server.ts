import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { isStorableText } from '../storable-text.ts';
import { tablesOf, type NamedKind } from './name-tables.server.ts';

/** Slugs of what was merged, with the slug of what stands now. */
export type MovedSlugs = Record<NamedKind, Map<string, string>>;

/** Those of the slugs whose pages have gone elsewhere because they were merged, with where. */
export async function findMovedSlugs(
  db: Kysely<Database>,
  slugs: Readonly<Record<NamedKind, readonly string[]>>,
): Promise<MovedSlugs> {
  const moved: MovedSlugs = { benchmark: new Map(), method: new Map() };
  for (const what of ['benchmark', 'method'] as const) {
    const asked = slugs[what].filter(isStorableText);
    if (asked.length === 0) continue;
    const { subjects } = tablesOf(what);
    const { rows } = await sql<{ slug: string; target: string }>`
      select merged.slug, target.slug as target
      from ${subjects} merged join ${subjects} target on target.id = merged.merged_into_id
      where merged.slug = any(${asked}::text[])
    `.execute(db);
    for (const { slug, target } of rows) moved[what].set(slug, target);
  }
  return moved;
}

/** The slug of what a slug stands for: of what it was merged into, or the slug itself. */
export async function findStandingSlug(db: Kysely<Database>, what: NamedKind, slug: string): Promise<string> {
  const moved = await findMovedSlugs(db, { benchmark: [], method: [], [what]: [slug] });
  return moved[what].get(slug) ?? slug;
}
