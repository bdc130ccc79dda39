import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import type { NameChangeKind } from './change-names.server.ts';
import type { NamePatch } from './name-patch.ts';
import type { NamedKind } from './name-tables.server.ts';

/** A step of the history of a benchmark or method. */
export interface NameChange {
  id: number;
  what: NamedKind;
  subjectIds: number[];
  kind: NameChangeKind;
  /** Name of the person who made it. */
  author: string;
  note: string | null;
  before: NamePatch;
  after: NamePatch;
  /** What ids in `before` and `after` were called. */
  labels: Record<string, string>;
  revertsId: number | null;
  /** The change that took it back. */
  revertedById: number | null;
  createdAt: Date;
}

export interface NameChangePage {
  changes: NameChange[];
  total: number;
}

/** The history of a benchmark or method, the latest change first. */
export async function listNameChanges(
  db: Kysely<Database>,
  what: NamedKind,
  subjectId: number,
  { limit, offset }: { limit: number; offset: number },
): Promise<NameChangePage> {
  const condition = sql<boolean>`change.subject_ids @> array[${subjectId}::int]`;
  const changes = await selectChanges(db)
    .where('change.what', '=', what)
    .where(condition)
    .orderBy('change.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  const { total } = await db
    .selectFrom('nameChanges as change')
    .where('change.what', '=', what)
    .where(condition)
    .select(sql<number>`count(*)::int`.as('total'))
    .executeTakeFirstOrThrow();
  return { changes, total };
}

/** One change, or undefined. */
export async function findNameChange(db: Kysely<Database>, id: number): Promise<NameChange | undefined> {
  return selectChanges(db).where('change.id', '=', id).executeTakeFirst();
}

function selectChanges(db: Kysely<Database>) {
  return db
    .selectFrom('nameChanges as change')
    .innerJoin('users as author', 'author.id', 'change.userId')
    .leftJoin('nameChanges as reverting', 'reverting.revertsId', 'change.id')
    .select([
      'change.id',
      'change.what',
      'change.subjectIds',
      'change.kind',
      'author.name as author',
      'change.note',
      'change.before',
      'change.after',
      'change.labels',
      'change.revertsId',
      'reverting.id as revertedById',
      'change.createdAt',
    ]);
}
