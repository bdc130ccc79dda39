import { sql, type Transaction } from 'kysely';
import type { SourcePaper } from '#app/sources/paper.ts';
import type { Database } from '../schema.ts';
import { toPaperKeys } from './paper-keys.ts';

/** Remembers what papers are known by. A name that is another paper's already stays with that one. */
export async function insertPaperKeys(
  transaction: Transaction<Database>,
  papers: readonly { id: number; paper: SourcePaper }[],
): Promise<void> {
  const rows = papers.flatMap(({ id, paper }) => toPaperKeys(paper).map((key) => ({ ...key, paper_id: id })));
  if (rows.length === 0) return;
  await sql`
    insert into paper_keys (scheme, value, paper_id)
    select scheme, value, paper_id
    from json_to_recordset(${JSON.stringify(rows)}) as given (scheme text, value text, paper_id integer)
    on conflict do nothing
  `.execute(transaction);
}
