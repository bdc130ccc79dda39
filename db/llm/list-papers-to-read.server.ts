import { sql, type Kysely } from 'kysely';
import type { PaperToExtract } from '../papers/list-papers-to-extract.server.ts';
import type { Database } from '../schema.ts';

export interface PaperToRead extends PaperToExtract {
  /** Who read the text as it stands, and by which version of the rules; null where nobody has. */
  readBy: { extractor: string; version: string } | null;
}

/** Some of the papers that a run has not read: so many behind a given id, or those among given ids. */
export type PapersToRead = { behind: number; limit: number } | { among: readonly number[] };

/** Papers that a run has not read; the oldest entries first. */
export async function listPapersToRead(
  db: Kysely<Database>,
  runId: number,
  which: PapersToRead,
): Promise<PaperToRead[]> {
  const waiting = waitingFor(db, runId, 'among' in which ? which.among : undefined);
  const chosen = 'among' in which ? waiting : waiting.where('paper.id', '>', which.behind).limit(which.limit);
  const rows = await chosen
    .select([
      'paper.id',
      'paper.title',
      'paper.abstract',
      'paper.abstractSha256',
      'run.extractor',
      'run.version',
    ])
    .orderBy('paper.id')
    .execute();
  return rows.map(({ extractor, version, ...paper }) => ({
    ...paper,
    readBy: extractor !== null && version !== null ? { extractor, version } : null,
  }));
}

/** How many papers a run has not read, of all or of those among given ids. */
export async function countPapersToRead(
  db: Kysely<Database>,
  runId: number,
  among?: readonly number[],
): Promise<number> {
  const { count } = await waitingFor(db, runId, among)
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** The ids of the papers that a run has not read, in order, of all or of those among given ids. */
export async function listIdsToRead(
  db: Kysely<Database>,
  runId: number,
  among?: readonly number[],
): Promise<number[]> {
  const rows = await waitingFor(db, runId, among).select('paper.id').orderBy('paper.id').execute();
  return rows.map(({ id }) => id);
}

function waitingFor(db: Kysely<Database>, runId: number, among?: readonly number[]) {
  const waiting = db
    .selectFrom('papers as paper')
    .leftJoin('readings as reading', 'reading.paperId', 'paper.id')
    .leftJoin('extractionRuns as run', 'run.id', 'reading.runId')
    .where((eb) => eb.or([eb('reading.runId', 'is', null), eb('reading.runId', '<>', runId)]));
  return among ? waiting.where('paper.id', '=', sql<number>`any(${among}::int[])`) : waiting;
}

/**
 * Notes that a run takes over the reading of papers as another run left it. Papers whose abstract is no longer the one that
 * was looked at keep waiting.
 */
export async function takeOverReadings(
  db: Kysely<Database>,
  runId: number,
  papers: readonly Pick<PaperToExtract, 'id' | 'abstractSha256'>[],
): Promise<void> {
  if (papers.length === 0) return;
  const given = papers.map(({ id, abstractSha256 }) => ({ id, hash: abstractSha256 }));
  await sql`
    update readings set run_id = ${runId}::int
    from papers join json_to_recordset(${JSON.stringify(given)}) as given (id integer, hash text)
      on given.id = papers.id and given.hash = papers.abstract_sha256
    where readings.paper_id = papers.id and readings.run_id <> ${runId}::int
  `.execute(db);
}
