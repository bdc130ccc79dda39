export interface CitedPaper {
  title: string;
  authors: readonly string[];
  /** ISO date, or null where it is not known. */
  publishedOn: string | null;
  url: string | null;
  slug: string;
}

const SMALL_WORDS = new Set('a an the on of for in to and with from by via towards is are'.split(' '));
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

interface BibtexOptions {
  /** How a text stands in a field. */
  toText?: (text: string) => string;
  /** Further fields, as they are to stand between braces. */
  more?: readonly (readonly [name: string, value: string])[];
}

/**
 * A BibTeX entry for a paper: `@misc`, since a list of papers does not say where they appeared.
 * @param key where its usual one is another paper's already
 */
export function toBibtex(
  paper: CitedPaper,
  key = toCitationKey(paper),
  { toText = escapeTex, more = [] }: BibtexOptions = {},
): string {
  const [year, month] = paper.publishedOn?.split('-') ?? [];
  const authors = paper.authors.map((name) => protect(name, toText(name))).join(' and ');
  const fields: [string, string | undefined][] = [
    ['title', `{${toText(paper.title)}}`],
    ['author', authors && `{${authors}}`],
    ['year', year && `{${year}}`],
    ['month', month && MONTHS[Number(month) - 1]],
    ['url', paper.url ? `{${paper.url.replaceAll(/[{}\\\s]/g, encodeURIComponent)}}` : undefined],
    ...more.map(([name, value]): [string, string] => [name, `{${value}}`]),
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},`] : []));
  return [`@misc{${key},`, ...lines, '}'].join('\n');
}

/** A name that BibTeX would take apart stands in braces. */
function protect(name: string, written: string): string {
  return /,|\sand\s/i.test(name) || name.toLowerCase() === 'others' ? `{${written}}` : written;
}

/** `guan2025rstar`: surname, year, first word of the title that says something; the slug where there is no author. */
export function toCitationKey({ authors, title, slug, publishedOn }: CitedPaper): string {
  const year = publishedOn?.slice(0, 4) ?? '';
  const surname = plain(authors[0]?.trim().split(/\s+/).at(-1) ?? '');
  if (surname === '') return slug.replaceAll(/[^a-z0-9-]/gi, '-');
  const word = title
    .split(/[^\p{L}\p{N}]+/u)
    .map(plain)
    .find((each) => each.length > 1 && !SMALL_WORDS.has(each));
  return `${surname}${year}${word ?? ''}`;
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');
}

/** Commands that do more than set signs: a title from outside must not read files or change what others mean. */
const POWERFUL =
  /\\(?:input|include|openin|openout|read|write|immediate|special|catcode|def|edef|gdef|xdef|let|csname|expandafter|newcommand|renewcommand|usepackage|verb|loop|lstinputlisting|verbatiminput)(?![a-z])|\^\^/i;

/** Characters that are not to be seen, and that TeX refuses to read. */
const CONTROLS = /\p{Cc}/gu;

/** Text with LaTeX in it stays as it is, but for braces that would end the field. */
function escapeTex(source: string): string {
  const text = source.replaceAll(/\s+/g, ' ').replaceAll(CONTROLS, '');
  if (/\\[a-z]|\$/i.test(text) && !POWERFUL.test(text))
    return hasBalancedBraces(text) ? text : text.replaceAll(/[{}]/g, '');
  return text.replaceAll(/[{}\\^~]/g, '').replaceAll(/([&%#_$])/g, String.raw`\$1`);
}

function hasBalancedBraces(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
