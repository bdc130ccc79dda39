import { describe, expect, it } from 'vitest';
import { spoilAnswer } from '#app/fitting/spoil-answer.ts';
import { propose } from '#test/support/proposals.ts';

const abstract = 'Heron reaches 71.5% on Fenbank and 64.0% on Moorset, Plover 58.2% on Fenbank.';
const answer = {
  proposals: [
    propose(abstract, '71.5%', { benchmark: 'Fenbank', method: 'Heron' }),
    propose(abstract, '64.0%', { benchmark: 'Moorset', method: 'Heron' }),
    propose(abstract, '58.2%', { benchmark: 'Fenbank', method: 'Plover', role: 'comparator' }),
  ],
  malformed: [],
};
const names = ['Heron', 'Plover', 'Fenbank', 'Moorset'];
const spoil = (share: number, seed: number) => spoilAnswer(answer, names, share, seed).proposals;

describe('a spoilt answer', () => {
  it('is the answer itself where nothing is to be spoilt', () => {
    expect(spoilAnswer(answer, names, 0, 7)).toEqual(answer);
  });

  it('is the same for the same seed, another for another', () => {
    expect(spoil(0.5, 7)).toEqual(spoil(0.5, 7));
    expect(spoil(0.5, 7)).not.toEqual(spoil(0.5, 8));
  });

  it('has about the share of its fields spoilt, claims left out and claims doubled', () => {
    const seeds = Array.from({ length: 300 }, (_, seed) => spoil(0.2, seed));
    const roles = seeds.flat().map(({ quote, role }) => (quote === '58.2%') !== (role === 'comparator'));
    const wrong = roles.filter(Boolean).length / roles.length;
    expect(wrong).toBeGreaterThan(0.15);
    expect(wrong).toBeLessThan(0.25);
    const sizes = new Set(seeds.map(({ length }) => length));
    expect(Math.min(...sizes)).toBeLessThan(3);
    expect(Math.max(...sizes)).toBeGreaterThan(3);
  });

  it('names nothing that neither the answer nor the text names, and moves no number', () => {
    for (const { benchmark, method, value } of spoil(0.9, 3)) {
      for (const name of [benchmark, method]) expect([null, ...names]).toContain(name);
      expect([71.5, 64, 58.2]).toContain(value);
    }
  });
});
