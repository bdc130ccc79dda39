import { toArxivRecord } from '../arxiv-paper.ts';
import type { SourceRecord } from '../paper.ts';
import { toOneLine } from '../unwrap-text.ts';
import { ServiceError } from './service-error.ts';
import { findChild, listChildren, parseXml, textOf, type XmlElement } from './xml-elements.ts';

/** A page of a harvest. */
export interface OaiPage {
  records: SourceRecord[];
  /** By which the next page is asked for; empty after the last. */
  resumptionToken: string;
  /** Whether the token that was sent is no longer good. */
  isTokenExpired: boolean;
}

/** Whether a text is a whole answer of OAI-PMH. */
export function isWholeOai(xml: string): boolean {
  return parseXml(xml)?.name === 'OAI-PMH';
}

/**
 * Reads a page of `ListRecords` in arXiv's own form. A paper that arXiv has withdrawn comes as a record that is reported. `first`
 * is the place of its first record in the whole harvest, from 1.
 * @throws {ServiceError} with what arXiv says, where it sends an error
 */
export function parseOaiPage(xml: string, first: number): OaiPage {
  const root = parseXml(xml);
  const error = findChild(root, 'error');
  const code = error?.attributes.code ?? '';
  if (code === 'badResumptionToken') return { records: [], resumptionToken: '', isTokenExpired: true };
  // Nothing has changed since: no error to anybody but the protocol.
  if (code === 'noRecordsMatch') return { records: [], resumptionToken: '', isTokenExpired: false };
  if (error) throw new ServiceError(`arXiv says: ${toOneLine(error.text) || code}`, 'refused');
  const list = findChild(root, 'ListRecords');
  if (!list) throw new ServiceError('arXiv sent something else than a list of records.', 'garbled');
  return {
    records: listChildren(list, 'record').map((record, index) => toRecord(record, first + index)),
    resumptionToken: textOf(list, 'resumptionToken'),
    isTokenExpired: false,
  };
}

function toRecord(record: XmlElement, line: number): SourceRecord {
  const header = findChild(record, 'header');
  const identifier = textOf(header, 'identifier').replace(/^oai:arXiv\.org:/i, '');
  if (header?.attributes.status === 'deleted')
    return { ok: false, line, reason: `deleted at arXiv: ${identifier}` };
  const paper = findChild(findChild(record, 'metadata'), 'arXiv');
  return toArxivRecord(line, {
    id: textOf(paper, 'id') || identifier,
    title: textOf(paper, 'title'),
    abstract: findChild(paper, 'abstract')?.text ?? '',
    authors: listChildren(findChild(paper, 'authors') ?? record, 'author').map(toName),
    publishedAt: textOf(paper, 'created'),
    doi: textOf(paper, 'doi').split(/\s+/)[0] ?? '',
  });
}

function toName(author: XmlElement): string {
  return toOneLine(['forenames', 'keyname', 'suffix'].map((part) => textOf(author, part)).join(' '));
}
