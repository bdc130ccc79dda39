import type { Kysely } from 'kysely';
import { learntVersion, type ReadingRules, shippedRules } from '#app/extraction/reading-rules.ts';
import { EXTRACTOR_VERSION } from '#app/extraction/version.ts';
import { layOver, learntWeights, openWeights } from '#app/extraction/weights/learnt-weights.ts';
import { shippedWeights } from '#app/extraction/weights/shipped-models.ts';
import {
  type ChosenWeights,
  findChosenWeights,
  readLearntWeights,
} from '#db/weights/learnt-weights.server.ts';
import type { Database } from '#db/schema.ts';

/** The last version that was opened: most processes see a single one. */
let opened: { key: string; rules: ReadingRules } | undefined;

/**
 * The rules with the weights that are in use. Weights that cannot be used (they were learnt for other rules, or are damaged)
 * are passed over with a warning: those that come with the product read instead.
 */
export async function rulesInUse(db: Kysely<Database>): Promise<ReadingRules> {
  const chosen = await findChosenWeights(db);
  if (!chosen) return shippedRules();
  const key = `${chosen.id} ${chosen.sha256} ${chosen.rulesVersion}`;
  if (opened?.key !== key) opened = { key, rules: await openRules(db, chosen) };
  return opened.rules;
}

async function openRules(db: Kysely<Database>, { id, rulesVersion }: ChosenWeights): Promise<ReadingRules> {
  if (rulesVersion !== EXTRACTOR_VERSION)
    return fallBack(
      id,
      `they were learnt for rules ${rulesVersion}, and these are rules ${EXTRACTOR_VERSION}`,
    );
  try {
    const learnt = learntWeights.parse(await readLearntWeights(db, id));
    return { version: learntVersion(id), models: openWeights(layOver(shippedWeights, learnt)) };
  } catch (error) {
    return fallBack(id, `they are damaged (${(error as Error).message.split('\n')[0]})`);
  }
}

/** Warns once for each version: the answer is remembered. */
function fallBack(id: number, reason: string): ReadingRules {
  console.warn(
    `claimboard: learnt weights ${id} are not used: ${reason}. The weights that come with Claimboard are.`,
  );
  return shippedRules();
}
