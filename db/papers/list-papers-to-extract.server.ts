import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

export interface PaperToExtract {
  id: number;
  title: string;
  abstract: string;
  /** To be handed to `storeExtractions`, which passes over papers that have changed meanwhile. */
  abstractSha256: string;
}

/** Papers whose text, as it stands now, no extractor of that version has read; the oldest entries first. */
export async function listPapersToExtract(
  db: Kysely<Database>,
  version: string,
  limit: number,
): Promise<PaperToExtract[]> {
  return db
    .selectFrom('papers as paper')
    .leftJoin('readings as reading', 'reading.paperId', 'paper.id')
    .leftJoin('extractionRuns as run', 'run.id', 'reading.runId')
    .where((eb) => eb.or([eb('run.id', 'is', null), eb('run.version', '<>', version)]))
    .select(['paper.id', 'paper.title', 'paper.abstract', 'paper.abstractSha256'])
    .orderBy('paper.id')
    .limit(limit)
    .execute();
}
