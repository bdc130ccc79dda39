import type { SourceRecord } from '../paper.ts';
import type { OaiHarvest } from '../source-spec.ts';
import { ARXIV } from './arxiv-api.ts';
import { isWholeOai, parseOaiPage, type OaiPage } from './oai-page.ts';
import type { ServiceAccess } from './service-access.ts';
import { ServiceError } from './service-error.ts';

/** How often a harvest is begun anew because its token ran out, before it is given up. */
const MOST_RESTARTS = 3;

/**
 * Harvests the papers of a set by OAI-PMH, page after page. A token lives for about a day; where one runs out the harvest is
 * begun anew, and what comes a second time is known already.
 */
export async function* readArxivOai(
  access: ServiceAccess,
  harvest: OaiHarvest,
): AsyncGenerator<SourceRecord> {
  let read = 0;
  let token = '';
  let restarts = 0;
  for (;;) {
    const page = await askPage(access, harvest, token, read + 1);
    if (page.isTokenExpired) {
      if (++restarts > MOST_RESTARTS)
        throw new ServiceError('arXiv lets the harvest expire again and again. Try again later.', 'refused');
      token = '';
      continue;
    }
    yield* page.records;
    read += page.records.length;
    if (page.resumptionToken === '') return;
    if (page.resumptionToken === token)
      throw new ServiceError('arXiv sends the same page again and again. Try again later.', 'garbled');
    token = page.resumptionToken;
  }
}

async function askPage(
  { client, settings, signal }: ServiceAccess,
  { set, from, until }: OaiHarvest,
  token: string,
  first: number,
): Promise<OaiPage> {
  const url = new URL(settings.arxivOaiUrl);
  const parameters: Record<string, string | null> = token
    ? { verb: 'ListRecords', resumptionToken: token }
    : { verb: 'ListRecords', metadataPrefix: 'arXiv', set, from, until };
  for (const [name, value] of Object.entries(parameters)) if (value) url.searchParams.set(name, value);
  const { text, status } = await client.ask({
    service: ARXIV,
    url,
    expects: 'xml',
    isWhole: isWholeOai,
    signal,
  });
  if (status >= 400 && !isWholeOai(text))
    throw new ServiceError(`arXiv does not answer this (status ${status}).`, 'refused', status);
  return parseOaiPage(text, first);
}
