import { writeArxivId, type ArxivId } from '../arxiv-id.ts';
import type { SourceRecord } from '../paper.ts';
import { isWholeFeed, parseArxivFeed, type ArxivPage } from './arxiv-feed.ts';
import type { Service } from './question.ts';
import type { ServiceAccess } from './service-access.ts';
import { ServiceError } from './service-error.ts';

/** arXiv asks for three seconds between two requests. */
export const ARXIV: Service = { name: 'arXiv', delayMs: 3000 };

/** Identifiers in one request: an address must not become too long. */
const IDS_A_PAGE = 50;
const RESULTS_A_PAGE = 200;
/** arXiv gives no more results of one query than these. */
const MOST_RESULTS = 30_000;

/** The papers with these identifiers, in the order in which arXiv gives them; one that arXiv does not have is reported. */
export async function* readArxivIds(
  access: ServiceAccess,
  ids: readonly ArxivId[],
): AsyncGenerator<SourceRecord> {
  for (let first = 0; first < ids.length; first += IDS_A_PAGE) {
    const wanted = ids.slice(first, first + IDS_A_PAGE);
    const parameters = { id_list: wanted.map(writeArxivId).join(','), max_results: String(IDS_A_PAGE) };
    const { records } = await askPage(access, parameters, first + 1);
    yield* records;
    yield* listMissing(wanted, records, first + 1);
  }
}

function listMissing(wanted: readonly ArxivId[], records: readonly SourceRecord[], first: number) {
  // A record that cannot be used has said so itself.
  if (records.length >= wanted.length) return [];
  const found = new Set(records.flatMap((record) => (record.ok ? record.paper.externalId : [])));
  return wanted.flatMap((id, index): SourceRecord[] =>
    found.has(id.id)
      ? []
      : [{ ok: false, line: first + index, reason: `arXiv has no paper ${writeArxivId(id)}` }],
  );
}

/** The papers that a query in arXiv's own language finds (`cat:cs.CL AND abs:benchmark`), the latest first, page after page. */
export async function* readArxivQuery(access: ServiceAccess, query: string): AsyncGenerator<SourceRecord> {
  for (let start = 0; start < MOST_RESULTS; start += RESULTS_A_PAGE) {
    const { records, total } = await askPage(
      access,
      {
        search_query: query,
        start: String(start),
        max_results: String(RESULTS_A_PAGE),
        sortBy: 'submittedDate',
        sortOrder: 'descending',
      },
      start + 1,
    );
    yield* records;
    if (start + RESULTS_A_PAGE >= total || records.length === 0) return;
  }
  yield {
    ok: false,
    line: MOST_RESULTS + 1,
    reason: 'arXiv gives no more than 30,000 results: narrow the query',
  };
}

async function askPage(
  { client, settings, signal }: ServiceAccess,
  parameters: Record<string, string>,
  first: number,
): Promise<ArxivPage> {
  const url = new URL(settings.arxivApiUrl);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  const isWhole = (xml: string) => isWholeFeed(xml, first);
  const { text, status } = await client.ask({ service: ARXIV, url, expects: 'xml', isWhole, signal });
  if (status >= 400 && !isWholeFeed(text, first))
    throw new ServiceError(`arXiv does not answer this (status ${status}).`, 'refused', status);
  return parseArxivFeed(text, first);
}
