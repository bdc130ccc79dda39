import { describe, expect, it } from 'vitest';
import { parseNumberQuery } from '#app/leaderboard/number-query.ts';

describe('a search for numbers', () => {
  it.each([
    ['MATH > 85', { name: 'MATH', operator: '>', value: 85 }],
    ['SWE-bench Verified>=41.5%', { name: 'SWE-bench Verified', operator: '>=', value: 41.5 }],
    ['  LibriSpeech ≤ 4 ', { name: 'LibriSpeech', operator: '<=', value: 4 }],
    ['AIME 2024 = 53.3', { name: 'AIME 2024', operator: '=', value: 53.3 }],
  ])('%s', (text, query) => {
    expect(parseNumberQuery(text)).toEqual(query);
  });

  it.each(['MATH', '> 85', 'MATH > ', 'AlpacaEval LC 2024', 'a -> b', `${'x'.repeat(5000)} > 1`])(
    'is not: %s',
    (text) => {
      expect(parseNumberQuery(text)).toBeNull();
    },
  );
});
