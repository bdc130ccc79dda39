import { sql, type Kysely, type Transaction } from 'kysely';
import type { SourcePaper } from '#app/sources/paper.ts';
import { takeSlug, toAddressSlug } from '../names/slugs.server.ts';
import type { Database } from '../schema.ts';
import { isStorableText } from '../storable-text.ts';
import { inTransaction, takeWritersTurn } from '../transaction.server.ts';
import { combinePapers, type CombinedPaper } from './combine-papers.ts';
import { findJoins } from './find-joins.server.ts';
import { findKnownPapers, type KnownPaper } from './find-known-papers.server.ts';
import { insertPaperKeys } from './insert-paper-keys.server.ts';
import { joinPapers } from './join-papers.server.ts';
import { findStanding, listMovedSlugs } from './paper-moves.server.ts';
import { takeDistinct } from './paper-keys.ts';
import { updatePapers } from './update-papers.server.ts';

export interface StoredPaper {
  id: number;
  slug: string;
  /** Updated, too, where two stored papers have become one by it. */
  outcome: 'inserted' | 'updated' | 'unchanged';
  /** Version of the extractor that has read the text as it stands now; null where none has. */
  readByVersion: string | null;
  /** Whether title and abstract are those that were given; false where another source's text stands for the paper. */
  isTextStored: boolean;
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
 * Stores papers. One is the same as a stored one when source and external id are, or another name that it has everywhere: see
 * `findKnownPapers`. Where one is the same as two stored ones, these become one: see `joinPapers`. All or nothing, in the transaction that `db` is or in one of its own. A paper that is stored already is
 * brought up to date as `combinePapers` has it; if its abstract has changed its claims go, and it waits to be read again. Of
 * a paper that occurs twice the last one counts.
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
  const { source, externalId, title, abstract, url, authors, identifiers } = paper;
  const names = [identifiers?.arxiv ?? '', identifiers?.doi ?? ''];
  if (![source, externalId, title, abstract, url ?? '', ...authors, ...names].every(isStorableText)) {
    throw new RangeError(`paper ${JSON.stringify(externalId)} holds characters that Postgres cannot store`);
  }
}

/** Two versions of one new paper may be in one batch: the first is inserted, and the next round finds it known. */
async function storeDistinct(
  transaction: Transaction<Database>,
  papers: ReadonlyMap<string, SourcePaper>,
): Promise<Map<string, StoredPaper>> {
  const stored = new Map<string, StoredPaper>();
  if (papers.size === 0) return stored;
  await takeWritersTurn(transaction);
  for (let waiting = [...papers.values()]; waiting.length > 0;) {
    const { known, joined } = await findOrJoin(transaction, waiting);
    const updated = await bringUpToDate(transaction, known);
    for (const [paper, outcome] of updated) {
      if (joined.has(outcome.id)) outcome.outcome = 'updated';
      stored.set(identityOf(paper), outcome);
    }
    const { distinct, repeated } = takeDistinct(waiting.filter((paper) => !known.has(paper)));
    for (const { source, externalId, ...row } of await insertFresh(transaction, distinct)) {
      const identity = identityOf({ source, externalId });
      stored.set(identity, { ...row, outcome: 'inserted', readByVersion: null, isTextStored: true });
    }
    const idOf = (paper: SourcePaper) => stored.get(identityOf(paper))!.id;
    await insertPaperKeys(
      transaction,
      [...known.keys(), ...distinct].map((paper) => ({ id: idOf(paper), paper })),
    );
    if (joined.size > 0) await followJoins(transaction, papers, stored);
    waiting = repeated;
  }
  return withTextsAsTheyStand(papers, stored);
}

/** The stored papers that these are. Where one bears the names of two, these two become one first. */
async function findOrJoin(transaction: Transaction<Database>, papers: readonly SourcePaper[]) {
  const joined = new Set<number>();
  for (;;) {
    const matches = await findKnownPapers(transaction, papers);
    const joins = await findJoins(transaction, matches);
    if (joins.length === 0) {
      const known = new Map([...matches].map(([paper, [{ scheme: _, ...first }]]) => [paper, first]));
      return { known, joined };
    }
    for (const { older, newer } of joins) {
      await joinPapers(transaction, older, newer);
      joined.add(older.id);
    }
  }
}

/** Papers of this batch may have become one with others since they were stored. */
async function followJoins(
  transaction: Transaction<Database>,
  papers: ReadonlyMap<string, SourcePaper>,
  stored: Map<string, StoredPaper>,
): Promise<void> {
  const standing = await findStanding(
    transaction,
    [...stored.values()].map(({ id }) => id),
  );
  for (const [identity, outcome] of stored) {
    const { id, slug, readByVersion, ...text } = standing.get(outcome.id)!;
    const isTextStored = hasTextOf(papers.get(identity)!, text);
    stored.set(identity, { ...outcome, id, slug, readByVersion, isTextStored });
  }
}

/** Combines what comes with what is known, one after the other where several are one paper. */
async function bringUpToDate(
  transaction: Transaction<Database>,
  known: ReadonlyMap<SourcePaper, KnownPaper>,
): Promise<Map<SourcePaper, StoredPaper>> {
  const before = new Map([...known.values()].map((paper) => [paper.id, paper]));
  const after = new Map<number, KnownPaper>(before);
  const outcomes = new Map<SourcePaper, StoredPaper>();
  for (const [paper, { id }] of known) {
    const current = after.get(id)!;
    const combined: KnownPaper = { ...current, ...combinePapers(current, paper) };
    after.set(id, combined);
    const isChanged = !isEqual(current, combined);
    const { slug, readByVersion } = current;
    const outcome = isChanged ? 'updated' : 'unchanged';
    outcomes.set(paper, { id, slug, outcome, readByVersion, isTextStored: hasTextOf(combined, paper) });
  }
  const changes = [...after.values()].map((paper) => ({ before: before.get(paper.id)!, after: paper }));
  const changed = changes.filter((change) => !isEqual(change.before, change.after));
  await updatePapers(transaction, changed);
  const isUnread = new Set(
    changed.filter((change) => !hasTextOf(change.before, change.after)).map(({ after: { id } }) => id),
  );
  for (const outcome of outcomes.values()) if (isUnread.has(outcome.id)) outcome.readByVersion = null;
  for (const [paper, outcome] of outcomes) outcome.isTextStored = hasTextOf(after.get(outcome.id)!, paper);
  return outcomes;
}

function hasTextOf(
  one: Pick<SourcePaper, 'title' | 'abstract'>,
  other: Pick<SourcePaper, 'title' | 'abstract'>,
) {
  return one.title === other.title && one.abstract === other.abstract;
}

function isEqual(one: CombinedPaper, other: CombinedPaper): boolean {
  return JSON.stringify(toRow(one)) === JSON.stringify(toRow(other));
}

/** A later round may have given a paper another text than an earlier one: the last to have its text stored is read. */
function withTextsAsTheyStand(
  papers: ReadonlyMap<string, SourcePaper>,
  stored: Map<string, StoredPaper>,
): Map<string, StoredPaper> {
  const last = new Map<number, SourcePaper>();
  for (const [identity, paper] of papers)
    if (stored.get(identity)!.isTextStored) last.set(stored.get(identity)!.id, paper);
  for (const [identity, paper] of papers) {
    const outcome = stored.get(identity)!;
    const leading = last.get(outcome.id);
    if (leading) outcome.isTextStored = hasTextOf(leading, paper);
  }
  return stored;
}

async function insertFresh(transaction: Transaction<Database>, papers: readonly SourcePaper[]) {
  if (papers.length === 0) return [];
  const wanted = papers.map(({ title }) => toAddressSlug(title));
  const existing = await transaction
    .selectFrom('papers')
    .where('slug', '=', sql<string>`any(${wanted}::text[])`)
    .select('slug')
    .execute();
  const taken = new Set([
    ...existing.map(({ slug }) => slug),
    ...(await listMovedSlugs(transaction, wanted)),
  ]);
  const rows = papers.map((paper, position) => ({
    ...toRow(paper),
    position,
    slug: takeSlug(wanted[position] ?? '', identityOf(paper), taken),
  }));
  const { rows: inserted } = await sql<{ id: number; slug: string; source: string; externalId: string }>`
    insert into papers (slug, source, external_id, title, abstract, url, published_on, authors, is_digest, version)
    select slug, source, external_id, title, abstract, url, published_on, authors, is_digest, version
    from json_to_recordset(${JSON.stringify(rows)}) as given (
      position integer, slug text, source text, external_id text, title text, abstract text, url text,
      published_on date, authors text[], is_digest boolean, version integer
    )
    order by position
    returning id, slug, source, external_id
  `.execute(transaction);
  return inserted;
}

function toRow(paper: Omit<SourcePaper, 'identifiers'>) {
  return {
    source: paper.source,
    external_id: paper.externalId,
    title: paper.title,
    abstract: paper.abstract,
    url: paper.url,
    published_on: paper.publishedOn,
    authors: paper.authors,
    is_digest: paper.isDigest,
    version: paper.version ?? null,
  };
}
