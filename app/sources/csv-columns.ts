import { PAPER_FIELDS, type PaperField, type ReadOptions } from './read-options.ts';

/** What people and programs call the columns, without case and punctuation; of several the first here counts. */
const NAMES: Record<PaperField, readonly string[]> = {
  id: ['id', 'paperid', 'identifier', 'key', 'uid'],
  title: ['title', 'papertitle', 'articletitle', 'documenttitle', 'name'],
  abstract: ['abstract', 'abstractnote', 'summary', 'paperabstract', 'abstracttext', 'description'],
  url: ['url', 'link', 'paperurl', 'links', 'urlabs', 'urlpdf'],
  date: ['date', 'publishedon', 'published', 'publicationdate', 'publishedat', 'pubdate', 'updatedate'],
  authors: ['authors', 'author', 'authornames', 'authorfullnames', 'creators'],
  doi: ['doi'],
  arxiv: ['arxivid', 'arxiv', 'eprint'],
};

/** Which column of a table holds which part of a paper. */
export type Columns = Partial<Record<PaperField, number>>;

/** Finds the columns of a heading: those that were named, and the others by what such columns are usually called. */
export function findColumns(
  heading: readonly string[],
  { columns: named = {} }: ReadOptions,
): { ok: true; columns: Columns } | { ok: false; reason: string } {
  const columns: Columns = {};
  for (const field of PAPER_FIELDS) {
    const name = named[field];
    const index = name === undefined ? guess(heading, field) : findNamed(heading, name);
    if (index >= 0) columns[field] = index;
    else if (name !== undefined) return { ok: false, reason: `no column "${name}" among ${list(heading)}` };
  }
  for (const field of ['title', 'abstract'] as const)
    if (columns[field] === undefined)
      return {
        ok: false,
        reason: `no column for the ${field} among ${list(heading)}: name it with --map ${field}=COLUMN`,
      };
  return { ok: true, columns };
}

/** Whether a line looks like the heading of a table of papers. */
export function isPaperHeading(heading: readonly string[]): boolean {
  return heading.length > 1 && (['title', 'abstract'] as const).every((field) => guess(heading, field) >= 0);
}

function guess(heading: readonly string[], field: PaperField): number {
  const bare = heading.map((name) => name.toLowerCase().replace(/[^a-z]/g, ''));
  const name = NAMES[field].find((candidate) => bare.includes(candidate));
  return name === undefined ? -1 : bare.indexOf(name);
}

function findNamed(heading: readonly string[], name: string): number {
  const exact = heading.indexOf(name);
  return exact >= 0 ? exact : heading.findIndex((other) => other.toLowerCase() === name.toLowerCase());
}

function list(heading: readonly string[]): string {
  const names = heading.slice(0, 12).map((name) => `"${name.slice(0, 30)}"`);
  return `${names.join(', ')}${heading.length > 12 ? ' …' : ''}`;
}
