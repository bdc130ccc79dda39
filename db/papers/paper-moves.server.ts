import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import { isStorableText } from '../storable-text.ts';

/** The address of the paper that one with this address was found to be; undefined where there was none. */
export async function findMovedPaper(db: Kysely<Database>, slug: string): Promise<string | undefined> {
  if (!isStorableText(slug)) return undefined;
  const found = await db
    .selectFrom('paperMoves as move')
    .innerJoin('papers as paper', 'paper.id', 'move.paperId')
    .where('move.slug', '=', slug)
    .select('paper.slug')
    .executeTakeFirst();
  return found?.slug;
}

/** The claim that stands for one that stood in two papers; undefined where there was none. */
export async function findMovedClaim(db: Kysely<Database>, id: number): Promise<number | undefined> {
  const found = await db.selectFrom('claimMoves').where('claimId', '=', id).select('toId').executeTakeFirst();
  return found?.toId;
}

/** Those of the addresses that lead to another paper, and are not to be given away again. */
export async function listMovedSlugs(
  transaction: Transaction<Database>,
  slugs: readonly string[],
): Promise<string[]> {
  const rows = await transaction
    .selectFrom('paperMoves')
    .where('slug', '=', sql<string>`any(${slugs}::text[])`)
    .select('slug')
    .execute();
  return rows.map(({ slug }) => slug);
}

export interface StandingPaper {
  id: number;
  slug: string;
  title: string;
  abstract: string;
  readByVersion: string | null;
}

/** Papers as they stand, by the numbers that they have or had. */
export async function findStanding(
  transaction: Transaction<Database>,
  ids: readonly number[],
): Promise<Map<number, StandingPaper>> {
  const { rows } = await sql<StandingPaper & { asked: number }>`
    select asked, paper.id, paper.slug, paper.title, paper.abstract, run.version as read_by_version
    from unnest(${ids}::int[]) as given (asked)
    left join paper_moves move on move.former_id = asked
    join papers paper on paper.id = coalesce(move.paper_id, asked)
    left join readings reading on reading.paper_id = paper.id
    left join extraction_runs run on run.id = reading.run_id
  `.execute(transaction);
  return new Map(rows.map(({ asked, ...paper }) => [asked, paper]));
}
