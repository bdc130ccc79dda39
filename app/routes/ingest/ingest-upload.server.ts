import type { Kysely } from 'kysely';
import { ingestPapers } from '#app/ingest/ingest-papers.ts';
import type { MalformedRecord } from '#app/sources/paper.ts';
import { readPapers } from '#app/sources/read-papers.ts';
import type { Database } from '#db/schema.ts';
import { NAMED_RECORDS } from './ingest-limits.ts';

/** Stores the papers of an upload as the command line does, and tells of every record that could not be used. */
export async function ingestUpload(db: Kysely<Database>, name: string, bytes: AsyncIterable<Uint8Array>) {
  const unused: MalformedRecord[] = [];
  const { papers, inserted, updated, unchanged, claims, malformed } = await ingestPapers(
    db,
    readPapers(bytes),
    {
      onMalformed: (record) => {
        if (unused.length < NAMED_RECORDS) unused.push(record);
      },
    },
  );
  return { at: Date.now(), name, papers, inserted, updated, unchanged, claims, malformed, unused };
}

export type UploadReport = Awaited<ReturnType<typeof ingestUpload>>;
