import { describe, expect, it } from 'vitest';
import { parseNumberQueries, type NumberQuery } from '#app/leaderboard/number-query.ts';

const query = (name: string, given: Partial<NumberQuery> = {}): NumberQuery => ({
  name,
  bounds: [],
  metrics: [],
  year: null,
  ...given,
});
const above = (value: number) => [{ operator: '>' as const, value }];

describe('a search for numbers', () => {
  it.each<[string, NumberQuery[]]>([
    ['MATH > 85', [query('MATH', { bounds: above(85) })]],
    [
      'SWE-bench Verified>=41.5%',
      [query('SWE-bench Verified', { bounds: [{ operator: '>=', value: 41.5 }] })],
    ],
    ['  LibriSpeech ≤ 4 ', [query('LibriSpeech', { bounds: [{ operator: '<=', value: 4 }] })]],
    ['AIME 2024 = 53.3', [query('AIME 2024', { bounds: [{ operator: '=', value: 53.3 }] })]],
    ['MATH > 85 2024', [query('MATH > 85 2024'), query('MATH', { bounds: above(85), year: 2024 })]],
    ['MATH > 85 in 2024', [query('MATH > 85 in 2024'), query('MATH', { bounds: above(85), year: 2024 })]],
    ['AIME 2024', [query('AIME 2024'), query('AIME', { year: 2024 })]],
  ])('%s', (text, queries) => {
    expect(parseNumberQueries(text)).toEqual(queries);
  });

  it.each(['MATH 90..85', 'MATH 85 to 90', 'MATH between 85% and 90%'])('a range: %s', (text) => {
    expect(parseNumberQueries(text)).toEqual([
      query('MATH', {
        bounds: [
          { operator: '>=', value: 85 },
          { operator: '<=', value: 90 },
        ],
      }),
    ]);
  });

  it('knows what metrics are called for short', () => {
    expect(parseNumberQueries('AlpacaEval LC')).toEqual([
      query('AlpacaEval LC'),
      query('AlpacaEval', { metrics: ['length-controlled', 'length controlled'] }),
    ]);
    expect(parseNumberQueries('AlpacaEval LC 2024')).toContainEqual(
      query('AlpacaEval', { metrics: ['length-controlled', 'length controlled'], year: 2024 }),
    );
    expect(parseNumberQueries('HumanEval pass@1 > 80').map(({ metrics }) => metrics)).toEqual([
      [],
      ['pass@1'],
    ]);
  });

  it.each(['MATH', '> 85', 'MATH > ', 'a -> b', '', '2024', `${'x'.repeat(5000)} > 1`])(
    'is not: %s',
    (text) => {
      expect(parseNumberQueries(text)).toEqual([]);
    },
  );
});
