import { sql, type Kysely, type Transaction } from 'kysely';
import type { SourcePaper } from '#app/sources/paper.ts';
import { takeSlug, toAddressSlug } from '../names/slugs.server.ts';
import type { Database } from '../schema.ts';
import { isStorableText } from '../storable-text.ts';
import { inTransaction, takeWritersTurn } from '../transaction.server.ts';
import { forgetFindings, forgetReadings } from './forget-changed-text.server.ts';

export interface StoredPaper {
  id: number;
  slug: string;
  outcome: 'inserted' | 'updated' | 'unchanged';
  /** Version of the extractor that has read the text as it stands now; null where none has. */
  readByVersion: string | null;
}

export interface InsertedPapers {
  inserted: number;
  updated: number;
  unchanged: number;
  /** In the order of the input; a paper that occurs twice there has the same id twice. */
  paperIds: number[];
  /** The same papers with more about each, in the order of the input. */
  papers: StoredPaper[];
}

/**
 * Stores papers, a paper being the same when source and external id are. All or nothing, in the transaction that `db` is
 * or in one of its own. A paper that is stored already is brought up to date; if its abstract has changed its claims go, and
 * it waits to be read again. Of a paper that occurs twice the last one counts.
 * @throws {RangeError} for a text that Postgres cannot store; see `isStorableText`
 */
export async function insertPapers(
  db: Kysely<Database>,
  papers: readonly SourcePaper[],
): Promise<InsertedPapers> {
  papers.forEach(assertStorable);
  const distinct = new Map(papers.map((paper) => [identityOf(paper), paper]));
  const stored = await inTransaction(db, (transaction) => storeDistinct(transaction, distinct));
  const count = (outcome: StoredPaper['outcome']) =>
    [...stored.values()].filter((paper) => paper.outcome === outcome).length;
  const inOrder = papers.map((paper) => stored.get(identityOf(paper)) as StoredPaper);
  return {
    inserted: count('inserted'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    paperIds: inOrder.map(({ id }) => id),
    papers: inOrder,
  };
}

function identityOf({ source, externalId }: Pick<SourcePaper, 'source' | 'externalId'>): string {
  return JSON.stringify([source, externalId]);
}

function assertStorable(paper: SourcePaper): void {
  const { source, externalId, title, abstract, url, authors } = paper;
  if (![source, externalId, title, abstract, url ?? '', ...authors].every(isStorableText)) {
    throw new RangeError(`paper ${JSON.stringify(externalId)} holds characters that Postgres cannot store`);
  }
}

async function storeDistinct(
  transaction: Transaction<Database>,
  papers: ReadonlyMap<string, SourcePaper>,
): Promise<Map<string, StoredPaper>> {
  if (papers.size === 0) return new Map();
  await takeWritersTurn(transaction);
  const present = await comparePapers(transaction, [...papers.values()]);
  const changed = present.filter(({ isTextChanged, isFactChanged }) => isTextChanged || isFactChanged);
  await updatePapers(
    transaction,
    changed.map((row) => ({ ...row, ...(papers.get(identityOf(row)) as SourcePaper) })),
  );
  const stored = new Map<string, StoredPaper>();
  for (const row of present) {
    stored.set(identityOf(row), {
      id: row.id,
      slug: row.slug,
      outcome: row.isTextChanged || row.isFactChanged ? 'updated' : 'unchanged',
      readByVersion: row.isTextChanged ? null : row.readByVersion,
    });
  }
  const fresh = [...papers].filter(([identity]) => !stored.has(identity)).map(([, paper]) => paper);
  for (const { id, slug, ...row } of await insertFresh(transaction, fresh)) {
    stored.set(identityOf(row), { id, slug, outcome: 'inserted', readByVersion: null });
  }
  return stored;
}

interface PresentPaper {
  id: number;
  slug: string;
  source: string;
  externalId: string;
  isAbstractChanged: boolean;
  isTextChanged: boolean;
  isFactChanged: boolean;
  readByVersion: string | null;
}

async function comparePapers(
  transaction: Transaction<Database>,
  papers: readonly SourcePaper[],
): Promise<PresentPaper[]> {
  const { rows } = await sql<PresentPaper>`
    select paper.id, paper.slug, paper.source, paper.external_id, run.version as read_by_version,
      paper.abstract <> given.abstract as is_abstract_changed,
      (paper.title, paper.abstract) <> (given.title, given.abstract) as is_text_changed,
      (paper.url, paper.published_on, paper.authors, paper.is_digest)
        is distinct from (given.url, given.published_on, given.authors, given.is_digest) as is_fact_changed
    from ${givenPapers(papers.map(toRow))}
    join papers paper using (source, external_id)
    left join readings reading on reading.paper_id = paper.id
    left join extraction_runs run on run.id = reading.run_id
  `.execute(transaction);
  return rows;
}

async function updatePapers(
  transaction: Transaction<Database>,
  papers: readonly (SourcePaper & PresentPaper)[],
): Promise<void> {
  if (papers.length === 0) return;
  const idsWhere = (isChanged: (paper: PresentPaper) => boolean) =>
    papers.filter(isChanged).map(({ id }) => id);
  await forgetReadings(
    transaction,
    idsWhere((paper) => paper.isTextChanged),
  );
  await forgetFindings(
    transaction,
    idsWhere((paper) => paper.isAbstractChanged),
  );
  await sql`
    update papers paper set
      title = given.title, abstract = given.abstract, url = given.url, published_on = given.published_on,
      authors = given.authors, is_digest = given.is_digest, updated_at = now()
    from ${givenPapers(papers.map(toRow))}
    where paper.source = given.source and paper.external_id = given.external_id
  `.execute(transaction);
}

async function insertFresh(transaction: Transaction<Database>, papers: readonly SourcePaper[]) {
  if (papers.length === 0) return [];
  const wanted = papers.map(({ title }) => toAddressSlug(title));
  const existing = await transaction
    .selectFrom('papers')
    .where('slug', '=', sql<string>`any(${wanted}::text[])`)
    .select('slug')
    .execute();
  const taken = new Set(existing.map(({ slug }) => slug));
  const rows = papers.map((paper, position) => ({
    ...toRow(paper),
    position,
    slug: takeSlug(wanted[position] ?? '', identityOf(paper), taken),
  }));
  const { rows: inserted } = await sql<Pick<PresentPaper, 'id' | 'slug' | 'source' | 'externalId'>>`
    insert into papers (slug, source, external_id, title, abstract, url, published_on, authors, is_digest)
    select slug, source, external_id, title, abstract, url, published_on, authors, is_digest
    from ${givenPapers(rows)}
    order by position
    returning id, slug, source, external_id
  `.execute(transaction);
  return inserted;
}

function toRow(paper: SourcePaper) {
  return {
    source: paper.source,
    external_id: paper.externalId,
    title: paper.title,
    abstract: paper.abstract,
    url: paper.url,
    published_on: paper.publishedOn,
    authors: paper.authors,
    is_digest: paper.isDigest,
  };
}

/** Papers as a table `given`, all in one parameter. */
function givenPapers(rows: readonly ReturnType<typeof toRow>[]) {
  return sql`json_to_recordset(${JSON.stringify(rows)}) as given (
    position integer, slug text, source text, external_id text, title text, abstract text, url text,
    published_on date, authors text[], is_digest boolean
  )`;
}
