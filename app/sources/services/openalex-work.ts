import { z } from 'zod';
import { toIdentifiers } from '../identify-paper.ts';
import { toRecord } from '../paper-record.ts';
import type { SourceRecord } from '../paper.ts';
import { toReason } from '../parse-record.ts';
import { toPlainText } from '../plain-text.ts';
import { toOneLine } from '../unwrap-text.ts';
import { findAddress } from '../web-address.ts';

const word = z.string().nullish();

/** A work of OpenAlex, as far as it is of use. */
const openalexWork = z.looseObject({
  id: z.string(),
  doi: word,
  display_name: word,
  title: word,
  publication_date: word,
  abstract_inverted_index: z.record(z.string(), z.array(z.number().int().min(0).max(50_000))).nullish(),
  authorships: z.array(z.looseObject({ author: z.looseObject({ display_name: word }).nullish() })).nullish(),
  primary_location: z.looseObject({ landing_page_url: word }).nullish(),
  locations: z.array(z.looseObject({ landing_page_url: word })).nullish(),
});

/** A paper from a work of OpenAlex. */
export function toOpenalexRecord(line: number, value: unknown): SourceRecord {
  const parsed = openalexWork.safeParse(value);
  if (!parsed.success) return { ok: false, line, reason: toReason(parsed.error) };
  const work = parsed.data;
  const pages = [work.primary_location, ...(work.locations ?? [])].map((place) => place?.landing_page_url);
  const arxivPage = pages.find((page) => page?.includes('arxiv.org/abs/'));
  const identifiers = toIdentifiers({ doi: work.doi, arxiv: arxivPage });
  return toRecord(line, {
    source: 'openalex',
    externalId: work.id.replace(/^https:\/\/openalex\.org\//, ''),
    title: toOneLine(toPlainText(work.display_name ?? work.title ?? '')),
    abstract: toAbstract(work.abstract_inverted_index ?? {}),
    url: findAddress(pages[0], identifiers),
    publishedOn: /^\d{4}-\d{2}-\d{2}$/.exec(work.publication_date ?? '')?.[0] ?? null,
    authors: (work.authorships ?? []).map(({ author }) => toOneLine(author?.display_name ?? '')),
    identifiers,
  });
}

/** The words of an abstract in their order, from the list of each word's places: OpenAlex may not pass on the text itself. */
export function toAbstract(index: Readonly<Record<string, readonly number[]>>): string {
  const words: string[] = [];
  for (const [text, places] of Object.entries(index)) for (const place of places) words[place] = text;
  return Array.from(words, (text) => text ?? '')
    .join(' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}
