import type { SourcePaper } from '#app/sources/paper.ts';
import type { KnownPaper } from './find-known-papers.server.ts';
import { toSourceKey } from './paper-keys.ts';

/** What a stored paper becomes when one that is the same comes in. */
export type CombinedPaper = Omit<SourcePaper, 'identifiers'> & { version: number | null };

/**
 * A source brings its own papers up to date. Another source's text takes the place of a digest, and arXiv's of anybody's: it is
 * the authors' own. Else the text that was there first stays, so that two sources that differ in a comma do not take turns;
 * what is missing beside it is filled in, and stays when the source that lacks it comes again.
 */
export function combinePapers(known: KnownPaper, incoming: SourcePaper): CombinedPaper {
  const version = incoming.version ?? null;
  const isSameSource = toSourceKey(known) === toSourceKey(incoming);
  const isOlder = version !== null && known.version !== null && version < known.version;
  const leads = isSameSource ? !isOlder : outranks(incoming, known);
  if (!leads) return isSameSource ? toKept(known) : fillGaps(known, incoming);
  const { identifiers: _, ...text } = incoming;
  const taken = { ...text, version: version ?? (isSameSource ? known.version : null) };
  return fillGaps(taken, known);
}

function outranks(incoming: SourcePaper, known: KnownPaper): boolean {
  if (known.isDigest !== incoming.isDigest) return known.isDigest;
  return incoming.source === 'arxiv';
}

function toKept(known: KnownPaper): CombinedPaper {
  const { source, externalId, title, abstract, url, publishedOn, authors, isDigest, version } = known;
  return { source, externalId, title, abstract, url, publishedOn, authors, isDigest, version };
}

function fillGaps(
  leading: CombinedPaper | KnownPaper,
  other: Pick<SourcePaper, 'url' | 'publishedOn' | 'authors'>,
): CombinedPaper {
  const { source, externalId, title, abstract, isDigest, version } = leading;
  return {
    source,
    externalId,
    title,
    abstract,
    isDigest,
    version,
    url: leading.url ?? other.url,
    publishedOn: leading.publishedOn ?? other.publishedOn,
    authors: leading.authors.length > 0 ? leading.authors : other.authors,
  };
}
