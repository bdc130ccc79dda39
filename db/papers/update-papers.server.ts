import { sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { KnownPaper } from './find-known-papers.server.ts';
import { forgetFindings, forgetReadings } from './forget-changed-text.server.ts';
import { reattachReviewed, toTextChange } from './reattach-reviewed.server.ts';

export interface PaperChange {
  before: KnownPaper;
  after: KnownPaper;
}

/**
 * Writes what has changed of papers. Where it is the abstract, what was read in it goes, but for what people have reviewed: that
 * follows its sentence to the new abstract, or waits, detached, for a text that has it again.
 */
export async function updatePapers(
  transaction: Transaction<Database>,
  changes: readonly PaperChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const rewritten = changes.filter(({ before, after }) => before.abstract !== after.abstract);
  const reworded = changes.filter(
    ({ before, after }) => before.abstract !== after.abstract || before.title !== after.title,
  );
  await forgetReadings(
    transaction,
    reworded.map(({ after }) => after.id),
  );
  await forgetFindings(transaction, rewritten.map(toTextChange));
  await writePapers(
    transaction,
    changes.map(({ after }) => after),
  );
  await reattachReviewed(transaction, rewritten.map(toTextChange));
}

/** Writes papers as they are now, whatever hangs on their texts. */
export async function writePapers(
  transaction: Transaction<Database>,
  papers: readonly KnownPaper[],
): Promise<void> {
  const rows = papers.map((paper) => ({
    id: paper.id,
    source: paper.source,
    external_id: paper.externalId,
    title: paper.title,
    abstract: paper.abstract,
    url: paper.url,
    published_on: paper.publishedOn,
    authors: paper.authors,
    is_digest: paper.isDigest,
    version: paper.version,
  }));
  await sql`
    update papers paper set
      source = given.source, external_id = given.external_id, title = given.title, abstract = given.abstract,
      url = given.url, published_on = given.published_on, authors = given.authors, is_digest = given.is_digest,
      version = given.version, updated_at = now()
    from json_to_recordset(${JSON.stringify(rows)}) as given (
      id integer, source text, external_id text, title text, abstract text, url text, published_on date, authors text[],
      is_digest boolean, version integer
    )
    where paper.id = given.id
  `.execute(transaction);
}
