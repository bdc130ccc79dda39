import { readBibtexEntries } from './bibtex-entries.ts';
import { toExternalId, toIdentifiers } from './identify-paper.ts';
import { decodeLatex } from './latex-text.ts';
import { parseLooseDate, toDate } from './loose-date.ts';
import { toRecord } from './paper-record.ts';
import type { SourceRecord } from './paper.ts';
import { MONTHS, parseBibtexEntry, type BibtexEntry } from './parse-bibtex-entry.ts';
import { toSpokenName } from './person-name.ts';
import { toOneLine } from './unwrap-text.ts';
import { findAddress } from './web-address.ts';

/** A name of which no part is the family's: that of an organisation. */
const IN_BRACES = /^\{(?:[^{}]|\{[^{}]*\})*\}$/;
/** Abbreviations that are remembered; a file with more is none that people write. */
const MOST_STRINGS = 20_000;
/** A whole volume is no paper, and has no abstract of its own. */
const VOLUMES = new Set(['proceedings', 'book', 'collection', 'periodical', 'mvbook', 'mvproceedings']);

/** Reads papers from BibTeX and BibLaTeX, as Zotero and the ACL Anthology export them: the entries with an abstract. */
export async function* readBibtex(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<SourceRecord> {
  const strings = new Map(MONTHS);
  for await (const found of readBibtexEntries(chunks)) {
    if (!found.ok) {
      yield found;
      continue;
    }
    const { line, text } = found;
    if (/^@\s*(comment|preamble)\b/i.test(text)) continue;
    const parsed = parseBibtexEntry(text, strings);
    if (!parsed.ok) yield { ok: false, line, reason: parsed.reason };
    else if (parsed.entry.type === 'string') {
      for (const [name, value] of parsed.entry.fields)
        if (strings.size < MOST_STRINGS) strings.set(name, value);
    } else if (!VOLUMES.has(parsed.entry.type) || parsed.entry.fields.has('abstract')) {
      yield toPaper(line, parsed.entry);
    }
  }
}

function toPaper(line: number, { key, fields }: BibtexEntry): SourceRecord {
  const field = (name: string) => fields.get(name)?.trim() ?? '';
  const title = toOneLine(decodeLatex(field('title')));
  const url = decodeAddress(field('url') || field('howpublished'));
  const identifiers = toIdentifiers({
    doi: decodeLatex(field('doi')),
    arxiv: isArxiv(fields) ? field('eprint') : '',
    url,
  });
  const record = toRecord(line, {
    source: 'bibtex',
    externalId: toExternalId(identifiers, title),
    title,
    abstract: unwrapLines(decodeLatex(field('abstract'))),
    url: findAddress(url, identifiers),
    publishedOn: parseLooseDate(field('date')) ?? toDate(field('year'), field('month'), field('day')),
    authors: splitAuthors(field('author')),
    identifiers,
  });
  // People know an entry by its key.
  return record.ok || key === ''
    ? record
    : { ...record, reason: record.reason.replace(/: ".*"$/s, `: "${key.slice(0, 60)}"`) };
}

/** An address is no prose: `~` and `--` are themselves in it. */
function decodeAddress(text: string): string {
  return text
    .replace(/^\\url/, '')
    .replace(/\{?\\(?:textasciitilde|~)(?:\{\})?\}?/g, '~')
    .replace(/\\([%&#_$~^])/g, '$1')
    .replace(/[{}]/g, '');
}

function isArxiv(fields: ReadonlyMap<string, string>): boolean {
  const type = fields.get('archiveprefix') ?? fields.get('eprinttype') ?? fields.get('archive') ?? 'arxiv';
  return /arxiv/i.test(type);
}

/** Line ends within a value are as good as spaces; a blank line parts paragraphs. */
function unwrapLines(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map(toOneLine)
    .join('\n');
}

/** Names parted by "and" outside of all braces: an organisation in braces may hold one. */
function splitAuthors(text: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let start = 0;
  for (const found of text.matchAll(/[{}]|\s+and\s+/gi)) {
    if (found[0] === '{') depth++;
    else if (found[0] === '}') depth--;
    else if (depth === 0) {
      names.push(text.slice(start, found.index));
      start = found.index + found[0].length;
    }
  }
  return [...names, text.slice(start)]
    .map((name) => name.trim())
    .filter((name) => name !== '' && name.toLowerCase() !== 'others')
    .map((name) =>
      IN_BRACES.test(name) ? toOneLine(decodeLatex(name)) : toSpokenName(toOneLine(decodeLatex(name))),
    );
}
