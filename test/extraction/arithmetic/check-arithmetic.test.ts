import { describe, expect, it } from 'vitest';
import { extractClaims } from '#app/extraction/extract-claims.ts';

const title = 'Heron: Searching with a Verifier';
const read = (abstract: string) => extractClaims({ title, abstract });

describe('checks', () => {
  it.each([
    [
      'On Quill, Heron raises accuracy from 58.8% to 90.0% (+31.2 points).',
      'difference',
      '58.8 + 31.2 = 90.0',
    ],
    ['Heron cuts latency from 200 ms to 50 ms, a 4x speedup.', 'ratio', '200 / 50 = 4x'],
    ['Heron solves 53.3% (8/15) of the problems on Quill.', 'fraction', '8 / 15 = 53.3%'],
    [
      'Heron lowers the error rate from 20.0 to 15.0, a relative reduction of 25%.',
      'ratio',
      '(20.0 − 15.0) / 20.0 = 25%',
    ],
  ])('hold: %s', (abstract, kind, figures) => {
    expect(read(abstract).checks).toEqual([expect.objectContaining({ kind, figures, verdict: 'holds' })]);
  });

  it('fail where the figures contradict each other, and lower the confidence of what they speak of', () => {
    const right = read('On Quill, Heron raises accuracy from 58.8% to 90.0% (+31.2 points).');
    const wrong = read('On Quill, Heron raises accuracy from 58.8% to 90.0% (+21.2 points).');
    expect(wrong.checks).toEqual([
      expect.objectContaining({ verdict: 'fails', figures: '90.0 − 58.8 = 31.2, not 21.2' }),
    ]);
    wrong.claims.forEach(({ confidence }, i) => expect(confidence).toBeLessThan(right.claims[i]!.confidence));
  });

  it('keep to what rounding allows', () => {
    const { checks } = read('Heron raises accuracy from 58.84% to 90.0% on Quill, a gain of 31.2 points.');
    expect(checks.every(({ verdict }) => verdict === 'holds')).toBe(true);
  });

  it('say what a bare percentage is measured in, and leave the claim as its words have it', () => {
    const { claims, checks } = read('Heron improves accuracy by 50% (from 40.0% to 60.0%) on Quill.');
    expect(checks).toEqual([expect.objectContaining({ verdict: 'holds', basis: 'relative' })]);
    expect(claims.find(({ kind }) => kind === 'gain')?.basis).toBe('unspecified');
  });

  it('say nothing of hedged figures that do not fit', () => {
    const { checks } = read(
      'Heron improves accuracy by up to 12% on some tasks, from 40.0% to 60.0% on Quill.',
    );
    expect(checks.filter(({ verdict }) => verdict === 'fails')).toEqual([]);
  });

  it('name the claims that they are about', () => {
    const { claims, checks } = read('On Quill, Heron raises accuracy from 58.8% to 90.0% (+31.2 points).');
    expect(checks[0]?.claims.map((i) => claims[i]?.quote)).toEqual(['58.8%', '90.0%', '+31.2 points']);
  });
});

describe('implied scores', () => {
  it('follow from a score and a lead over a named system', () => {
    const { implied } = read('Heron achieves 90.0% accuracy on Quill, surpassing Plover-2 by 4.5 points.');
    expect(implied).toEqual([
      expect.objectContaining({
        method: 'Plover-2',
        benchmark: 'Quill',
        value: 85.5,
        unit: '%',
        figures: '90.0 − 4.5 = 85.5',
      }),
    ]);
  });

  it.each([
    'Heron achieves 90.0% accuracy on Quill, surpassing strong baselines by 4.5 points.',
    'Heron achieves 90.0% accuracy on Quill, surpassing Plover-2 by up to 4.5 points.',
    'Heron achieves 90.0% accuracy on Quill, surpassing Plover-2 by 4.5x.',
  ])('do not follow: %s', (abstract) => {
    expect(read(abstract).implied).toEqual([]);
  });
});
