import { sql, type Kysely } from 'kysely';
import type { WithdrawnPaper } from '#app/sources/source-item.ts';
import type { Database } from '../schema.ts';
import { inTransaction, takeWritersTurn } from '../transaction.server.ts';

/**
 * Notes that arXiv has deleted papers. Those that are not stored are passed over; nothing that was read in the others changes.
 * @returns the ids of those for which that is new
 */
export async function noteWithdrawn(
  db: Kysely<Database>,
  papers: readonly WithdrawnPaper[],
): Promise<number[]> {
  if (papers.length === 0) return [];
  return inTransaction(db, async (transaction) => {
    // Whoever writes may find that two papers are one.
    await takeWritersTurn(transaction);
    const { rows } = await sql<{ paperId: number }>`
      insert into withdrawn_papers (paper_id, withdrawn_on)
      select key.paper_id, coalesce(max(given.on), current_date)
      from json_to_recordset(${JSON.stringify(papers)}) as given (arxiv text, "on" date)
      join paper_keys key on key.scheme = 'arxiv' and key.value = given.arxiv
      where not exists (select from withdrawn_papers known where known.paper_id = key.paper_id)
      group by key.paper_id
      on conflict do nothing
      returning paper_id
    `.execute(transaction);
    return rows.map(({ paperId }) => paperId);
  });
}

/** Papers that arXiv has again after all. */
export async function forgetWithdrawn(db: Kysely<Database>, paperIds: readonly number[]): Promise<void> {
  if (paperIds.length === 0) return;
  const withdrawn = await db
    .selectFrom('withdrawnPapers')
    .where('paperId', '=', sql<number>`any(${paperIds}::int[])`)
    .select('paperId')
    .execute();
  // Even a statement that deletes nothing counts as a change of the data.
  if (withdrawn.length === 0) return;
  await db
    .deleteFrom('withdrawnPapers')
    .where(
      'paperId',
      'in',
      withdrawn.map(({ paperId }) => paperId),
    )
    .execute();
}
