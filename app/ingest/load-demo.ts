import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { SourceRecord } from '#app/sources/paper.ts';
import { readPapers } from '#app/sources/read-papers.ts';
import { toTitleSlug } from '#app/sources/title-slug.ts';
import { findProjectRoot } from '#db/project-root.server.ts';
import type { Database } from '#db/schema.ts';
import { ingestPapers, type IngestOptions, type IngestReport } from './ingest-papers.ts';

const DEMO_FILE = join(findProjectRoot(), 'db/demo/papers.jsonl');

/**
 * Fills a database that holds no paper with the demo papers of the checkout; any other is left alone. All of them go into one
 * transaction, so that a start that was interrupted is not taken for somebody's own small collection.
 * @returns what was stored, or undefined where there was nothing to do
 */
export async function loadDemo(
  db: Kysely<Database>,
  { file = DEMO_FILE, ...options }: Omit<IngestOptions, 'batchSize'> & { file?: string } = {},
): Promise<IngestReport | undefined> {
  const somePaper = await db.selectFrom('papers').select('id').limit(1).executeTakeFirst();
  if (somePaper) return undefined;
  const records = readPapers(createReadStream(file), { format: 'jsonl' });
  return ingestPapers(db, asListed(records), { ...options, batchSize: Infinity });
}

/** Gives the digests the identity that a saved papers page gives the same papers: ingesting that page replaces them. */
async function* asListed(records: AsyncIterable<SourceRecord>): AsyncGenerator<SourceRecord> {
  for await (const record of records) {
    if (!record.ok) yield record;
    else {
      const { paper } = record;
      yield { ...record, paper: { ...paper, source: 'hf-papers', externalId: toTitleSlug(paper.title) } };
    }
  }
}
