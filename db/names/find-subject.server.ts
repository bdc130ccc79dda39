import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { isStorableText } from '../storable-text.ts';
import { findLastChange } from './change-names.server.ts';
import type { AliasState, SubjectState } from './name-patch.ts';
import { readSubjects } from './name-states.server.ts';
import { tablesOf, type NamedKind } from './name-tables.server.ts';

/** A benchmark or method as those who edit it see it. */
export interface EditableSubject {
  state: SubjectState;
  /** The latest change in its history, 0 for none. */
  last: number;
  /** Its names with how many results use each, those with most first. */
  aliases: (AliasState & { claims: number })[];
  parent: { slug: string; name: string } | null;
  /** What was merged into it. */
  merged: { slug: string; name: string }[];
}

/** The benchmark or method with this address, or undefined; one that was merged has none. */
export async function findSubject(
  db: Kysely<Database>,
  what: NamedKind,
  slug: string,
): Promise<EditableSubject | undefined> {
  const id = await findStandingId(db, what, slug);
  const state = id === undefined ? undefined : (await readSubjects(db, what, [id])).get(id);
  if (!state) return undefined;
  const { subjects } = tablesOf(what);
  const { rows: merged } = await sql<{ slug: string; name: string }>`
    select slug, name from ${subjects} where merged_into_id = ${state.id} order by name
  `.execute(db);
  return {
    state,
    last: await findLastChange(db, what, state.id),
    aliases: await listAliases(db, what, state.id),
    parent: state.parent_id == null ? null : await findLink(db, what, state.parent_id),
    merged,
  };
}

async function findStandingId(db: Kysely<Database>, what: NamedKind, slug: string) {
  if (!isStorableText(slug)) return undefined;
  const { rows } = await sql<{ id: number }>`
    select id from ${tablesOf(what).subjects} where slug = ${slug} and merged_into_id is null
  `.execute(db);
  return rows[0]?.id;
}

async function findLink(db: Kysely<Database>, what: NamedKind, id: number) {
  const { rows } = await sql<{ slug: string; name: string }>`
    select slug, name from ${tablesOf(what).subjects} where id = ${id}
  `.execute(db);
  return rows[0] ?? null;
}

async function listAliases(db: Kysely<Database>, what: NamedKind, ownerId: number) {
  const { aliases, owner } = tablesOf(what);
  const { rows } = await sql<EditableSubject['aliases'][number]>`
    select id, key, name, ${owner} as owner_id, origin, ${countClaims(what)} as claims
    from ${aliases} alias
    where ${owner} = ${ownerId}
    order by claims desc, name, id
  `.execute(db);
  return rows.map((row) => ({ ...row, owner_id: ownerId }));
}

/** How many results use the row `alias`, by index. */
export function countClaims(what: NamedKind) {
  if (what === 'benchmark')
    return sql<number>`(select count(*)::int from current_claims where benchmark_alias_id = alias.id)`;
  return sql<number>`(
    (select count(*) from current_claims where method_alias_id = alias.id)
    + (select count(*) from current_claims where base_alias_id = alias.id and method_alias_id is distinct from alias.id)
  )::int`;
}

/** The benchmark or method that a typed text names: by its name in any spelling, or by its address. */
export async function findSubjectByName(
  db: Kysely<Database>,
  what: NamedKind,
  { key, text }: { key: string; text: string },
): Promise<{ id: number; slug: string; name: string } | undefined> {
  const { subjects, aliases, owner } = tablesOf(what);
  const { rows } = await sql<{ id: number; slug: string; name: string }>`
    select subject.id, subject.slug, subject.name
    from (
      select ${owner} as id, 1 as place from ${aliases} where key = ${key}
      union all
      select coalesce(merged_into_id, id), 2 from ${subjects} where slug = ${text}
    ) found
    join ${subjects} subject using (id)
    order by found.place
    limit 1
  `.execute(db);
  return rows[0];
}
