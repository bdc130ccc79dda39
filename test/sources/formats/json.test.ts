import { describe, expect, it } from 'vitest';
import { readContent } from '../read-all.ts';
import { CSL, DAILY, SNAPSHOT } from './samples.ts';

const OWN = { id: 'a', title: 'One', abstract: 'A.' };

describe('JSON', () => {
  it.each([
    ['an array', [OWN, { ...OWN, id: 'b' }]],
    ['an object with an array in it', { count: 2, papers: [OWN, { ...OWN, id: 'b' }], next: null }],
    ['an object of objects', { one: OWN, two: { ...OWN, id: 'b' } }],
  ])('reads %s, on one line or on many', async (_, value) => {
    for (const indent of [0, 2]) {
      const { papers, malformed } = await readContent(JSON.stringify(value, null, indent));
      expect([papers.map(({ externalId }) => externalId), malformed]).toEqual([['a', 'b'], []]);
    }
  });

  it('reads one paper alone', async () => {
    const { papers } = await readContent(JSON.stringify({ ...OWN, authors: ['Mara Lind'] }, null, 2));
    expect(papers).toMatchObject([{ externalId: 'a', authors: ['Mara Lind'] }]);
  });

  it('reports each record that cannot be used with its line', async () => {
    const { papers, malformed } = await readContent(
      `[\n${JSON.stringify(OWN)},\n{"id": "b", "title": "}{"},\n{"id": 1 "title": 2},\n${JSON.stringify({ ...OWN, id: 'c' })},\n17,\n{"id": "d", "title": "Cut`,
    );
    expect(papers.map(({ externalId }) => externalId)).toEqual(['a', 'c']);
    expect(malformed).toEqual([
      { line: 3, reason: 'abstract: missing' },
      { line: 4, reason: expect.stringContaining('not valid JSON') },
      { line: 7, reason: 'the JSON ends too early (cut off?)' },
    ]);
  });

  it('reads CSL-JSON', async () => {
    const { papers, malformed } = await readContent(JSON.stringify(CSL, null, 2));
    expect(malformed).toEqual([]);
    expect(papers).toMatchObject([
      {
        source: 'csl-json',
        externalId: 'doi:10.1234/heron.5',
        title: 'Heron: Wading through Search Trees',
        abstract: 'Heron reaches 71.4% on MATH where p < 0.05.',
        url: 'https://doi.org/10.1234/heron.5',
        publishedOn: '2025-03-13',
        authors: ['Mara Lind', 'The Heron Group'],
      },
      { externalId: 'arxiv:2502.00007', abstract: 'Egret achieves 88.0% & more.', publishedOn: null },
    ]);
  });

  it("reads arXiv's metadata dump", async () => {
    const { papers, malformed } = await readContent(
      SNAPSHOT.map((record) => JSON.stringify(record)).join('\n'),
    );
    expect(malformed).toEqual([]);
    expect(papers).toEqual([
      {
        source: 'arxiv',
        externalId: '2501.04519',
        title: 'Heron: Wading through Search Trees',
        abstract: 'Heron reaches 71.4% on MATH.',
        url: 'https://arxiv.org/abs/2501.04519',
        publishedOn: '2025-01-08',
        authors: ['Mara Lind', 'Ole Ström Jr'],
        isDigest: false,
        identifiers: { arxiv: '2501.04519', doi: '10.1234/heron.5' },
        version: 2,
      },
    ]);
  });

  it("reads Hugging Face's daily papers", async () => {
    const { papers } = await readContent(JSON.stringify(DAILY));
    expect(papers).toMatchObject([
      { source: 'hf-daily', externalId: '2501.04519', publishedOn: '2025-01-08', authors: ['Mara Lind'] },
    ]);
  });
});
