import type { SourceItem } from '../source-item.ts';
import type { OaiHarvest } from '../source-spec.ts';
import { ARXIV } from './arxiv-api.ts';
import { isWholeOai, parseOaiPage, type OaiPage } from './oai-page.ts';
import { advance, beginState, findBegin, oaiPlace, restart, type OaiState } from './oai-progress.ts';
import type { ServiceAccess } from './service-access.ts';
import { ServiceError } from './service-error.ts';
import type { SourceNote, SourceProgress } from './source-memory.ts';
import { askXml } from './xml-answer.ts';

/** How often a harvest is begun anew because its token ran out, before it is given up. */
const MOST_RESTARTS = 3;

/**
 * Harvests the papers of a set by OAI-PMH, page after page, and what was deleted. A harvest that was cut off is gone on with;
 * after a complete one only what has changed since is asked for. A token lives for about a day; where one has run out the
 * harvest is begun anew, and what comes a second time is known already.
 */
export async function* readArxivOai(access: ServiceAccess, harvest: OaiHarvest): AsyncGenerator<SourceItem> {
  const begin = await findStart(access, harvest);
  if (!begin) return;
  let { state, token } = begin;
  for (let restarts = 0; ;) {
    const page = await askPage(access, harvest, { ...state, token });
    if (page.isTokenExpired) {
      if (++restarts > MOST_RESTARTS)
        throw new ServiceError('arXiv lets the harvest expire again and again. Try again later.', 'refused');
      [state, token] = [restart(state), ''];
      access.tell?.(`the place where it was is known to arXiv no longer; ${describeBegin(state)}`);
      continue;
    }
    yield* page.items;
    if (page.resumptionToken !== '' && page.resumptionToken === token)
      throw new ServiceError('arXiv sends the same page again and again. Try again later.', 'garbled');
    [state, token] = [advance(state, page), page.resumptionToken];
    yield { note: toNote(state, page) };
    if (token === '') return;
  }
}

/** Where to begin, or to go on; undefined where the days that are asked for have been harvested completely. */
async function findStart({ memory, tell }: ServiceAccess, harvest: OaiHarvest) {
  const progress = await memory?.findProgress();
  const cut = progress && findCut(progress);
  if (cut && progress.isPlaceExpired) {
    const state = restart(cut.state);
    tell?.(`was cut off too long ago for arXiv to go on from there; ${describeBegin(state)}`);
    return { state, token: '' };
  }
  if (cut) {
    tell?.(`goes on after ${cut.state.read} records, where it was cut off`);
    return cut;
  }
  const from = findBegin(harvest, progress);
  if (from !== null && harvest.until !== null && from > harvest.until) {
    tell?.(`was harvested completely on ${progress?.harvestedTo}; nothing of those days can be new`);
    return undefined;
  }
  if (progress?.harvestedTo)
    tell?.(`was harvested completely on ${progress.harvestedTo}; asks for what has changed from ${from} on`);
  return { state: beginState(from), token: '' };
}

function findCut({ place }: SourceProgress): { state: OaiState; token: string } | undefined {
  const { data } = oaiPlace.safeParse(place);
  if (!data) return undefined;
  const { token, ...state } = data;
  return { state, token };
}

function describeBegin({ from }: OaiState): string {
  return from === null ? 'begins from the beginning' : `begins again with ${from}`;
}

function toNote(state: OaiState, { resumptionToken: token, expiresAt }: OaiPage): SourceNote {
  if (token !== '') return { place: { at: { ...state, token }, expiresAt } };
  return { place: null, ...(state.begunOn === null ? {} : { harvestedTo: state.begunOn }) };
}

async function askPage(
  access: ServiceAccess,
  { set, until }: OaiHarvest,
  { token, from, read }: OaiState & { token: string },
): Promise<OaiPage> {
  const url = new URL(access.settings.arxivOaiUrl);
  const parameters: Record<string, string | null> = token
    ? { verb: 'ListRecords', resumptionToken: token }
    : { verb: 'ListRecords', metadataPrefix: 'arXiv', set, from, until };
  for (const [name, value] of Object.entries(parameters)) if (value) url.searchParams.set(name, value);
  const answer = await askXml(access, { service: ARXIV, url, isWhole: isWholeOai });
  // No page of a harvest is ever noted with marks: tokens and days are what it goes by.
  if (answer.isUnchanged) throw new ServiceError('arXiv sent no answer. Try again later.', 'garbled');
  return parseOaiPage(answer.text, read + 1);
}
