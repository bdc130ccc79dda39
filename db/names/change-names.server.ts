import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import { inTransaction, takeWritersTurn } from '../transaction.server.ts';
import { NameChangeRefused } from './name-change-refused.ts';
import { applyPatch, isEmptyPatch, toPatches, type NamePatch, type NameStates } from './name-patch.ts';
import { assertSound } from './sound-names.server.ts';
import { writeAlias, writeSubject } from './name-states.server.ts';
import { tablesOf, type NamedKind } from './name-tables.server.ts';

export type NameChangeKind = 'edit' | 'merge' | 'split' | 'add-alias' | 'remove-alias' | 'revert';

/** Who changes something, and why. */
export interface ChangeAuthor {
  userId: number;
  note: string | null;
}

/** Something that a person has looked at before changing it: `last` is the latest change that was there to see, 0 for none. */
export interface SeenSubject {
  id: number;
  last: number;
}

export interface NameChangeDraft {
  kind: NameChangeKind;
  /** In whose histories it stands. */
  subjectIds: readonly number[];
  /** The rows in question as they are. */
  from: NameStates;
  /** The same as they are to be. */
  to: NameStates;
  revertsId?: number;
}

/**
 * Changes names as one step of their history, or not at all.
 * @param seen what the author had before them; a later change by somebody else stops this one
 * @param draft works the change out from the rows as they stand
 * @returns the id of the change
 * @throws {NameChangeRefused} where it cannot be made
 */
export async function changeNames(
  db: Kysely<Database>,
  what: NamedKind,
  author: ChangeAuthor,
  seen: readonly SeenSubject[],
  draft: (transaction: Transaction<Database>) => Promise<NameChangeDraft>,
): Promise<number> {
  return inTransaction(db, async (transaction) => {
    await takeWritersTurn(transaction);
    for (const subject of seen) await assertUnchanged(transaction, what, subject);
    const { from, to, ...change } = await draft(transaction);
    const { before, after } = toPatches(from, to);
    if (isEmptyPatch(after)) throw new NameChangeRefused('Nothing was changed: it is so already.');
    await writeNames(transaction, what, { before, after }, from);
    await assertSound(transaction, what, { before, after });
    return insertChange(transaction, what, author, { ...change, before, after });
  });
}

/** The latest change in whose history each of them stands: 0 where there is none. */
export async function findLastChange(db: Kysely<Database>, what: NamedKind, id: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(id), 0) as last from name_changes where subject_ids @> array[${id}::int] and what = ${what}
  `.execute(db);
  return rows[0]!.last;
}

async function assertUnchanged(
  transaction: Transaction<Database>,
  what: NamedKind,
  { id, last }: SeenSubject,
) {
  if ((await findLastChange(transaction, what, id)) !== last)
    throw new NameChangeRefused(
      'Somebody has changed this meanwhile. Nothing of yours is stored: look at it as it is now, then send it again.',
    );
}

/** Rows that come first, then what points at them; rows that go last of all. */
async function writeNames(
  transaction: Transaction<Database>,
  what: NamedKind,
  { before, after }: { before: NamePatch; after: NamePatch },
  from: NameStates,
): Promise<void> {
  const to = applyPatch(from, after);
  const isNew = (id: string) => before.subjects[id] === null;
  for (const [id, patch] of Object.entries(after.subjects))
    if (patch && isNew(id)) await writeSubject(transaction, what, to.subjects.get(Number(id))!);
  for (const [id, patch] of Object.entries(after.aliases))
    if (patch) await writeAlias(transaction, what, to.aliases.get(Number(id))!);
  for (const [id, patch] of Object.entries(after.subjects))
    if (patch && !isNew(id)) await writeSubject(transaction, what, to.subjects.get(Number(id))!);
  await deleteAliases(transaction, what, goneIds(after.aliases));
  await deleteSubjects(transaction, what, goneIds(after.subjects));
}

function goneIds(patches: Record<string, unknown>): number[] {
  return Object.keys(patches)
    .filter((id) => patches[id] === null)
    .map(Number);
}

/** Results never lose their name: one that any of them uses stays. */
async function deleteAliases(transaction: Transaction<Database>, what: NamedKind, ids: readonly number[]) {
  if (ids.length === 0) return;
  const columns = what === 'benchmark' ? ['benchmark_alias_id'] : ['method_alias_id', 'base_alias_id'];
  const uses = columns.flatMap((column) =>
    ['claims', 'current_claims', ...(column === 'base_alias_id' ? [] : ['implied_scores'])].map(
      (table) => sql`exists (select from ${sql.table(table)} where ${sql.ref(column)} = alias.id)`,
    ),
  );
  const { aliases } = tablesOf(what);
  const { rows } = await sql<{ name: string }>`
    select name from ${aliases} alias where id = any(${[...ids]}::int[]) and (${sql.join(uses, sql` or `)})
  `.execute(transaction);
  if (rows[0])
    throw new NameChangeRefused(`Results use the name “${rows[0].name}”: move it to what it means instead.`);
  await sql`delete from ${aliases} where id = any(${[...ids]}::int[])`.execute(transaction);
}

async function deleteSubjects(transaction: Transaction<Database>, what: NamedKind, ids: readonly number[]) {
  if (ids.length === 0) return;
  const { subjects, aliases, owner } = tablesOf(what);
  const child = what === 'benchmark' ? sql`or other.parent_id = subject.id` : sql``;
  const { rows } = await sql<{ name: string }>`
    select name from ${subjects} subject
    where id = any(${[...ids]}::int[]) and (
      exists (select from ${aliases} where ${owner} = subject.id)
      or exists (select from ${subjects} other where other.merged_into_id = subject.id ${child})
    )
  `.execute(transaction);
  if (rows[0])
    throw new NameChangeRefused(`“${rows[0].name}” is in use by now: merge it instead of taking it back.`);
  await sql`delete from ${subjects} where id = any(${[...ids]}::int[])`.execute(transaction);
}

async function insertChange(
  transaction: Transaction<Database>,
  what: NamedKind,
  { userId, note }: ChangeAuthor,
  change: Omit<NameChangeDraft, 'from' | 'to'> & { before: NamePatch; after: NamePatch },
): Promise<number> {
  const labels = await listLabels(transaction, what, change);
  const { id } = await transaction
    .insertInto('nameChanges')
    .values({
      what,
      subjectIds: [...new Set(change.subjectIds)],
      kind: change.kind,
      userId,
      note,
      before: JSON.stringify(change.before),
      after: JSON.stringify(change.after),
      labels: JSON.stringify(labels),
      revertsId: change.revertsId ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** What everything that a change speaks of is called, so that its history can be read when that has gone; names by `name <id>`. */
async function listLabels(
  transaction: Transaction<Database>,
  what: NamedKind,
  { subjectIds, before, after }: { subjectIds: readonly number[]; before: NamePatch; after: NamePatch },
): Promise<Record<string, string>> {
  const ids = new Set(subjectIds);
  const labels: Record<string, string> = {};
  for (const patch of [before, after]) {
    for (const [id, row] of Object.entries(patch.subjects)) {
      ids.add(Number(id));
      if (row?.name !== undefined) labels[id] = row.name;
      for (const other of [row?.parent_id, row?.merged_into_id]) if (other) ids.add(other);
    }
    for (const row of Object.values(patch.aliases)) if (row?.owner_id) ids.add(row.owner_id);
  }
  const { subjects, aliases } = tablesOf(what);
  const aliasIds = Object.keys(after.aliases).map(Number);
  const { rows } = await sql<{ id: string; name: string }>`
    select id::text, name from ${subjects} where id = any(${[...ids]}::int[])
    union all
    select 'name ' || id, name from ${aliases} where id = any(${aliasIds}::int[])
  `.execute(transaction);
  return { ...labels, ...Object.fromEntries(rows.map(({ id, name }) => [id, name])) };
}
