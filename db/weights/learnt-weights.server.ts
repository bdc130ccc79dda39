import type { Insertable, Kysely, Selectable } from 'kysely';
import type { Database, LearntWeightsTable } from '../schema.ts';

/** The weights that are in use, as they are kept; undefined where they are those that come with the product. */
export type ChosenWeights = Pick<Selectable<LearntWeightsTable>, 'id' | 'rulesVersion' | 'sha256'>;

/** Which learnt weights are in use; undefined where none are. */
export async function findChosenWeights(db: Kysely<Database>): Promise<ChosenWeights | undefined> {
  const latest = await db
    .selectFrom('weightChoices as choice')
    .leftJoin('learntWeights as learnt', 'learnt.id', 'choice.weightsId')
    .select(['learnt.id', 'learnt.rulesVersion', 'learnt.sha256'])
    .orderBy('choice.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!latest || latest.id === null || latest.rulesVersion === null || latest.sha256 === null)
    return undefined;
  return { id: latest.id, rulesVersion: latest.rulesVersion, sha256: latest.sha256 };
}

/** The weights of a version as they are kept: what they look like is for the reader to check. */
export async function readLearntWeights(db: Kysely<Database>, id: number): Promise<unknown> {
  const row = await db.selectFrom('learntWeights').where('id', '=', id).select('weights').executeTakeFirst();
  return row?.weights;
}

export async function hasLearntWeights(db: Kysely<Database>, id: number): Promise<boolean> {
  return (
    (await db.selectFrom('learntWeights').where('id', '=', id).select('id').executeTakeFirst()) !== undefined
  );
}

/** Keeps a version of the weights. */
export async function insertLearntWeights(
  db: Kysely<Database>,
  version: Insertable<LearntWeightsTable>,
): Promise<number> {
  const { id } = await db
    .insertInto('learntWeights')
    .values(version)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Has the rules read with a version of the weights from now on; null for those that come with the product. */
export async function chooseWeights(
  db: Kysely<Database>,
  { weightsId, chosenBy }: { weightsId: number | null; chosenBy: string },
): Promise<void> {
  await db.insertInto('weightChoices').values({ weightsId, chosenBy }).execute();
}
