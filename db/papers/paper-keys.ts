import type { SourcePaper } from '#app/sources/paper.ts';

/** A name that a paper is known by: `source` within one list, the others everywhere. */
export interface PaperKey {
  scheme: 'source' | 'arxiv' | 'doi' | 'title-author' | 'title';
  value: string;
}

/** Words that a title has to have to stand for a paper without its authors. */
const TELLING_WORDS = 4;

/** Every name by which the same paper would be known in another source, the surest first. */
export function toPaperKeys(paper: Omit<SourcePaper, 'abstract'>): PaperKey[] {
  const { arxiv, doi } = paper.identifiers ?? {};
  const title = toTitleKey(paper.title);
  const author = toFamilyKey(paper.authors[0] ?? '');
  const keys: PaperKey[] = [{ scheme: 'source', value: toSourceKey(paper) }];
  if (arxiv) keys.push({ scheme: 'arxiv', value: arxiv });
  if (doi) keys.push({ scheme: 'doi', value: doi.toLowerCase() });
  if (author && title) keys.push({ scheme: 'title-author', value: `${title} / ${author}` });
  if (title.split('-').length >= TELLING_WORDS) keys.push({ scheme: 'title', value: title });
  return keys;
}

export function toSourceKey({ source, externalId }: Pick<SourcePaper, 'source' | 'externalId'>): string {
  return `${source} ${externalId}`;
}

/**
 * Parts papers into those that share no name with an earlier one of the list, and the others. Papers of one source may well have
 * the same title.
 */
export function takeDistinct<Paper extends SourcePaper>(
  papers: readonly Paper[],
): { distinct: Paper[]; repeated: Paper[] } {
  const seen = new Map<string, string>();
  const [distinct, repeated]: [Paper[], Paper[]] = [[], []];
  for (const paper of papers) {
    const names = toPaperKeys(paper).map(({ scheme, value }) => `${scheme} ${value}`);
    const isSeen = names.some((name) => {
      const source = seen.get(name);
      return source !== undefined && (!name.startsWith('title') || source !== paper.source);
    });
    (isSeen ? repeated : distinct).push(paper);
    if (!isSeen) for (const name of names) seen.set(name, paper.source);
  }
  return { distinct, repeated };
}

/** A title without case, accents and punctuation, short enough for an index. */
function toTitleKey(title: string): string {
  return fold(title)
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 400);
}

/** The last word of a name: that of the family, with or without the given ones written out. */
function toFamilyKey(name: string): string {
  const words = fold(name).split(/[^\p{Letter}\p{Number}]+/u);
  return words.filter((word) => word !== '' && !/^(jr|sr|i{2,3}|iv)$/.test(word)).at(-1) ?? '';
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}
