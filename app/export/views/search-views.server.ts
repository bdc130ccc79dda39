import type { Kysely } from 'kysely';
import { parseNumberQueries } from '#app/leaderboard/number-query.ts';
import { parsePageParams } from '#app/leaderboard/page-params.ts';
import { findScores } from '#db/queries/find-scores.server.ts';
import { pagePapers, type PaperFacts } from '#db/queries/page-papers.server.ts';
import { dropUnstorable } from '#db/storable-text.ts';
import type { Database } from '#db/schema.ts';
import { toClaimTable } from '../claim-table.ts';
import type { Column, Table } from '../table.ts';
import { toViewWriter, type ViewQuestion, type ViewWriter } from '../view-file.server.ts';

/** Rows of one file; a search for numbers shows the first of them. */
const MOST_ROWS = 10_000;
const PAPERS_AT_A_TIME = 500;

/** The scores that a search for numbers finds; undefined where it asks for no numbers. */
export async function openScores(
  db: Kysely<Database>,
  { search, origin }: ViewQuestion,
): Promise<ViewWriter | undefined> {
  const { q } = parsePageParams(search);
  const scores = await findScores(db, parseNumberQueries(q), { limit: MOST_ROWS });
  if (!scores) return undefined;
  return toViewWriter({
    batches: [scores.rows],
    toPaper: ({ paper }) => paper.slug,
    toTable: (batches, keys) => toClaimTable(batches, { caption: `Scores for ${q}`, origin, keys }),
  });
}

/** All papers with these words, the latest first. */
export function openFoundPapers(db: Kysely<Database>, { search, origin }: ViewQuestion): ViewWriter {
  const q = dropUnstorable(parsePageParams(search).q);
  return toViewWriter({
    batches: listBatches(db, q),
    toPaper: ({ slug }) => slug,
    toTable: (batches, keys) => toTable(batches, { caption: `Papers: ${q}`, origin, keys }),
  });
}

const COLUMNS: readonly Column[] = [
  { name: 'title', type: 'text', isPrinted: true },
  { name: 'authors', type: 'text', isPrinted: true },
  { name: 'source', type: 'citation' },
  { name: 'date', type: 'text', isPrinted: true },
  { name: 'claims', type: 'integer', isPrinted: true },
  { name: 'url', type: 'text' },
  { name: 'page', type: 'text' },
];

function toTable(
  batches: AsyncIterable<readonly PaperFacts[]> | Iterable<readonly PaperFacts[]>,
  { caption, origin, keys }: { caption: string; origin: string; keys: ReadonlyMap<string, string> },
): Table {
  async function* toBatches() {
    for await (const batch of batches)
      yield batch.map(({ title, authors, slug, publishedOn, claims, url }) => [
        title,
        authors.join('; '),
        keys.get(slug) ?? null,
        publishedOn,
        claims,
        url,
        `${origin}/papers/${encodeURIComponent(slug)}`,
      ]);
  }
  return { caption, columns: COLUMNS, batches: toBatches() };
}

async function* listBatches(db: Kysely<Database>, q: string): AsyncGenerator<PaperFacts[]> {
  let after: number | undefined;
  for (;;) {
    const batch =
      q === '' ? [] : await pagePapers(db, { q }, { after, order: 'desc', limit: PAPERS_AT_A_TIME });
    yield batch;
    if (batch.length < PAPERS_AT_A_TIME) return;
    after = batch.at(-1)?.id;
  }
}
