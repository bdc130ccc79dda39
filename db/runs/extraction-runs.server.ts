import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

export interface RunDescription {
  /** Who reads: `rules`, or a model's name. */
  extractor: string;
  version: string;
  settings?: Record<string, unknown>;
}

/**
 * The id of the run that such an extractor's claims belong to. One with the same version and settings that was there
 * before is taken up again: reading the same text the same way is no news, and counts as no change of the data.
 */
export async function startRun(db: Kysely<Database>, run: RunDescription): Promise<number> {
  const known = await findRun(db, run);
  if (known !== undefined) return known;
  const { extractor, version, settings = {} } = run;
  const inserted = await db
    .insertInto('extractionRuns')
    .values({ extractor, version, settings: JSON.stringify(settings) })
    .onConflict((conflict) => conflict.columns(['extractor', 'version', 'settings']).doNothing())
    .returning('id')
    .executeTakeFirst();
  // Somebody else was quicker.
  const id = inserted?.id ?? (await findRun(db, run));
  if (id === undefined) throw new Error(`The run of ${extractor} ${version} was deleted while it was begun.`);
  return id;
}

async function findRun(
  db: Kysely<Database>,
  { extractor, version, settings = {} }: RunDescription,
): Promise<number | undefined> {
  const found = await db
    .selectFrom('extractionRuns')
    .where('extractor', '=', extractor)
    .where('version', '=', version)
    .where(sql<boolean>`settings = ${JSON.stringify(settings)}::jsonb`)
    .select('id')
    .executeTakeFirst();
  return found?.id;
}

/** Notes when a run was last completed. */
export async function finishRun(db: Kysely<Database>, runId: number): Promise<void> {
  await db
    .updateTable('extractionRuns')
    .set({ finishedAt: sql<Date>`now()` })
    .where('id', '=', runId)
    .execute();
}
