import { describe, expect, it } from 'vitest';
import { readContent } from './read-all.ts';

const furniture =
  'new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nbyAK and the research community\n\nMar 13\n\n';
const prose =
  'We present a method. It improves the accuracy on MATH from 58.8% to 90.0% and needs less time than before. '
    .repeat(3)
    .trim();

describe('a Hugging Face papers page', () => {
  it('gives a paper for each title with its abstract, and leaves the furniture out', async () => {
    const page = `${furniture}First: A Title\n\n${prose}\n\nSecond Title\n\n${prose} More.`;
    const { papers, malformed } = await readContent(page);
    expect(malformed).toEqual([]);
    expect(papers).toMatchObject([
      { source: 'hf-papers', externalId: 'first-a-title', title: 'First: A Title', abstract: prose },
      { externalId: 'second-title', abstract: `${prose} More.` },
    ]);
  });

  it('keeps the line ends of an abstract that was saved with some', async () => {
    const { papers } = await readContent(`${furniture}A Title\n\n${prose}\n${prose}\n`);
    expect(papers[0]!.abstract).toBe(`${prose}\n${prose}`);
  });

  it('reads a short abstract and a title that asks', async () => {
    const { papers } = await readContent(
      'Is Attention All You Need?\n\nNo. We show on three tasks that it is not.\n',
    );
    expect(papers).toMatchObject([{ title: 'Is Attention All You Need?' }]);
  });

  it.each([
    ['in between', `One\n\n${prose}\n\nLost Title\n\nTwo\n\n${prose} X.\n`],
    ['at the end', `One\n\n${prose}\n\nTwo\n\n${prose} X.\n\nLost Title\n`],
    ['at the beginning', `${furniture}Lost Title\n\nOne\n\n${prose}\n\nTwo\n\n${prose} X.`],
  ])('reports a title without an abstract %s', async (_, page) => {
    const { papers, malformed } = await readContent(page);
    expect(papers.map(({ title }) => title)).toEqual(['One', 'Two']);
    expect(malformed).toEqual([
      {
        line: page.slice(0, page.indexOf('Lost')).split('\n').length,
        reason: 'title without an abstract: "Lost Title"',
      },
    ]);
  });

  it('reports an abstract without a title', async () => {
    const { papers, malformed } = await readContent(`One\n\n${prose}\n\n${prose} X.\n\nTwo\n\n${prose}\n`);
    expect(papers).toHaveLength(2);
    expect(malformed).toMatchObject([
      { line: 5, reason: expect.stringContaining('abstract without a title before it') },
    ]);
  });

  it('reports a title that comes twice with different abstracts', async () => {
    const { papers, malformed } = await readContent(`One\n\n${prose}\n\nOne\n\n${prose} X.\n`);
    expect(papers).toHaveLength(1);
    expect(malformed).toMatchObject([{ line: 5, reason: expect.stringContaining('duplicate of line 1') }]);
  });

  it('reports an abstract in another encoding, names its title and reads on', async () => {
    const page = Buffer.concat([
      Buffer.from(`One\n\n${prose}\n\nTwo\n\n`),
      Buffer.from(`Voil\u00e0. ${prose}`, 'latin1'),
      Buffer.from(`\n\nThree\n\n${prose}\n`),
    ]);
    const { papers, malformed } = await readContent(page);
    expect(papers.map(({ title }) => title)).toEqual(['One', 'Three']);
    expect(malformed.map(({ line }) => line)).toEqual([5, 7]);
  });

  it('reports characters that cannot be stored', async () => {
    const page = Buffer.from(`One\n\n${prose} \0\n\nTwo\n\n${prose}\n`);
    const { papers, malformed } = await readContent(page, { format: 'hf-papers' });
    expect(papers.map(({ title }) => title)).toEqual(['Two']);
    expect(malformed).toMatchObject([{ line: 1, reason: expect.stringContaining('NUL') }]);
  });
});
