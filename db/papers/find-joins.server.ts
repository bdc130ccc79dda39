import { sql, type Transaction } from 'kysely';
import type { SourcePaper } from '#app/sources/paper.ts';
import type { Database } from '../schema.ts';
import type { KnownPaper, PaperMatch } from './find-known-papers.server.ts';
import type { PaperKey } from './paper-keys.ts';

/** Two stored papers that are one. */
export interface Join {
  older: KnownPaper;
  newer: KnownPaper;
}

/** A paper has one of each; the versions of a preprint share theirs. */
const ONE_EACH = ['arxiv', 'doi'] as const;

/**
 * The stored papers that an incoming one shows to be one, since it bears names of both. A title alone shows nothing, and two papers
 * are left two where each has an identifier of its own of one kind, or where one source that both are from tells them apart and
 * only the title with the author says otherwise. A paper that is in several joins is in one of those that are returned.
 */
export async function findJoins(
  transaction: Transaction<Database>,
  matches: ReadonlyMap<SourcePaper, readonly PaperMatch[]>,
): Promise<Join[]> {
  const candidates = [...matches.values()]
    .map((found) => found.filter(({ scheme }) => scheme !== 'title').sort((a, b) => a.id - b.id))
    .filter((found) => found.length > 1);
  if (candidates.length === 0) return [];
  const names = await listNames(transaction, candidates.flat());
  const joins: Join[] = [];
  const busy = new Set<number>();
  for (const found of candidates) {
    const pair = listPairs(found).find(
      ([older, newer]) => !busy.has(older.id) && !busy.has(newer.id) && mayBeOne([older, newer], names),
    );
    if (!pair) continue;
    const [older, newer] = pair;
    busy.add(older.id).add(newer.id);
    joins.push({ older, newer });
  }
  return joins;
}

type Names = ReadonlyMap<number, readonly PaperKey[]>;

function mayBeOne(pair: readonly [PaperMatch, PaperMatch], names: Names): boolean {
  const [one = [], other = []] = pair.map(({ id }) => names.get(id) ?? []);
  const has = (keys: readonly PaperKey[], scheme: string) => keys.some((key) => key.scheme === scheme);
  if (ONE_EACH.some((scheme) => has(one, scheme) && has(other, scheme))) return false;
  const sources = new Set(listSources(one));
  const areOfOneSource = listSources(other).some((source) => sources.has(source));
  return !areOfOneSource || pair.every(({ scheme }) => scheme !== 'title-author');
}

function listSources(keys: readonly PaperKey[]): string[] {
  return keys.flatMap(({ scheme, value }) =>
    scheme === 'source' ? [value.slice(0, value.indexOf(' '))] : [],
  );
}

function listPairs(found: readonly PaperMatch[]): [PaperMatch, PaperMatch][] {
  return found.flatMap((older, i) =>
    found.slice(i + 1).map((newer): [PaperMatch, PaperMatch] => [older, newer]),
  );
}

async function listNames(transaction: Transaction<Database>, papers: readonly KnownPaper[]): Promise<Names> {
  const rows = await transaction
    .selectFrom('paperKeys')
    .where('paperId', '=', sql<number>`any(${papers.map(({ id }) => id)}::int[])`)
    .select(['paperId', 'scheme', 'value'])
    .execute();
  return new Map(papers.map(({ id }) => [id, rows.filter(({ paperId }) => paperId === id)]));
}
