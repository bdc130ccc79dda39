import { describe, expect, it } from 'vitest';
import { doAgree } from '#app/leaderboard/agreement.ts';
import { makeRow } from './board-row.ts';

/** As measured on a scale of percent. */
const read = (quote: string, given: Parameters<typeof makeRow>[0] = {}) => {
  const value = Number.parseFloat(quote);
  const unit = quote.endsWith('%') ? '%' : null;
  const row = makeRow({ quote, value, unit, ...given });
  return { row, scaled: row.unit === null && value < 1 ? value * 100 : value };
};

describe('doAgree', () => {
  it.each([
    ['90.1%', '90.1%'],
    ['90.1%', '90.14%'],
    ['90.1%', '90%'],
    ['85.45%', '85.4%'],
    ['85.45%', '85.5%'],
    ['41.5%', '0.415'],
    ['41.5%', '0.41'],
    ['0.9', '87%'],
  ])('takes %s and %s for one number', (a, b) => {
    expect(doAgree(read(a), read(b))).toBe(true);
    expect(doAgree(read(b), read(a))).toBe(true);
  });

  it.each([
    ['90.1%', '90.2%'],
    ['90.1%', '90.16%'],
    ['90%', '91%'],
    ['90%', '90.6%'],
    ['41.4%', '0.42'],
    ['0.415', '0.416'],
  ])('tells %s from %s', (a, b) => {
    expect(doAgree(read(a), read(b))).toBe(false);
    expect(doAgree(read(b), read(a))).toBe(false);
  });

  it('lets a bound agree with what lies beyond it', () => {
    const atLeast = read('90%', { qualifier: 'at least' });
    expect(doAgree(atLeast, read('97.2%'))).toBe(true);
    expect(doAgree(read('97.2%'), atLeast)).toBe(true);
    expect(doAgree(atLeast, read('85%'))).toBe(false);
    expect(doAgree(read('90%', { qualifier: 'up to' }), read('85%'))).toBe(true);
  });

  it('takes a fraction for exact, so that the digits of the other one count', () => {
    const fraction = {
      row: makeRow({ value: 13, unit: 'of 17', quote: '13 of 17' }),
      scaled: (13 / 17) * 100,
    };
    expect(doAgree(fraction, read('76.5%'))).toBe(true);
    expect(doAgree(fraction, read('76.4%'))).toBe(false);
  });

  it('reads the digits of the number itself where the quote holds others', () => {
    const row = makeRow({ value: 1234.5, unit: null, quote: 'from 3 to 1,234.5' });
    expect(doAgree({ row, scaled: 1234.5 }, read('1234.5'))).toBe(true);
    expect(doAgree({ row, scaled: 1234.5 }, read('1234.6'))).toBe(false);
  });
});
