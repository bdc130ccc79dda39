import { describe, expect, it } from 'vitest';
import { listMostReported, toOverTime } from '#app/leaderboard/over-time.ts';
import { makeRow } from './board-row.ts';

const benchmarks = ['math', 'gsm8k', 'wer'].map((slug) => ({
  slug,
  name: slug.toUpperCase(),
  metric: slug === 'wer' ? 'WER' : 'accuracy',
  isLowerBetter: slug === 'wer',
}));
const score = (slug: string, value: number, publishedOn: string | null, metric: string | null = null) =>
  makeRow({ benchmark: { name: slug, slug }, value, metric, paper: { slug: `${value}`, publishedOn } });

const rows = [
  score('math', 60, '2024-01-01'),
  score('math', 66, '2024-03-01'),
  score('math', 64, '2024-02-01'),
  score('math', 99, null),
  score('wer', 9, '2024-01-01'),
  score('wer', 5, '2024-02-01'),
  score('wer', 7, '2024-03-01'),
  score('wer', 6, '2024-04-01'),
  score('gsm8k', 80, '2024-01-01'),
  score('gsm8k', 81, '2024-01-01'),
  score('gsm8k', 82, '2024-01-01'),
];
const show = (asked?: string) => toOverTime(rows, benchmarks, asked, () => false);

describe('values over time', () => {
  it('are of one benchmark: the one with most of them, unless another is asked for', () => {
    expect(show()?.benchmark.slug).toBe('wer');
    expect(show('math')?.series.points.map(({ value }) => value)).toEqual([60, 64, 66]);
    expect(show('gsm8k')?.benchmark.slug).toBe('wer');
  });

  it('can be had of benchmarks with values of several days', () => {
    expect(show()?.choices.map(({ slug, points }) => [slug, points])).toEqual([
      ['wer', 4],
      ['math', 3],
    ]);
    expect(toOverTime(rows.slice(0, 2), benchmarks, undefined, () => false)).toBeUndefined();
  });

  it('step down where lower is better', () => {
    expect(show('wer')?.series.best.map(({ value }) => value)).toEqual([9, 5, 5]);
  });
});

describe('the most reported benchmarks', () => {
  it('are those with enough scores, the most first', () => {
    expect(listMostReported([...rows, score('rare', 1, null)])).toEqual(['math', 'wer', 'gsm8k']);
    expect(listMostReported(rows, 1)).toEqual(['math']);
  });
});
