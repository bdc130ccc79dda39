import { describe, expect, it } from 'vitest';
import { readContent } from '../read-all.ts';
import { ZOTERO_RIS } from './samples.ts';

describe('RIS', () => {
  it('reads what Zotero exports, with either end of line', async () => {
    for (const content of [ZOTERO_RIS, ZOTERO_RIS.replaceAll('\n', '\r\n')]) {
      const { papers, malformed } = await readContent(content);
      expect(malformed).toEqual([]);
      expect(papers).toMatchObject([
        {
          source: 'ris',
          externalId: 'doi:10.1234/heron.5',
          title: 'Heron: Wading through Search Trees',
          abstract: 'Heron reaches 71.4% on MATH.\nIt needs 46% fewer tokens.',
          url: 'https://example.org/heron',
          publishedOn: '2025-03-13',
          authors: ['Mara Lind', 'Ole Ström'],
        },
        {
          externalId: 'arxiv:2502.00007',
          publishedOn: null,
          identifiers: { arxiv: '2502.00007', doi: null },
        },
      ]);
    }
  });

  it('reports what cannot be used, and reads the rest', async () => {
    const { papers, malformed } = await readContent(
      'TY  - JOUR\nTI  - No Abstract\nER  - \nAB  - Lost\nTY  - JOUR\nTI  - One\nAB  - A.\nTY  - JOUR\nTI  - Two\nAB  - B.\nER  - \nTY  - JOUR\nTI  - Cut',
    );
    expect(papers.map(({ title }) => title)).toEqual(['One', 'Two']);
    expect(malformed).toEqual([
      { line: 1, reason: 'no abstract: "no-abstract"' },
      { line: 4, reason: '"AB" before any reference begins with TY' },
      { line: 12, reason: 'the reference does not end (no ER)' },
    ]);
  });
});
