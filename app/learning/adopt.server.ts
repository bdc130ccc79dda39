import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { EXTRACTOR_VERSION } from '#app/extraction/version.ts';
import { keepLines } from '#app/extraction/weights/learnt-weights.ts';
import type { Database } from '#db/schema.ts';
import { isStorableText } from '#db/storable-text.ts';
import { chooseWeights, hasLearntWeights, insertLearntWeights } from '#db/weights/learnt-weights.server.ts';
import type { Teaching } from './gather-teaching.server.ts';
import type { Lesson } from './lesson.ts';

/**
 * Keeps what was learnt as a new version, and has the rules read with it from now on.
 * @returns the number of the version
 */
export async function adoptLesson(
  db: Kysely<Database>,
  { learnt, ...figures }: Lesson,
  { tested, reviews, modelClaims }: Teaching,
  by: string,
): Promise<number> {
  const weights = JSON.stringify(keepLines(learnt, isStorableText));
  return db.transaction().execute(async (transaction) => {
    const id = await insertLearntWeights(transaction, {
      rulesVersion: EXTRACTOR_VERSION,
      weights,
      sha256: createHash('sha256').update(weights).digest('hex'),
      papers: tested.size,
      reviews,
      modelClaims,
      figures: JSON.stringify(figures),
      madeBy: by,
    });
    await chooseWeights(transaction, { weightsId: id, chosenBy: by });
    return id;
  });
}

/**
 * Has the rules read with an earlier version from now on; null for the weights that come with the product.
 * @returns false where there is no such version
 */
export async function useWeights(db: Kysely<Database>, id: number | null, by: string): Promise<boolean> {
  if (id !== null && !(await hasLearntWeights(db, id))) return false;
  await chooseWeights(db, { weightsId: id, chosenBy: by });
  return true;
}
