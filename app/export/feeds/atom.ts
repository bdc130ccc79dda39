import { toXmlText } from '../xml-text.ts';

export interface AtomEntry {
  /** An IRI that stays the same for ever, wherever the app is served from. */
  id: string;
  title: string;
  /** Where it leads. */
  url: string;
  updated: Date;
  published?: Date | undefined;
  authors: readonly string[];
  /** Plain text. */
  summary: string;
}

export interface AtomFeed {
  id: string;
  title: string;
  /** Of the page that shows the same. */
  page: string;
  /** Of the feed itself. */
  self: string;
  entries: readonly AtomEntry[];
}

export const ATOM_TYPE = 'application/atom+xml; charset=utf-8';
/** Of a feed in which there is nothing yet. */
const NEVER = new Date(0);

/** A feed as RFC 4287 has it. */
export function writeAtom({ id, title, page, self, entries }: AtomFeed): string {
  const latest = entries.reduce((date, { updated }) => (updated > date ? updated : date), NEVER);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${toXmlText(id)}</id>
<title>${toXmlText(title)}</title>
<updated>${latest.toISOString()}</updated>
<author><name>Claimboard</name></author>
<generator>Claimboard</generator>
<link rel="alternate" type="text/html" href="${toXmlText(page)}"/>
<link rel="self" type="application/atom+xml" href="${toXmlText(self)}"/>
${entries.map(writeEntry).join('')}</feed>
`;
}

function writeEntry({ id, title, url, updated, published, authors, summary }: AtomEntry): string {
  const people = authors.map((name) => `<author><name>${toXmlText(name)}</name></author>\n`).join('');
  return `<entry>
<id>${toXmlText(id)}</id>
<title>${toXmlText(title)}</title>
<link rel="alternate" type="text/html" href="${toXmlText(url)}"/>
<updated>${updated.toISOString()}</updated>
${published ? `<published>${published.toISOString()}</published>\n` : ''}${people}<summary>${toXmlText(summary)}</summary>
</entry>
`;
}
