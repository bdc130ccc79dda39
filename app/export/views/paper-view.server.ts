import type { Kysely } from 'kysely';
import { findPaper } from '#db/queries/paper.server.ts';
import type { Database } from '#db/schema.ts';
import { toClaimTable } from '../claim-table.ts';
import { toViewWriter, type ViewQuestion, type ViewWriter } from '../view-file.server.ts';

type Found = NonNullable<Awaited<ReturnType<typeof findPaper>>>;

/** The results of a paper; undefined where no paper has that slug. */
export async function openPaper(
  db: Kysely<Database>,
  { slug, origin }: ViewQuestion,
): Promise<ViewWriter | undefined> {
  const found = await findPaper(db, slug);
  return found && toPaperWriter(found, origin);
}

/** The same of a paper that has been read. */
export function toPaperWriter({ paper, claims }: Found, origin: string): ViewWriter {
  return toViewWriter({
    batches: [claims.map((claim) => ({ ...claim, paper }))],
    toPaper: () => paper.slug,
    toTable: (batches, keys) => toClaimTable(batches, { caption: `Results of ${paper.title}`, origin, keys }),
  });
}
