import type { Kysely } from 'kysely';
import { isLowerBetter } from '#app/extraction/registry/registry.ts';
import { sortForMethod } from '#app/leaderboard/method-rows.ts';
import { toStandings } from '#app/leaderboard/standings.ts';
import { listBoards } from '#db/queries/list-boards.server.ts';
import { findMethod, type MethodPageData } from '#db/queries/method.server.ts';
import type { Database } from '#db/schema.ts';
import { toClaimTable } from '../claim-table.ts';
import { toStandingsTable } from '../standings-table.ts';
import { toViewWriter, type ViewQuestion, type ViewWriter } from '../view-file.server.ts';

/** The tables of a method's page by the names of their files. */
export const METHOD_TABLES = ['table', 'built-on', 'standings'] as const;

export type MethodTable = (typeof METHOD_TABLES)[number];

/** One of the tables of a method's page; undefined where no method has that slug. */
export async function openMethodTable(
  db: Kysely<Database>,
  what: MethodTable,
  { slug, origin }: ViewQuestion,
): Promise<ViewWriter | undefined> {
  const found = await findMethod(db, slug);
  return found && toMethodWriter(db, what, found, origin);
}

/** The same of a method that has been read. */
export async function toMethodWriter(
  db: Kysely<Database>,
  what: MethodTable,
  { method, claims, asBase }: MethodPageData,
  origin: string,
): Promise<ViewWriter> {
  if (what === 'standings') {
    const boards = await listBoards(db, { methodSlug: method.slug });
    const standings = toStandings(boards, (row) => row.method?.slug === method.slug, isLowerBetter);
    return toViewWriter({
      batches: [standings],
      toPaper: ({ best }) => best.paper.slug,
      toTable: (_, keys) => toStandingsTable(standings, { caption: `Ranks of ${method.name}`, origin, keys }),
    });
  }
  const rows = sortForMethod(what === 'table' ? claims : asBase);
  const caption = what === 'table' ? `Results of ${method.name}` : `Built on ${method.name}`;
  return toViewWriter({
    batches: [rows],
    toPaper: ({ paper }) => paper.slug,
    toTable: (batches, keys) => toClaimTable(batches, { caption, origin, keys }),
  });
}
