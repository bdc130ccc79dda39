import { parseArxivId } from '../arxiv-id.ts';
import { toArxivRecord } from '../arxiv-paper.ts';
import type { SourceRecord } from '../paper.ts';
import type { Withdrawal } from '../source-item.ts';
import { toOneLine } from '../unwrap-text.ts';
import { ServiceError } from './service-error.ts';
import { findChild, listChildren, parseXml, textOf, type XmlElement } from './xml-elements.ts';

/** A page of a harvest. */
export interface OaiPage {
  items: (SourceRecord | Withdrawal)[];
  /** ISO dates of the latest change of each, as they come; empty for one without. */
  datestamps: string[];
  /** By which the next page is asked for; empty after the last. */
  resumptionToken: string;
  /** Until when that token is good, where arXiv says so. */
  expiresAt: Date | null;
  /** Whether the token that was sent is no longer good. */
  isTokenExpired: boolean;
  /** ISO date at arXiv when it answered; null where it does not tell. */
  answeredOn: string | null;
}

const EMPTY: OaiPage = {
  items: [],
  datestamps: [],
  resumptionToken: '',
  expiresAt: null,
  isTokenExpired: false,
  answeredOn: null,
};

/** Whether a text is a whole answer of OAI-PMH. */
export function isWholeOai(xml: string): boolean {
  return parseXml(xml)?.name === 'OAI-PMH';
}

/**
 * Reads a page of `ListRecords` in arXiv's own form. `first` is the place of its first record in the whole harvest, from 1.
 * @throws {ServiceError} with what arXiv says, where it sends an error
 */
export function parseOaiPage(xml: string, first: number): OaiPage {
  const root = parseXml(xml);
  const answeredOn = findDay(textOf(root, 'responseDate')) ?? null;
  const error = findChild(root, 'error');
  const code = error?.attributes.code ?? '';
  if (code === 'badResumptionToken') return { ...EMPTY, isTokenExpired: true, answeredOn };
  // Nothing has changed since: no error to anybody but the protocol.
  if (code === 'noRecordsMatch') return { ...EMPTY, answeredOn };
  if (error) throw new ServiceError(`arXiv says: ${toOneLine(error.text) || code}`, 'refused');
  const list = findChild(root, 'ListRecords');
  if (!list)
    throw new ServiceError('arXiv sent something else than a list of records. Try again later.', 'garbled');
  const records = listChildren(list, 'record');
  return {
    items: records.map((record, index) => toItem(record, first + index)),
    datestamps: records.map((record) => findDay(textOf(findChild(record, 'header'), 'datestamp')) ?? ''),
    resumptionToken: textOf(list, 'resumptionToken'),
    expiresAt: toMoment(findChild(list, 'resumptionToken')?.attributes.expirationDate ?? ''),
    isTokenExpired: false,
    answeredOn,
  };
}

function findDay(text: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
}

function toMoment(text: string): Date | null {
  const time = findDay(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time);
}

function toItem(record: XmlElement, line: number): SourceRecord | Withdrawal {
  const header = findChild(record, 'header');
  const identifier = textOf(header, 'identifier').replace(/^oai:arXiv\.org:/i, '');
  if (header?.attributes.status === 'deleted')
    return toWithdrawal(line, identifier, findDay(textOf(header, 'datestamp')) ?? null);
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

function toWithdrawal(line: number, identifier: string, on: string | null): SourceRecord | Withdrawal {
  const arxivId = parseArxivId(identifier);
  if (arxivId) return { line, withdrawn: { arxiv: arxivId.id, on } };
  return { ok: false, line, reason: `deleted at arXiv, and not named: "${identifier.slice(0, 60)}"` };
}

function toName(author: XmlElement): string {
  return toOneLine(['forenames', 'keyname', 'suffix'].map((part) => textOf(author, part)).join(' '));
}
