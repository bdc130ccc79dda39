import { z } from 'zod';
import type { SourceItem } from '../source-item.ts';
import { toMarks } from './ask-for-new.ts';
import { findPlace, inHours } from './find-place.ts';
import { askJson, type JsonAnswer } from './json-answer.ts';
import { toOpenalexRecord } from './openalex-work.ts';
import type { Service } from './question.ts';
import type { ServiceAccess } from './service-access.ts';
import { ServiceError } from './service-error.ts';
import type { SourceNote } from './source-memory.ts';

const OPENALEX: Service = { name: 'OpenAlex', delayMs: 150 };
const WORKS_A_PAGE = 100;
const PLACE_HOURS = 7 * 24;
const FIRST_CURSOR = '*';

const page = z.looseObject({
  results: z.array(z.unknown()),
  meta: z.looseObject({ next_cursor: z.string().nullish() }),
});

/** Where a query was cut off, and how many works came before that. */
const place = z.object({ cursor: z.string().min(1), read: z.int().nonnegative() });

/** One work of OpenAlex, by its identifier there (`W2741809807`) or by its DOI. */
export async function* readOpenalexWork(access: ServiceAccess, id: string): AsyncGenerator<SourceItem> {
  const url = toAddress(access, `works/${encodeURIComponent(id)}`);
  const answer = await askJson(access, { service: OPENALEX, url });
  if (answer.outcome === 'missing') yield { ok: false, line: 1, reason: `OpenAlex has no work ${id}` };
  if (answer.outcome !== 'found') return;
  const record = toOpenalexRecord(1, answer.value);
  yield record;
  yield { note: toMarks([record], { address: url, marks: answer.marks }) };
}

/**
 * The works that a filter of OpenAlex finds (`from_publication_date:2025-01-01,…`), or a search for words, page after page. A
 * query that was cut off is gone on with.
 */
export async function* readOpenalexWorks(access: ServiceAccess, query: string): AsyncGenerator<SourceItem> {
  const cut = await findPlace(access, place);
  if (!cut) return yield* readPages(access, query, { cursor: FIRST_CURSOR, read: 0 });
  access.tell?.(`goes on after ${cut.read} works, where it was cut off`);
  try {
    yield* readPages(access, query, cut);
  } catch (error) {
    // A cursor from an earlier time may be good no longer: then it is the first page that is refused.
    if (!(error instanceof ServiceError && error.failure === 'refused')) throw error;
    access.tell?.('OpenAlex does not go on from there; it is read from the beginning');
    yield* readPages(access, query, { cursor: FIRST_CURSOR, read: 0 });
  }
}

async function* readPages(
  access: ServiceAccess,
  query: string,
  { cursor: first, read }: z.infer<typeof place>,
): AsyncGenerator<SourceItem> {
  for (let cursor = first; cursor !== '';) {
    const url = toPageAddress(access, query, cursor);
    const answer = await askJson(access, { service: OPENALEX, url });
    const { results, next } = answer.outcome === 'unchanged' ? { ...answer, results: [] } : parsePage(answer);
    if (next === cursor)
      throw new ServiceError('OpenAlex sends the same page again and again. Try again later.', 'garbled');
    const from = read + 1;
    const records = results.map((work, index) => toOpenalexRecord(from + index, work));
    yield* records;
    read += records.length;
    const marks =
      answer.outcome === 'found' ? toMarks(records, { address: url, marks: answer.marks, next }) : {};
    yield { note: { ...marks, place: toPlace(next, read) } };
    cursor = next;
  }
}

function parsePage(answer: JsonAnswer): { results: unknown[]; next: string } {
  const parsed = page.safeParse(answer.outcome === 'found' ? answer.value : undefined);
  if (!parsed.success)
    throw new ServiceError('OpenAlex sent something else than a page of works. Try again later.', 'garbled');
  const { results, meta } = parsed.data;
  // The last page is an empty one.
  return { results, next: results.length > 0 ? (meta.next_cursor ?? '') : '' };
}

function toPlace(cursor: string, read: number): SourceNote['place'] {
  return cursor === '' ? null : { at: { cursor, read }, expiresAt: inHours(PLACE_HOURS) };
}

function toPageAddress(access: ServiceAccess, query: string, cursor: string): URL {
  const url = toAddress(access, 'works');
  url.searchParams.set(/^[a-z_.]+:/.test(query) ? 'filter' : 'search', query);
  url.searchParams.set('per-page', String(WORKS_A_PAGE));
  url.searchParams.set('cursor', cursor);
  return url;
}

/** OpenAlex answers those who tell their address out of a faster pool. */
function toAddress({ settings }: ServiceAccess, path: string): URL {
  const url = new URL(`${settings.openalexUrl.replace(/\/$/, '')}/${path}`);
  if (settings.contact) url.searchParams.set('mailto', settings.contact);
  return url;
}
