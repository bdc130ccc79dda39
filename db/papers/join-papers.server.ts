import { sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import { combinePapers } from './combine-papers.ts';
import type { KnownPaper } from './find-known-papers.server.ts';
import { forgetReadings, removeFindings } from './forget-changed-text.server.ts';
import { joinClaims, listClaimsBefore } from './join-claims.server.ts';
import { writePapers } from './update-papers.server.ts';

/** What hangs on a paper by its number whatever its text is. */
const HISTORY = ['paper_keys', 'extraction_changes', 'llm_calls', 'paper_reviews'];
/** What was read in a text. Checks and implied scores name their claims in tables of their own. */
const READ_IN_TEXT = ['readings', 'passed_over', 'claim_sources', 'reading_disagreements', 'llm_rejections'];
/** What both may have; then the older one's stays. */
const OF_EITHER = ['withdrawn_papers', 'watch_finds'];
const READ_WITH_CLAIMS = [
  ['checks', 'check_claims'],
  ['implied_scores', 'implied_score_claims'],
] as const;

/** Every table that names papers by number: a test sees to it that none is forgotten. */
export const NAMING_PAPERS = [
  'claims',
  'paper_moves',
  ...READ_IN_TEXT,
  ...HISTORY,
  ...OF_EITHER,
  ...READ_WITH_CLAIMS.map(([table]) => table),
];

/**
 * Makes two stored papers one: the older one stays, with its address, and everything of the other one becomes its own. The text is
 * the one that `combinePapers` takes, with what was read in it; reviews follow from the other text where the sentence stands. The
 * other paper's address leads to the one that is left.
 */
export async function joinPapers(
  transaction: Transaction<Database>,
  older: KnownPaper,
  newer: KnownPaper,
): Promise<void> {
  const joined: KnownPaper = { ...older, ...combinePapers(older, newer) };
  const isOldersText = joined.title === older.title && joined.abstract === older.abstract;
  const [leading, yielding] = isOldersText ? [older, newer] : [newer, older];
  const claims = await listClaimsBefore(transaction, [older.id, newer.id]);
  await forgetReadings(transaction, [yielding.id]);
  await removeFindings(transaction, [yielding.id]);
  await detachAll(transaction, yielding.id);
  // Two papers cannot have one name in their source: the name comes last.
  const { source, externalId } = older;
  if (leading === newer) await writePapers(transaction, [{ ...joined, source, externalId }]);
  await movePaper(transaction, older.id, newer.id);
  await joinClaims(transaction, claims, { leading, yielding });
  await transaction.deleteFrom('papers').where('id', '=', newer.id).execute();
  await writePapers(transaction, [joined]);
}

async function detachAll(transaction: Transaction<Database>, paperId: number): Promise<void> {
  await transaction
    .updateTable('claims')
    .set({ isDetached: true })
    .where('paperId', '=', paperId)
    .where('isDetached', '=', false)
    .execute();
}

/** Gives one paper everything that hangs on another, and notes where that one has gone. */
async function movePaper(transaction: Transaction<Database>, to: number, from: number): Promise<void> {
  await sql`
    insert into paper_moves (slug, former_id, paper_id, former)
    select slug, id, ${to}, to_jsonb(paper) - 'search_vector' from papers paper where id = ${from}
  `.execute(transaction);
  await sql`update paper_moves set paper_id = ${to} where paper_id = ${from}`.execute(transaction);
  for (const table of ['claims', ...READ_IN_TEXT, ...HISTORY])
    await sql`update ${sql.table(table)} set paper_id = ${to} where paper_id = ${from}`.execute(transaction);
  for (const table of OF_EITHER) await copyRows(transaction, { table, to, from });
  for (const [table, links] of READ_WITH_CLAIMS) {
    // The links point at their rows by paper and position: rows are copied, links follow, and the old rows go with their paper.
    await copyRows(transaction, { table, to, from });
    await sql`update ${sql.table(links)} set paper_id = ${to} where paper_id = ${from}`.execute(transaction);
  }
}

async function copyRows(
  transaction: Transaction<Database>,
  { table, to, from }: { table: string; to: number; from: number },
): Promise<void> {
  await sql`
    insert into ${sql.table(table)}
    select moved.* from ${sql.table(table)} stored
    cross join lateral jsonb_populate_record(stored, jsonb_build_object('paper_id', ${to}::int)) moved
    where stored.paper_id = ${from}
    on conflict do nothing
  `.execute(transaction);
}
