import { sql, type Transaction } from 'kysely';
import type { SourcePaper } from '#app/sources/paper.ts';
import type { Database } from '../schema.ts';
import { toPaperKeys, toSourceKey, type PaperKey } from './paper-keys.ts';

/** A stored paper, with everything that another source may change. */
export interface KnownPaper extends Omit<SourcePaper, 'identifiers'> {
  id: number;
  slug: string;
  version: number | null;
  readByVersion: string | null;
}

interface KeyedPaper extends KnownPaper, PaperKey {}

/** A stored paper that an incoming one bears a name of: the surest that they share. */
export type PaperMatch = KnownPaper & Pick<PaperKey, 'scheme'>;

/**
 * The stored papers that each of these is, the surest first: the one that its source calls by the same name, and those that share
 * an identifier or a title with authors. By title alone only where one of the two names no authors, and never within one source: a
 * source knows its papers apart. Papers that are none of the stored ones are left out.
 */
export async function findKnownPapers(
  transaction: Transaction<Database>,
  papers: readonly SourcePaper[],
): Promise<Map<SourcePaper, [PaperMatch, ...PaperMatch[]]>> {
  if (papers.length === 0) return new Map();
  const keys = new Map(papers.map((paper) => [paper, toPaperKeys(paper)]));
  const rows = await listByKeys(transaction, [...keys.values()].flat());
  const byKey = new Map(rows.map((row) => [`${row.scheme} ${row.value}`, row]));
  const known = new Map<SourcePaper, [PaperMatch, ...PaperMatch[]]>();
  for (const [paper, names] of keys) {
    const found = names.flatMap((name) => byKey.get(`${name.scheme} ${name.value}`) ?? []);
    const [first, ...others] = takeFirstOfEach(found.filter((row) => isSame(paper, row)));
    if (first) known.set(paper, [first, ...others]);
  }
  return known;
}

function takeFirstOfEach(rows: readonly KeyedPaper[]): PaperMatch[] {
  return rows.filter(({ id }, i) => rows.findIndex((row) => row.id === id) === i);
}

function isSame(paper: SourcePaper, row: KeyedPaper): boolean {
  if (row.scheme === 'source' || row.scheme === 'arxiv' || row.scheme === 'doi') return true;
  if (row.source === paper.source) return toSourceKey(row) === toSourceKey(paper);
  return row.scheme === 'title-author' || row.authors.length === 0 || paper.authors.length === 0;
}

async function listByKeys(
  transaction: Transaction<Database>,
  keys: readonly PaperKey[],
): Promise<KeyedPaper[]> {
  const { rows } = await sql<KeyedPaper>`
    select key.scheme, key.value, paper.id, paper.slug, paper.source, paper.external_id, paper.title, paper.abstract, paper.url,
      to_char(paper.published_on, 'YYYY-MM-DD') as published_on, paper.authors, paper.is_digest, paper.version,
      run.version as read_by_version
    from json_to_recordset(${JSON.stringify(keys)}) as given (scheme text, value text)
    join paper_keys key using (scheme, value)
    join papers paper on paper.id = key.paper_id
    left join readings reading on reading.paper_id = paper.id
    left join extraction_runs run on run.id = reading.run_id
  `.execute(transaction);
  return rows;
}
