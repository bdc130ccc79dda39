import { describe, expect, it } from 'vitest';
import { decodeLatex } from '#app/sources/latex-text.ts';
import { readContent } from '../read-all.ts';
import { ANTHOLOGY_BIBTEX, ZOTERO_BIBTEX } from './samples.ts';

describe('BibTeX', () => {
  it('reads an entry of the ACL Anthology', async () => {
    const { papers, malformed } = await readContent(ANTHOLOGY_BIBTEX);
    expect(malformed).toEqual([]);
    expect(papers).toEqual([
      {
        source: 'bibtex',
        externalId: 'doi:10.18653/v1/2025.heron-main.1',
        title: 'Heron: Wading through BERTs at $x < 5$',
        abstract: 'Heron reaches 71.4% on MATH, a gain of 12.6%. It is “good” – and fast.',
        url: 'https://aclanthology.example.org/2025.heron-main.1/',
        publishedOn: null,
        authors: ['Mára Lind', 'Ole Ström', 'Jan Čapek'],
        isDigest: false,
        identifiers: { arxiv: null, doi: '10.18653/v1/2025.heron-main.1' },
      },
    ]);
  });

  it('reads an entry of Zotero', async () => {
    const { papers, malformed } = await readContent(ZOTERO_BIBTEX);
    expect(malformed).toEqual([]);
    expect(papers).toMatchObject([
      {
        externalId: 'arxiv:2502.00007',
        title: 'Egret: Counting in Small Steps',
        abstract: 'Egret achieves 88.0% on GSM8K & more.\nIt needs $5 and a set {1, 2}.',
        authors: ['Ole Strøm', 'The Heron and Egret Group'],
        identifiers: { arxiv: '2502.00007', doi: null },
      },
    ]);
  });

  it('takes a whole date, and round brackets', async () => {
    const { papers } = await readContent(
      '@ARTICLE ( k1, Title = {One (1)}, abstract = "A.", date = {2025-02-03} )\n@article{k2, title={Two}, abstract={B.}, year=2025, month=3, day=9}',
    );
    expect(papers.map(({ title, publishedOn }) => [title, publishedOn])).toEqual([
      ['One (1)', '2025-02-03'],
      ['Two', '2025-03-09'],
    ]);
  });

  it('reports each entry that cannot be used with its line, and reads the others', async () => {
    const { papers, malformed } = await readContent(
      [
        'Some words about the file, with an address@example.org in it.',
        '@comment{ @article{not, title={x}, abstract={y}} }',
        '@article{none, title = {No Abstract}, year = 2024}',
        '@article{open,',
        '  title = {Open},',
        '  abstract = {It never {ends.},',
        '',
        '@article{good,',
        '  title = {Good},',
        '  abstract = {It ends.}',
        '}',
        '@article{novalue, title, abstract = {x}}',
        '@article{title = {No Key}, abstract = {x}}',
        '@article{last, title = {Last}, abstract = {x',
      ].join('\n'),
    );
    expect(papers.map(({ title }) => title)).toEqual(['Good']);
    expect(malformed).toEqual([
      { line: 3, reason: 'no abstract: "none"' },
      { line: 4, reason: 'the entry is not closed: a bracket is missing' },
      { line: 12, reason: 'the field "title" has no value' },
      { line: 13, reason: 'the entry has no key' },
      { line: 14, reason: 'the entry is not closed: a bracket is missing' },
    ]);
  });

  it('reports an entry in another encoding, and reads the next one', async () => {
    const { papers, malformed } = await readContent(
      Buffer.concat([
        Buffer.from(`@misc{a,\n title={Stra\u00dfe},\n abstract={A.}}\n`, 'latin1'),
        Buffer.from(ZOTERO_BIBTEX),
      ]),
    );
    expect(papers).toHaveLength(1);
    expect(malformed).toMatchObject([{ line: 1, reason: expect.stringContaining('not valid UTF-8') }]);
  });
});

describe('decodeLatex', () => {
  it.each([
    [String.raw`G{\"o}del, G\"{o}del, G\"odel, {G\"odel}`, 'Gödel, Gödel, Gödel, Gödel'],
    [
      String.raw`Erd{\H o}s, Ho{\v r}ava, fa{\c c}ade, {\aa}, {\AA}ngstr{\"o}m`,
      'Erdős, Hořava, façade, å, Ångström',
    ],
    [
      String.raw`\'{\i}, na{\"\i}ve, Stra{\ss}e, \L{}\'od\'z, \O{}re, sm\o{}rrebr\o d`,
      'í, naïve, Straße, Łódź, Øre, smørrebrød',
    ],
    [String.raw`\textbf{Bold} and \emph{leaning} \texttt{code}`, 'Bold and leaning code'],
    [String.raw`50\% of \$5 \& \#1 a\_b`, '50% of $5 & #1 a_b'],
    [String.raw`$\alpha = 0.5\%$ stays, {B}races go`, String.raw`$\alpha = 0.5\%$ stays, Braces go`],
    [String.raw`pages 1--5 --- so`, 'pages 1–5 — so'],
    [String.raw`a\textendash b, Fig.~3`, 'a–b, Fig. 3'],
    [String.raw`plain text: 50% < 60%`, 'plain text: 50% < 60%'],
  ])('%s', (latex, text) => expect(decodeLatex(latex)).toBe(text));
});
