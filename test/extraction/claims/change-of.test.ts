import { describe, expect, it } from 'vitest';
import { changeOf } from '#app/extraction/claims/change-of.ts';
import { extractClaims } from '#app/extraction/extract-claims.ts';

describe('changeOf', () => {
  it.each([
    ['a word that is good of anything', ['improves'], null, 'improvement'],
    ['a word that is bad of anything', ['degrades'], null, 'decline'],
    ['more of what is better more', ['increases'], false, 'improvement'],
    ['more of what is better less', ['increases'], true, 'decline'],
    ['less of what is better less', ['reduces'], true, 'improvement'],
    ['less of what is better more', ['reduces'], false, 'decline'],
    ['more of what nobody knows', ['increases'], null, null],
    ['a fall of what nobody knows', ['drops'], null, 'decline'],
    ['the first word that tells', ['the', 'higher', 'degrades'], false, 'improvement'],
    ['a later word where the first does not tell', ['higher', 'gain'], null, 'improvement'],
    ['no word that tells', ['by', 'the'], false, null],
  ] as const)('reads %s', (_, words, isLowerBetter, change) => {
    expect(changeOf(words, isLowerBetter)).toBe(change);
  });
});

describe('the extractor', () => {
  it('says of gains alone whether they are for the better', () => {
    const { claims } = extractClaims({
      title: 'Heron: Searching with a Verifier',
      abstract:
        'Heron reaches 93.1% on GSM8K. It improves accuracy on MATH by 4.2 points. Without its verifier, accuracy on MATH drops by 7.5 points.',
    });
    expect(claims.map(({ quote, kind, change }) => [quote, kind, change])).toEqual([
      ['93.1%', 'score', null],
      ['4.2 points', 'gain', 'improvement'],
      ['7.5 points', 'gain', 'decline'],
    ]);
  });

  it('says of every slot how sure it is', () => {
    const { claims } = extractClaims({ title: 'Heron', abstract: 'Heron reaches 93.1% on GSM8K.' });
    expect(claims).toHaveLength(1);
    for (const { slotConfidence } of claims)
      for (const confidence of Object.values(slotConfidence)) {
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
  });
});
