/** Answers in the form that arXiv's API documents, about papers of our own invention. */
export interface FeedPaper {
  id: string;
  title: string;
  summary: string;
  doi?: string;
  authors?: string[];
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export function toEntry({
  id,
  title,
  summary,
  doi,
  authors = ['Mara Lind', 'Ole Ström'],
}: FeedPaper): string {
  return `
  <entry>
    <id>http://arxiv.org/abs/${id}</id>
    <updated>2025-03-02T11:00:00Z</updated>
    <published>2025-01-08T09:12:41Z</published>
    <title>${escape(title)}</title>
    <summary>${escape(summary)}</summary>
    ${authors.map((name) => `<author><name>${escape(name)}</name><arxiv:affiliation xmlns:arxiv="http://arxiv.org/schemas/atom">Somewhere</arxiv:affiliation></author>`).join('\n    ')}
    ${doi ? `<arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">${doi}</arxiv:doi>\n    <link title="doi" href="http://dx.doi.org/${doi}" rel="related"/>` : ''}
    <link href="http://arxiv.org/abs/${id}" rel="alternate" type="text/html"/>
    <link title="pdf" href="http://arxiv.org/pdf/${id}" rel="related" type="application/pdf"/>
    <arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="cs.CL" scheme="http://arxiv.org/schemas/atom"/>
    <category term="cs.CL" scheme="http://arxiv.org/schemas/atom"/>
  </entry>`;
}

export function toFeed(papers: FeedPaper[], total = papers.length, start = 0): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <link href="http://arxiv.org/api/query?search_query%3D%26id_list%3D" rel="self" type="application/atom+xml"/>
  <title type="html">ArXiv Query: search_query=&amp;id_list=</title>
  <id>http://arxiv.org/api/cHxbiOdZaP56ODnBPIenZhzg5f8</id>
  <updated>2025-03-10T00:00:00-05:00</updated>
  <opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">${total}</opensearch:totalResults>
  <opensearch:startIndex xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">${start}</opensearch:startIndex>
  <opensearch:itemsPerPage xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">${papers.length}</opensearch:itemsPerPage>${papers.map(toEntry).join('')}
</feed>
`;
}

/** arXiv sends its errors as a feed with one entry. */
export function toErrorFeed(message: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">
  <title>ArXiv Query: search_query=&amp;id_list=1234.1234</title>
  <opensearch:totalResults>1</opensearch:totalResults>
  <entry>
    <id>http://arxiv.org/api/errors#incorrect_id_format_for_1234.1234</id>
    <title>Error</title>
    <summary>${message}</summary>
    <author><name>arXiv api core</name></author>
  </entry>
</feed>`;
}

/** Three papers of the kind that the stories tell of. */
export const HERON: FeedPaper = {
  id: '2501.04519v2',
  title: 'Heron: Wading through\n  Search Trees',
  summary:
    '  We present Heron, which reaches 71.4% on MATH and\nleaves o1-preview behind by 4.5 points & more.\n  It needs 46% fewer tokens where x < y.\n',
  doi: '10.1234/heron.5',
};
export const EGRET: FeedPaper = {
  id: '2502.00007v1',
  title: 'Egret',
  summary: '  Egret reaches 88.0% on GSM8K.\n',
};
export const OLD: FeedPaper = { id: 'cmp-lg/9404001v1', title: 'Old', summary: 'An old one.' };
