import { z } from 'zod';
import { toExternalId, toIdentifiers } from './identify-paper.ts';
import { parseLooseDate, toDate } from './loose-date.ts';
import { toRecord } from './paper-record.ts';
import type { SourceRecord } from './paper.ts';
import { toReason } from './parse-record.ts';
import { toPlainText } from './plain-text.ts';
import { toOneLine } from './unwrap-text.ts';
import { findAddress } from './web-address.ts';

const part = z.union([z.string(), z.number()]).transform(String);
const word = z.string().nullish();

/** An item of CSL-JSON, as Zotero exports it and as DOIs are resolved to. Crossref gives titles as lists. */
const cslItem = z.object({
  title: z.union([z.string(), z.array(z.string()).transform((titles) => titles[0] ?? '')]).nullish(),
  abstract: word,
  author: z
    .array(
      z.looseObject({ family: word, given: word, literal: word, name: word, 'non-dropping-particle': word }),
    )
    .nullish(),
  issued: z
    .looseObject({ 'date-parts': z.array(z.array(part.nullish())).nullish(), raw: word, literal: word })
    .nullish(),
  DOI: word,
  URL: word,
  id: part.nullish(),
});

type CslItem = z.infer<typeof cslItem>;

/** Whether a value is an item of CSL-JSON: it has a type, and names or dates in parts. */
export function isCslRecord(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  const { author, issued } = value as { author?: unknown; issued?: unknown };
  return Array.isArray(author) || (typeof issued === 'object' && issued !== null) || 'DOI' in value;
}

export function toCslPaper(line: number, value: unknown, source = 'csl-json'): SourceRecord {
  const parsed = cslItem.safeParse(value);
  if (!parsed.success) return { ok: false, line, reason: toReason(parsed.error) };
  const item = parsed.data;
  const title = toOneLine(toPlainText(item.title ?? ''));
  const identifiers = toIdentifiers({ doi: item.DOI, url: item.URL, id: item.id });
  return toRecord(line, {
    source,
    externalId: toExternalId(identifiers, title),
    title,
    abstract: toPlainText(item.abstract ?? ''),
    url: findAddress(item.URL, identifiers),
    publishedOn: toIssued(item.issued),
    authors: (item.author ?? []).map(toName),
    identifiers,
  });
}

function toName(author: NonNullable<CslItem['author']>[number]): string {
  const whole = author.literal ?? author.name;
  return whole ?? toOneLine([author.given, author['non-dropping-particle'], author.family].join(' '));
}

function toIssued(issued: CslItem['issued']): string | null {
  const [year, month, day] = issued?.['date-parts']?.[0] ?? [];
  if (year && month && day) return toDate(year, month, day);
  return parseLooseDate(issued?.raw ?? issued?.literal ?? '');
}
