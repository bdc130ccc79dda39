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

  describe('that goes on in further lines', () => {
    const abstract =
      'Pebblenet sorts the stones of a river; on the Quarry test its accuracy is 71.25, on Gravel 68.5. ' +
      'It has fewer weights than what was used so far, and takes 0.4 s for a stone.';
    const readAbstract = async (written: string) => {
      const content = `TY  - JOUR\nAB  - ${written}\nTI  - Pebblenet\nER  - \n`;
      return (await readContent(content)).papers[0]?.abstract;
    };

    it('joins what Citation.js has cut after each 70 characters, in numbers and at spaces', async () => {
      for (let shift = 0; shift < 70; shift++) {
        const text = `${'Sand '.repeat(14).slice(0, shift)}x ${abstract}`;
        expect(await readAbstract(text.replace(/(.{70})/g, '$1\n'))).toBe(text);
      }
      const whole = abstract.slice(0, 140);
      expect(await readAbstract(whole.replace(/(.{70})/g, '$1\n'))).toBe(whole.trim());
    });

    it('keeps the lines that a program has wrapped between words', async () => {
      const wrapped = abstract.replace(/(.{1,69}) /g, '$1\n');
      expect(await readAbstract(wrapped)).toBe(wrapped);
      // One line of that length may be so by chance.
      const once = `${'a'.repeat(70)}\nnext`;
      expect(await readAbstract(once)).toBe(once);
    });
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
