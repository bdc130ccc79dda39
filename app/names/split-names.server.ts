import type { Kysely, Transaction } from 'kysely';
import { toSlug } from '#app/extraction/registry/registry.ts';
import { changeNames, type ChangeAuthor, type SeenSubject } from '#db/names/change-names.server.ts';
import { findSlugHolder } from '#db/names/find-slug-holder.server.ts';
import { NameChangeRefused } from '#db/names/name-change-refused.ts';
import type { AliasState, SubjectState } from '#db/names/name-patch.ts';
import { readAliases, takeId } from '#db/names/name-states.server.ts';
import type { NamedKind } from '#db/names/name-tables.server.ts';
import { shortenSlug, takeSlug } from '#db/names/slugs.server.ts';
import type { Database } from '#db/schema.ts';
import { draftAlias, toKey } from './draft-alias.server.ts';
import { readStanding } from './edit-subject.server.ts';
import { moveAliases } from './merge-subjects.server.ts';

/** Where names are moved: to something that is there, or to something new of that name. */
export type SplitTarget = SeenSubject | { name: string };

/**
 * Takes some names off a benchmark or method. One that was merged into it comes back under its old address where the new name
 * is the one that it had.
 * @throws {NameChangeRefused} also where none would be left
 */
export async function splitNames(
  db: Kysely<Database>,
  what: NamedKind,
  author: ChangeAuthor,
  seen: SeenSubject,
  { aliasIds, target }: { aliasIds: readonly number[]; target: SplitTarget },
): Promise<number> {
  const all = 'id' in target ? [seen, target] : [seen];
  return changeNames(db, what, author, all, async (transaction) => {
    const source = await readStanding(transaction, what, seen.id);
    const aliases = await readAliases(transaction, what, aliasIds);
    if (aliases.size === 0) throw new NameChangeRefused('Choose the names that are to be split off.');
    if (
      aliases.size !== new Set(aliasIds).size ||
      ![...aliases.values()].every((a) => a.owner_id === source.id)
    )
      throw new NameChangeRefused('One of these names is not here any more: look at them as they are now.');
    const { before, after } = await findTarget(transaction, what, source, aliases, target);
    const extra = 'id' in target ? undefined : await draftOwnName(transaction, what, after, aliases);
    return {
      kind: 'split',
      subjectIds: [source.id, after.id],
      from: { subjects: new Map(before ? [[before.id, before]] : []), aliases },
      to: {
        subjects: new Map([[after.id, after]]),
        aliases: new Map([
          ...moveAliases(aliases, after.id),
          ...(extra ? ([[extra.id, extra]] as const) : []),
        ]),
      },
    };
  });
}

interface Target {
  /** Undefined for a new one. */
  before?: SubjectState;
  after: SubjectState;
}

async function findTarget(
  transaction: Transaction<Database>,
  what: NamedKind,
  source: SubjectState,
  aliases: ReadonlyMap<number, AliasState>,
  target: SplitTarget,
): Promise<Target> {
  if ('id' in target) {
    const state = await readStanding(transaction, what, target.id);
    if (state.id === source.id)
      throw new NameChangeRefused('Choose another one: the names are here already.');
    return { before: state, after: state };
  }
  const slug = shortenSlug(toSlug(target.name));
  const holder = await findSlugHolder(transaction, what, slug);
  if (holder?.merged_into_id === source.id)
    return { before: holder, after: { ...holder, merged_into_id: null } };
  const [first] = aliases.values();
  return {
    after: await draftSubject(transaction, what, source, target.name, { slug, holder, key: first!.key }),
  };
}

/** Something new that is measured as what it was taken for until now. */
async function draftSubject(
  transaction: Transaction<Database>,
  what: NamedKind,
  source: SubjectState,
  name: string,
  { slug, holder, key }: { slug: string; holder: SubjectState | undefined; key: string },
): Promise<SubjectState> {
  const id = await takeId(transaction, what, 'subject');
  // Its number makes the address its own, also where another one of that name has come and gone.
  const own = { id, name, slug: takeSlug(slug, `${key} ${id}`, new Set(holder ? [slug] : [])) };
  if (what === 'method') return { ...own, merged_into_id: null };
  const { task, metric, is_lower_better, min_value, max_value } = source;
  return {
    ...own,
    merged_into_id: null,
    parent_id: null,
    task: task ?? null,
    metric: metric ?? null,
    is_lower_better: is_lower_better ?? false,
    min_value: min_value ?? null,
    max_value: max_value ?? null,
    is_registered: false,
  };
}

/** The name of something new is one of its names, even where none of those that move is spelt so. */
async function draftOwnName(
  transaction: Transaction<Database>,
  what: NamedKind,
  { id, name }: SubjectState,
  moving: ReadonlyMap<number, AliasState>,
): Promise<AliasState | undefined> {
  if ([...moving.values()].some(({ key }) => key === toKey(name))) return undefined;
  return draftAlias(transaction, what, id, name);
}
