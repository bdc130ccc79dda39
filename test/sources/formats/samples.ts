/** Files in the form that programs write them, about papers of our own invention. */

/** As the ACL Anthology writes its file with abstracts: abbreviations first, quotation marks, names over several lines. */
export const ANTHOLOGY_BIBTEX = String.raw`@string{acl = {Association for Computational Linguistics}}
@proceedings{heron-2025-main,
    title = "Proceedings of the Meeting of Herons",
    month = jul,
    year = "2025",
    publisher = acl
}
@inproceedings{lind-strom-2025-heron,
    title = "Heron: {W}ading through {BERT}s at $x < 5$",
    author = {Lind, M{\'a}ra  and
      Str{\"o}m, Ole  and
      {\v{C}}apek, Jan},
    editor = "Moor, Ute",
    booktitle = "Proceedings of the Meeting of Herons",
    month = jul,
    year = "2025",
    address = "Vienna" # ", " # "Austria",
    publisher = acl,
    url = "https://aclanthology.example.org/2025.heron-main.1/",
    doi = "10.18653/v1/2025.heron-main.1",
    pages = "1--17",
    abstract = "Heron reaches 71.4{\%} on MATH, a gain of 12.6{\%}. It is ""good"" -- and fast."
}
`.replace('""good""', "``good''");

/** As Zotero exports BibTeX. */
export const ZOTERO_BIBTEX = String.raw`
@misc{strom_egret_2025,
	title = {Egret: {Counting} in {Small} {Steps}},
	copyright = {Creative Commons Attribution 4.0},
	shorttitle = {Egret},
	url = {http://arxiv.org/abs/2502.00007},
	doi = {10.48550/arXiv.2502.00007},
	abstract = {Egret achieves 88.0\% on GSM8K \& more.

It needs \$5 and a set \{1, 2\}.},
	urldate = {2025-03-01},
	publisher = {arXiv},
	author = {Strøm, Ole and {The Heron and Egret Group} and others},
	month = feb,
	year = {2025},
	note = {arXiv:2502.00007 [cs]},
	keywords = {Computer Science - Computation and Language},
	file = {Full Text PDF:/home/ole/Zotero/storage/ABC/Strøm.pdf:application/pdf},
}
`;

/** As Zotero exports RIS. */
export const ZOTERO_RIS = `TY  - JOUR
TI  - Heron: Wading through
Search Trees
AU  - Lind, Mara
AU  - Ström, Ole
T2  - Journal of Herons
AB  - Heron reaches 71.4% on MATH.
It needs 46% fewer tokens.
DA  - 2025/03/13/
PY  - 2025
DO  - 10.1234/Heron.5
UR  - https://example.org/heron
ER  -${' '}

TY  - GEN
TI  - Egret
AU  - Ström, Ole
AB  - Egret achieves 88.0% on GSM8K.
DA  - 2025///
UR  - http://arxiv.org/abs/2502.00007
ER  -
`;

/** As Zotero exports CSV: the columns that matter here, under its names. */
export const ZOTERO_CSV =
  '\uFEFF"Key","Item Type","Publication Year","Author","Title","Publication Title","DOI","Url","Abstract Note","Date"\r\n' +
  '"AB12","journalArticle","2025","Lind, Mara; Ström, Ole","Heron, Wading","Journal of Herons","10.1234/Heron.5","https://example.org/heron","Heron reaches 71.4% on MATH.\nIt says ""hello"".","2025-03-13"\r\n' +
  '"CD34","preprint","2025","Ström, Ole","Egret","","","http://arxiv.org/abs/2502.00007","Egret achieves 88.0% on GSM8K.","2025-02"\r\n';

/** As Zotero exports CSL-JSON. */
export const CSL = [
  {
    id: 'http://zotero.org/users/1/items/AB12',
    type: 'article-journal',
    title: 'Heron: Wading through <i>Search</i> Trees',
    abstract: 'Heron reaches 71.4% on MATH where p < 0.05.',
    DOI: '10.1234/Heron.5',
    author: [{ family: 'Lind', given: 'Mara' }, { literal: 'The Heron Group' }],
    issued: { 'date-parts': [[2025, 3, 13]] },
  },
  {
    id: 'strom2025',
    type: 'article',
    title: 'Egret',
    abstract: '<jats:title>Abstract</jats:title><jats:p>Egret achieves 88.0% &amp; more.</jats:p>',
    author: [{ family: 'Ström', given: 'Ole' }],
    URL: 'http://arxiv.org/abs/2502.00007',
    issued: { 'date-parts': [['2025']] },
  },
];

/** As arXiv's metadata dump has its papers, one a line. */
export const SNAPSHOT = [
  {
    id: '2501.04519',
    submitter: 'Mara Lind',
    authors: 'Mara Lind and Ole Str\\"om',
    title: 'Heron: Wading through\n  Search Trees',
    comments: '12 pages',
    'journal-ref': null,
    doi: '10.1234/heron.5',
    'report-no': null,
    categories: 'cs.CL cs.LG',
    license: null,
    abstract: '  Heron reaches 71.4% on\nMATH.\n',
    versions: [
      { version: 'v1', created: 'Wed, 8 Jan 2025 14:12:57 GMT' },
      { version: 'v2', created: 'Sun, 2 Mar 2025 10:00:00 GMT' },
    ],
    update_date: '2025-03-04',
    authors_parsed: [
      ['Lind', 'Mara', ''],
      ['Ström', 'Ole', 'Jr'],
    ],
  },
];

/** As Hugging Face's daily papers come. */
export const DAILY = [
  {
    paper: {
      id: '2501.04519',
      title: 'Heron: Wading through Search Trees',
      summary: 'Heron reaches 71.4% on MATH.',
      authors: [{ _id: 'x', name: 'Mara Lind', hidden: false }],
      publishedAt: '2025-01-08T14:12:57.000Z',
      upvotes: 7,
    },
    publishedAt: '2025-01-09T00:00:00.000Z',
    title: 'Heron: Wading through Search Trees',
    numComments: 1,
  },
];

const props = JSON.stringify({ dailyPapers: DAILY, query: {} }).replaceAll('"', '&quot;');
export const article = (id: string, title: string, text: string) => `
  <article class="relative flex flex-col"><a href="/papers/${id}"><img src="/thumb.png" alt=""></a>
   <h3 class="mb-1"><a href="/papers/${id}" class="line-clamp-3">${title}</a></h3>
   <div>3 <button>Upvote</button></div>
   ${text && `<p class="line-clamp-4">${text}</p>`}
  </article>`;
export const page = (body: string) =>
  `<!doctype html>\n<html class="">\n<head><meta charset="utf-8" /><title>Papers</title></head>\n<body>${body}</body></html>`;

/** As the page of the day is made: its data in an attribute, and articles drawn from it. */
export const DAILY_PAGE = page(
  `<div class="SVELTE_HYDRATER contents" data-target="DailyPapers" data-props="${props}">${article('2501.04519', 'Heron', '')}</div>`,
);
