import type { Kysely, Transaction } from 'kysely';
import { changeNames, type ChangeAuthor, type SeenSubject } from '#db/names/change-names.server.ts';
import { listKin } from '#db/names/list-kin.server.ts';
import { NameChangeRefused } from '#db/names/name-change-refused.ts';
import type { AliasState, SubjectState } from '#db/names/name-patch.ts';
import { readAliasesOf } from '#db/names/name-states.server.ts';
import type { NamedKind } from '#db/names/name-tables.server.ts';
import type { Database } from '#db/schema.ts';
import { readStanding } from './edit-subject.server.ts';

/**
 * Makes one benchmark or method of two: the names of `gone` move to `kept`, and with them everything that is claimed under
 * them. Variants of the one become variants of the other, what was merged into it earlier moves on, and its address leads to
 * `kept` from then on.
 */
export async function mergeSubjects(
  db: Kysely<Database>,
  what: NamedKind,
  author: ChangeAuthor,
  { gone, kept }: { gone: SeenSubject; kept: SeenSubject },
): Promise<number> {
  if (gone.id === kept.id) throw new NameChangeRefused('Choose another one: these two are one already.');
  return changeNames(db, what, author, [gone, kept], async (transaction) => {
    const [source, target] = [
      await readStanding(transaction, what, gone.id),
      await readStanding(transaction, what, kept.id),
    ];
    const kin = await listKin(transaction, what, source.id);
    const subjects = new Map([...kin, [source.id, source], [target.id, target]]);
    const aliases = await readAliasesOf(transaction, what, [source.id]);
    return {
      kind: 'merge',
      subjectIds: [source.id, target.id],
      from: { subjects, aliases },
      to: {
        subjects: moveSubjects(subjects, source, target, await isAbove(transaction, source.id, target)),
        aliases: moveAliases(aliases, target.id),
      },
    };
  });
}

/** These names as names of another one, because a person says so. */
export function moveAliases(
  aliases: ReadonlyMap<number, AliasState>,
  ownerId: number,
): Map<number, AliasState> {
  return new Map(
    [...aliases].map(([id, alias]) => [id, { ...alias, owner_id: ownerId, origin: 'person' as const }]),
  );
}

function moveSubjects(
  subjects: ReadonlyMap<number, SubjectState>,
  source: SubjectState,
  target: SubjectState,
  isSourceAbove: boolean,
): Map<number, SubjectState> {
  const moved = new Map<number, SubjectState>();
  for (const [id, subject] of subjects) {
    const next = { ...subject };
    if (id === source.id || next.merged_into_id === source.id) next.merged_into_id = target.id;
    if (next.parent_id === source.id) next.parent_id = target.id;
    moved.set(id, next);
  }
  // A variant that takes the place of what it was a variant of stands where that stood.
  if (isSourceAbove)
    moved.set(target.id, { ...target, parent_id: source.parent_id ?? null, is_parent_id_edited: true });
  return moved;
}

async function isAbove(
  transaction: Transaction<Database>,
  sourceId: number,
  target: SubjectState,
): Promise<boolean> {
  const seen = new Set<number>();
  let at = target.parent_id;
  while (at != null && at !== sourceId && !seen.has(at)) {
    seen.add(at);
    const parent = await transaction
      .selectFrom('benchmarks')
      .where('id', '=', at)
      .select('parentId')
      .executeTakeFirst();
    at = parent?.parentId;
  }
  return at === sourceId;
}
