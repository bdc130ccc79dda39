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
