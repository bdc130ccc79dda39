import type { SourceRecord } from '../paper.ts';
import { toArxivRecord } from '../arxiv-paper.ts';
import { toOneLine } from '../unwrap-text.ts';
import { ServiceError } from './service-error.ts';
import { findChild, listChildren, parseXml, textOf, type XmlElement } from './xml-elements.ts';

/** A page of an answer of arXiv's API. */
export interface ArxivPage {
  records: SourceRecord[];
  /** Results of the whole query. */
  total: number;
}

/** Whether a text is a whole feed. arXiv is known to send an empty page now and then where there are more results. */
export function isWholeFeed(xml: string, first: number): boolean {
  const feed = parseXml(xml);
  if (feed?.name !== 'feed') return false;
  const isPastEnd = first > (Number(textOf(feed, 'opensearch:totalResults')) || 0);
  return isPastEnd || findChild(feed, 'entry') !== undefined;
}

/**
 * Reads a feed of arXiv's API. `first` is the place of its first entry among all that were asked for, from 1.
 * @throws {ServiceError} with what arXiv says, where it sends an error: that comes as an entry of its own
 */
export function parseArxivFeed(xml: string, first: number): ArxivPage {
  const feed = parseXml(xml);
  if (feed?.name !== 'feed') throw new ServiceError('arXiv sent something else than a feed.', 'garbled');
  const entries = listChildren(feed, 'entry');
  const error = entries.find(isError);
  if (error) throw new ServiceError(`arXiv says: ${toOneLine(textOf(error, 'summary'))}`, 'refused');
  return {
    records: entries.map((entry, index) => toEntryRecord(entry, first + index)),
    total: Number(textOf(feed, 'opensearch:totalResults')) || 0,
  };
}

function isError(entry: XmlElement): boolean {
  return textOf(entry, 'id').includes('/api/errors') || toOneLine(textOf(entry, 'title')) === 'Error';
}

function toEntryRecord(entry: XmlElement, line: number): SourceRecord {
  return toArxivRecord(line, {
    id: textOf(entry, 'id'),
    title: textOf(entry, 'title'),
    // Untrimmed: a line that begins with spaces begins a paragraph.
    abstract: findChild(entry, 'summary')?.text ?? '',
    authors: listChildren(entry, 'author').map((author) => textOf(author, 'name')),
    publishedAt: textOf(entry, 'published'),
    doi: textOf(entry, 'arxiv:doi'),
  });
}
