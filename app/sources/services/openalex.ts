import { z } from 'zod';
import type { SourceRecord } from '../paper.ts';
import { askJson } from './json-answer.ts';
import { toOpenalexRecord } from './openalex-work.ts';
import type { Service } from './question.ts';
import type { ServiceAccess } from './service-access.ts';
import { ServiceError } from './service-error.ts';

const OPENALEX: Service = { name: 'OpenAlex', delayMs: 150 };
const WORKS_A_PAGE = 100;

const page = z.looseObject({
  results: z.array(z.unknown()),
  meta: z.looseObject({ next_cursor: z.string().nullish() }),
});

/** One work of OpenAlex, by its identifier there (`W2741809807`) or by its DOI. */
export async function* readOpenalexWork(access: ServiceAccess, id: string): AsyncGenerator<SourceRecord> {
  const work = await askJson(access, {
    service: OPENALEX,
    url: toAddress(access, `works/${encodeURIComponent(id)}`),
  });
  if (work === undefined) yield { ok: false, line: 1, reason: `OpenAlex has no work ${id}` };
  else yield toOpenalexRecord(1, work);
}

/** The works that a filter of OpenAlex finds (`from_publication_date:2025-01-01,…`), or a search for words, page after page. */
export async function* readOpenalexWorks(access: ServiceAccess, query: string): AsyncGenerator<SourceRecord> {
  const name = /^[a-z_.]+:/.test(query) ? 'filter' : 'search';
  let read = 0;
  for (let cursor: string | null | undefined = '*'; cursor;) {
    const url = toAddress(access, 'works');
    url.searchParams.set(name, query);
    url.searchParams.set('per-page', String(WORKS_A_PAGE));
    url.searchParams.set('cursor', cursor);
    const answer = page.safeParse(await askJson(access, { service: OPENALEX, url }));
    if (!answer.success)
      throw new ServiceError('OpenAlex sent something else than a page of works.', 'garbled');
    const { results, meta } = answer.data;
    for (const work of results) yield toOpenalexRecord(++read, work);
    // The last page is an empty one.
    cursor = results.length > 0 ? meta.next_cursor : null;
  }
}

/** OpenAlex answers those who tell their address out of a faster pool. */
function toAddress({ settings }: ServiceAccess, path: string): URL {
  const url = new URL(`${settings.openalexUrl.replace(/\/$/, '')}/${path}`);
  if (settings.contact) url.searchParams.set('mailto', settings.contact);
  return url;
}
