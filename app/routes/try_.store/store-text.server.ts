import type { Kysely } from 'kysely';
import { ingestPapers } from '#app/ingest/ingest-papers.ts';
import type { SourcePaper } from '#app/sources/paper.ts';
import { toTitleSlug } from '#app/sources/title-slug.ts';
import type { Database } from '#db/schema.ts';
import type { StoreForm } from './parse-store.server.ts';

/** A text that somebody typed, as a paper; the same title is the same paper. */
export function toPastedPaper({ title, abstract }: Pick<StoreForm, 'title' | 'abstract'>): SourcePaper {
  return {
    source: 'pasted',
    externalId: toTitleSlug(title).slice(0, 500) || 'untitled',
    title,
    abstract,
    url: null,
    publishedOn: null,
    authors: [],
    isDigest: false,
  };
}

/** Stores one paper with its claims. Returns its slug; undefined where it can't be stored. */
export async function storePaper(db: Kysely<Database>, paper: SourcePaper): Promise<string | undefined> {
  let slug: string | undefined;
  await ingestPapers(db, recordOf(paper), {
    onStored: ({ papers: [stored] }) => {
      slug = stored?.slug;
    },
  });
  return slug;
}

async function* recordOf(paper: SourcePaper) {
  yield { ok: true as const, line: 1, paper };
}
