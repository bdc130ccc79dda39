import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import type { PaperToExtract } from './list-papers-to-extract.server.ts';

/** Papers by their numbers, both ends included. */
export interface PaperRange {
  from: number;
  to: number;
}

/**
 * Parts the stored papers into ranges of at most `size`, in the order of their numbers.
 * @param unreadBy only papers whose text no extractor of this version has read
 */
export async function listPaperRanges(
  db: Kysely<Database>,
  { size, unreadBy }: { size: number; unreadBy?: string },
): Promise<PaperRange[]> {
  const { rows } = await sql<PaperRange>`
    select min(id) as "from", max(id) as "to"
    from (
      select paper.id, (row_number() over (order by paper.id) - 1) / ${size}::int as part
      from papers paper
      left join readings reading on reading.paper_id = paper.id
      left join extraction_runs run on run.id = reading.run_id
      where ${unreadBy === undefined ? sql`true` : sql`run.version is distinct from ${unreadBy}`}
    ) numbered
    group by part order by part
  `.execute(db);
  return rows;
}

/** The papers of a range, all of them or those that no extractor of a version has read. */
export async function listPapersOfRange(
  db: Kysely<Database>,
  { from, to }: PaperRange,
  { unreadBy }: { unreadBy?: string } = {},
): Promise<PaperToExtract[]> {
  let query = db
    .selectFrom('papers as paper')
    .where('paper.id', '>=', from)
    .where('paper.id', '<=', to)
    .select(['paper.id', 'paper.title', 'paper.abstract', 'paper.abstractSha256'])
    .orderBy('paper.id');
  if (unreadBy !== undefined)
    query = query
      .leftJoin('readings as reading', 'reading.paperId', 'paper.id')
      .leftJoin('extractionRuns as run', 'run.id', 'reading.runId')
      .where(sql<boolean>`run.version is distinct from ${unreadBy}`);
  return query.execute();
}
