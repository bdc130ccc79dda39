import { describe, expect, it } from 'vitest';
import { toConditions } from '#app/leaderboard/conditions.ts';

/** Conditions of the number in square brackets; numbers in braces were set aside, as counts unless said otherwise. */
function read(marked: string, { reason = 'a count', metric = null as string | null } = {}) {
  const text = marked.replaceAll(/[[\]{}]/g, '');
  const find = (pattern: RegExp) =>
    [...marked.matchAll(pattern)].map(({ index, 1: quote = '' }) => {
      const start = marked.slice(0, index).replaceAll(/[[\]{}]/g, '').length;
      return { start, end: start + quote.length, quote };
    });
  const [claim] = find(/\[([^\]]+)\]/g);
  if (!claim) throw new Error('no claim');
  const setAside = find(/\{([^}]+)\}/g).map((number) => ({ ...number, reason }));
  return toConditions({ text, claim, metric, setAside });
}

describe('toConditions', () => {
  it.each([
    ['With {64} rollouts it reaches [90%].', ['64 rollouts']],
    ['It scores [71.4%] ({3} seeds).', ['3 seeds']],
    ['Averaged over {10} independent runs, it scores [71.4%].', ['10 runs']],
    ['It gets [3.1] in {80} epochs.', ['80 epochs']],
    ['It solves [83%] with {20} samples per prompt.', ['20 samples per prompt']],
    ['In the 8-shot setting it reaches [90%].', ['8-shot']],
    ['Zero-shot, it reaches [90%] by best-of-64.', ['zero-shot', 'best-of-64']],
  ])('reads %s', (text, conditions) => {
    expect(read(text)).toEqual(conditions);
  });

  it('reads settings, shares and named conditions by their reasons', () => {
    expect(read('It reaches [90%] with k={8}.', { reason: 'the setting k' })).toEqual(['k = 8']);
    expect(read('A link of r={0.4} and [90%].', { reason: 'the setting r' })).toEqual([]);
    expect(read('It reaches [90%] at {40%} noise.', { reason: 'a condition (noise)' })).toEqual([
      '40% noise',
    ]);
    expect(read('With {20%} of the full data it gets [9%].', { reason: 'a share of what was used' })).toEqual(
      ['20% of full data'],
    );
  });

  it('takes the number of tries out of the metric', () => {
    expect(read('It reaches [90%].', { metric: 'pass@1' })).toEqual(['pass@1']);
  });

  it('keeps to the sentence of the claim', () => {
    expect(read('We used {5} seeds. It reaches [90%]. Others need {9} runs.')).toEqual([]);
  });

  it('leaves counts of other things and other numbers brackets alone', () => {
    expect(read('From {108} seed problems it reaches [90%] on {17} tasks.')).toEqual([]);
    expect(read('It gets [1.06] in {80} epochs, not 3.26 ({800} epochs).')).toEqual(['80 epochs']);
  });
});
