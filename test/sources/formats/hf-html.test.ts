import { describe, expect, it } from 'vitest';
import { readContent } from '../read-all.ts';
import { article, DAILY_PAGE, page } from './samples.ts';

describe('a Hugging Face papers page as HTML', () => {
  it('is read by the data that it carries', async () => {
    const { papers, malformed } = await readContent(DAILY_PAGE);
    expect(malformed).toEqual([]);
    expect(papers).toMatchObject([
      {
        source: 'hf-daily',
        externalId: '2501.04519',
        title: 'Heron: Wading through Search Trees',
        abstract: 'Heron reaches 71.4% on MATH.',
        url: 'https://arxiv.org/abs/2501.04519',
      },
    ]);
  });

  it('is read by its articles where it carries none', async () => {
    const { papers, malformed } = await readContent(
      page(
        article('2501.00001', 'Egret &amp; Co', 'Egret achieves <b>88.0%</b> on GSM8K.') +
          article('2501.00002', 'Silent', ''),
      ),
    );
    expect(papers).toMatchObject([
      { externalId: '2501.00001', title: 'Egret & Co', abstract: 'Egret achieves 88.0% on GSM8K.' },
    ]);
    expect(malformed).toMatchObject([{ reason: 'no abstract: "2501.00002"' }]);
  });

  it('says so where there is no paper on it', async () => {
    expect((await readContent(page('<p>Hello</p>'))).malformed).toEqual([
      { line: 1, reason: 'empty: there is no paper in it' },
    ]);
  });
});
