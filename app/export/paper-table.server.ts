import type { Kysely } from 'kysely';
import {
  listSharedIds,
  pagePapersWithText,
  type PaperWithText,
} from '#db/queries/page-papers-with-text.server.ts';
import type { Database } from '#db/schema.ts';
import type { Column, FileStream, Table } from './table.ts';

const BATCH_SIZE = 500;

const COLUMNS: readonly Column[] = [
  { name: 'id', type: 'text' },
  { name: 'title', type: 'text', isPrinted: true },
  { name: 'abstract', type: 'text' },
  { name: 'url', type: 'text' },
  { name: 'date', type: 'text', isPrinted: true },
  { name: 'authors', type: 'text', isPrinted: true },
  { name: 'claims', type: 'integer', isPrinted: true },
  { name: 'page', type: 'text' },
];

/** All papers in the order in which they were stored, a batch at a time. */
export async function* listPaperBatches(db: Kysely<Database>): AsyncGenerator<PaperWithText[]> {
  const shared = new Set(await listSharedIds(db));
  let after = 0;
  for (;;) {
    const batch = await pagePapersWithText(db, { after, limit: BATCH_SIZE });
    if (batch.length > 0)
      yield batch.map((paper) =>
        // What two sources call by one name are two papers.
        shared.has(paper.externalId)
          ? { ...paper, externalId: `${paper.source}:${paper.externalId}`.slice(0, 500) }
          : paper,
      );
    if (batch.length < BATCH_SIZE) return;
    after = batch.at(-1)!.id;
  }
}

/** Papers as a table. */
export function toPaperTable(batches: AsyncIterable<readonly PaperWithText[]>, origin: string): Table {
  async function* toBatches() {
    for await (const batch of batches)
      yield batch.map(({ externalId, title, abstract, url, publishedOn, authors, claims, slug }) => [
        externalId,
        title,
        abstract,
        url,
        publishedOn,
        toNames(authors),
        claims,
        `${origin}/papers/${encodeURIComponent(slug)}`,
      ]);
  }
  return { caption: 'Papers', columns: COLUMNS, batches: toBatches() };
}

/** Names with signs in them that part names stand as a list. */
function toNames(authors: readonly string[]): string {
  const isPlain = authors.every((name) => !/[,;]|\sand\s/i.test(name));
  return isPlain ? authors.join('; ') : `[${authors.map((name) => `"${name}"`).join(', ')}]`;
}

/** Papers as the JSON Lines that `claimboard ingest` reads. */
export async function* writePapersAsJsonLines(batches: AsyncIterable<readonly PaperWithText[]>): FileStream {
  for await (const batch of batches)
    yield batch
      .map(({ externalId: id, title, abstract, url, publishedOn: date, authors, isDigest }) => {
        return `${JSON.stringify({ id, title, abstract, url, date, authors, isDigest })}\n`;
      })
      .join('');
}
