import { parseArxivId } from './arxiv-id.ts';
import { parseDoi } from './doi.ts';
import type { SourceRecord } from './paper.ts';
import { toRecord } from './paper-record.ts';
import { toOneLine, unwrapText } from './unwrap-text.ts';

/** What arXiv says about a paper, whichever of its ways it comes by. */
export interface ArxivFacts {
  /** The identifier, with the version or without it, or the address of the abstract's page. */
  id: string;
  title: string;
  /** As arXiv writes it: in short lines. */
  abstract: string;
  authors: string[];
  /** A time or a day in ISO form of the first version; empty where it is not known. */
  publishedAt: string;
  /** The publisher's DOI, where the authors have named one. */
  doi: string;
  /** Of the text, where the identifier does not say. */
  version?: number | null;
}

/** A paper of arXiv. Its versions are one paper, known by its identifier without the version. */
export function toArxivRecord(line: number, facts: ArxivFacts): SourceRecord {
  const arxivId = parseArxivId(facts.id);
  if (!arxivId)
    return { ok: false, line, reason: `no identifier of arXiv: "${toOneLine(facts.id).slice(0, 60)}"` };
  const version = arxivId.version ?? facts.version ?? null;
  return toRecord(line, {
    source: 'arxiv',
    externalId: arxivId.id,
    title: toOneLine(facts.title),
    abstract: unwrapText(facts.abstract),
    url: `https://arxiv.org/abs/${arxivId.id}`,
    publishedOn: /^\d{4}-\d{2}-\d{2}/.exec(facts.publishedAt.trim())?.[0] ?? null,
    authors: facts.authors.map(toOneLine),
    identifiers: { arxiv: arxivId.id, doi: parseDoi(facts.doi) ?? null },
    ...(version === null ? {} : { version }),
  });
}
