import { parseArxivId } from './arxiv-id.ts';
import { parseDoi } from './doi.ts';
import type { PaperIdentifiers } from './paper.ts';
import { toTitleSlug } from './title-slug.ts';

/** Where a source may name a paper: any of these may be missing or hold something else. */
export interface NamingFields {
  doi?: string | null;
  arxiv?: string | null;
  url?: string | null;
  /** Whatever the source calls the paper by. */
  id?: string | null;
}

/** The identifiers that a paper has everywhere, from all the places that a source may keep them in. */
export function toIdentifiers({ doi, arxiv, url, id }: NamingFields): PaperIdentifiers {
  const places = [arxiv, doi, url, id].filter((text) => text != null);
  const arxivId = places.map(parseArxivId).find((found) => found !== undefined)?.id;
  const dois = [doi, url, id].map((text) => (text ? parseDoi(text) : undefined));
  // arXiv gives each paper a DOI of its own; the publisher's is another name.
  const publishers = dois.find((found) => found && !found.startsWith('10.48550/'));
  return { arxiv: arxivId ?? null, doi: publishers ?? null };
}

/** The identifier of a paper in a kind of source that has none of its own: what it is called everywhere, or its title. */
export function toExternalId({ arxiv, doi }: PaperIdentifiers, title: string): string {
  if (doi) return `doi:${doi}`;
  return arxiv ? `arxiv:${arxiv}` : toTitleSlug(title).slice(0, 500);
}
