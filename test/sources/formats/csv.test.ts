import { describe, expect, it } from 'vitest';
import { readContent } from '../read-all.ts';
import { ZOTERO_CSV } from './samples.ts';

describe('CSV', () => {
  it('reads what Zotero exports', async () => {
    const { papers, malformed } = await readContent(ZOTERO_CSV);
    expect(malformed).toEqual([]);
    expect(papers).toMatchObject([
      {
        source: 'csv',
        externalId: 'AB12',
        title: 'Heron, Wading',
        abstract: 'Heron reaches 71.4% on MATH.\nIt says "hello".',
        url: 'https://example.org/heron',
        publishedOn: '2025-03-13',
        authors: ['Mara Lind', 'Ole Ström'],
        identifiers: { doi: '10.1234/heron.5' },
      },
      { externalId: 'CD34', publishedOn: null, identifiers: { arxiv: '2502.00007' } },
    ]);
  });

  it.each([
    ['tabs', '\t'],
    ['semicolons', ';'],
  ])('reads columns parted by %s', async (_, delimiter) => {
    const table = [
      ['title', 'abstract', 'authors'],
      ['Heron', 'Heron reaches 71.4% on MATH, more or less.', '"Mara Lind, Ole Ström"'],
    ];
    const { papers } = await readContent(table.map((row) => row.join(delimiter)).join('\n'));
    expect(papers).toMatchObject([
      { externalId: 'heron', title: 'Heron', authors: ['Mara Lind', 'Ole Ström'] },
    ]);
  });

  it('takes the columns that it is told', async () => {
    const table = 'Name,What it says,Summary\nHeron,Heron reaches 71.4%.,Short.\n';
    const options = { format: 'csv', columns: { title: 'Name', abstract: 'what it says' } } as const;
    expect((await readContent(table, options)).papers).toMatchObject([
      { title: 'Heron', abstract: 'Heron reaches 71.4%.' },
    ]);
    expect((await readContent(table, { ...options, columns: { abstract: 'Nothing' } })).malformed).toEqual([
      { line: 1, reason: 'no column "Nothing" among "Name", "What it says", "Summary"' },
    ]);
    expect((await readContent('a,b\n1,2\n', { format: 'csv' })).malformed).toEqual([
      { line: 1, reason: 'no column for the title among "a", "b": name it with --map title=COLUMN' },
    ]);
  });

  it('reports each row that cannot be used with its line, and reads the others', async () => {
    const { papers, malformed } = await readContent(
      'id,title,abstract\n1,One,"A\nb."\n2,Two\n3,,C.\n4,Fo"ur,D.\n5,Five,E.\n6,Six,"open\n7,Seven,G.\n',
    );
    expect(papers.map(({ title }) => title)).toEqual(['One', 'Five']);
    expect(malformed.map(({ line }) => line)).toEqual([4, 5, 6, expect.any(Number)]);
    expect(malformed.map(({ reason }) => reason)).toEqual([
      'no abstract: "2"',
      'no title: "3"',
      expect.stringContaining('not valid CSV'),
      'a quotation mark is opened and never closed',
    ]);
  });

  it('reports a row in another encoding', async () => {
    const { papers, malformed } = await readContent(
      Buffer.from('title,abstract\nStra\u00dfe,A.\nTwo,B.\n', 'latin1'),
    );
    expect(papers).toHaveLength(1);
    expect(malformed).toMatchObject([{ line: 2, reason: expect.stringContaining('not valid UTF-8') }]);
  });
});
