import { expect, it } from 'vitest';
import { readNumber } from '#app/review/read-number.ts';

const read = (abstract: string, quote: string) => {
  const start = abstract.indexOf(quote);
  return readNumber(abstract, { start, end: start + quote.length });
};

it.each([
  ['It reaches 90.1% on MATH.', '90.1%', { value: 90.1, low: null, unit: '%', qualifier: null }],
  ['It gains up to 4.5 points.', '4.5 points', { value: 4.5, low: null, unit: 'points', qualifier: 'up to' }],
  ['It is 4-16x faster.', '4-16x', { value: 16, low: 4, unit: 'x', qualifier: null }],
  ['It solves 13 of the 17 tasks.', '13 of the 17', { value: 13, low: null, unit: 'of 17', qualifier: null }],
  [
    String.raw`It gains $+4.5\%$ on it.`,
    String.raw`+4.5\%`,
    { value: 4.5, low: null, unit: '%', qualifier: null },
  ],
])('reads %s at %s as the extractor does', (abstract, quote, number) => {
  expect(read(abstract, quote)).toEqual(number);
});

it('reads the number that has most of the characters', () => {
  expect(read('From 58.8 to 71.4% on MATH.', '8 to 71.4%')?.value).toBe(71.4);
});

it('reads nothing where there is no number', () => {
  expect(read('It reaches 90.1% on MATH.', 'reaches')).toBeUndefined();
});
