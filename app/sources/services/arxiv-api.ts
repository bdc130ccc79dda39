import { writeArxivId, type ArxivId } from '../arxiv-id.ts';
import type { SourceRecord } from '../paper.ts';
import type { SourceItem } from '../source-item.ts';
import { isWholeFeed, parseArxivFeed, type ArxivPage } from './arxiv-feed.ts';
import { toMarks } from './ask-for-new.ts';
import type { AnswerMarks, Service } from './question.ts';
import type { ServiceAccess } from './service-access.ts';
import { askXml } from './xml-answer.ts';

/** arXiv asks for three seconds between two requests. */
export const ARXIV: Service = { name: 'arXiv', delayMs: 3000 };

/** Identifiers in one request: an address must not become too long. */
const IDS_A_PAGE = 100;

/** The papers with these identifiers, in the order in which arXiv gives them; one that arXiv does not have is reported. */
export async function* readArxivIds(
  access: ServiceAccess,
  ids: readonly ArxivId[],
): AsyncGenerator<SourceItem> {
  for (let first = 0; first < ids.length; first += IDS_A_PAGE) {
    const wanted = ids.slice(first, first + IDS_A_PAGE);
    const parameters = { id_list: wanted.map(writeArxivId).join(','), max_results: String(IDS_A_PAGE) };
    const answer = await askArxiv(access, parameters, first + 1);
    if (answer.isUnchanged) continue;
    const records = [...answer.records, ...listMissing(wanted, answer.records, first + 1)];
    yield* records;
    yield { note: toMarks(records, answer) };
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

/** A page of arXiv's API; or that it is the one that is stored, with the place of the page after it. */
export type ArxivAnswer =
  | ({ isUnchanged: false; address: URL; marks: AnswerMarks } & ArxivPage)
  | { isUnchanged: true; next: string };

/** Asks arXiv's API. `first` is the place of the first result among all that are asked for, from 1. */
export async function askArxiv(
  access: ServiceAccess,
  parameters: Readonly<Record<string, string>>,
  first: number,
): Promise<ArxivAnswer> {
  const url = new URL(access.settings.arxivApiUrl);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  const answer = await askXml(access, {
    service: ARXIV,
    url,
    isWhole: (xml) => isWholeFeed(xml, first),
  });
  if (answer.isUnchanged) return answer;
  const { text, etag, lastModified } = answer;
  return { isUnchanged: false, ...parseArxivFeed(text, first), address: url, marks: { etag, lastModified } };
}
