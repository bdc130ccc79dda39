import type { Kysely } from 'kysely';
import { isLowerBetter } from '#app/extraction/registry/registry.ts';
import { toStandings } from '#app/leaderboard/standings.ts';
import { listBoards } from '#db/queries/list-boards.server.ts';
import { findPaper } from '#db/queries/paper.server.ts';
import type { Database } from '#db/schema.ts';
import { toClaimTable } from '../claim-table.ts';
import { toStandingsTable } from '../standings-table.ts';
import { toViewWriter, type ViewQuestion, type ViewWriter } from '../view-file.server.ts';

type Found = NonNullable<Awaited<ReturnType<typeof findPaper>>>;

/** The tables of a paper's page by the names of their files. */
export const PAPER_TABLES = ['table', 'standings'] as const;

export type PaperTable = (typeof PAPER_TABLES)[number];

/** One of the tables of a paper's page; undefined where no paper has that slug. */
export async function openPaperTable(
  db: Kysely<Database>,
  what: PaperTable,
  { slug, origin }: ViewQuestion,
): Promise<ViewWriter | undefined> {
  const found = await findPaper(db, slug);
  return found && toPaperWriter(db, what, found, origin);
}

/** The same of a paper that has been read. */
export async function toPaperWriter(
  db: Kysely<Database>,
  what: PaperTable,
  { paper, claims }: Found,
  origin: string,
): Promise<ViewWriter> {
  if (what === 'standings') {
    const boards = await listBoards(db, { paperId: paper.id });
    const standings = toStandings(boards, (row) => row.paper.slug === paper.slug, isLowerBetter);
    return toViewWriter({
      batches: [standings],
      toPaper: ({ best }) => best.paper.slug,
      toTable: (_, keys) => toStandingsTable(standings, { caption: `Ranks of ${paper.title}`, origin, keys }),
    });
  }
  return toViewWriter({
    batches: [claims.map((claim) => ({ ...claim, paper }))],
    toPaper: () => paper.slug,
    toTable: (batches, keys) => toClaimTable(batches, { caption: `Results of ${paper.title}`, origin, keys }),
  });
}
