import { describe, expect, it } from 'vitest';
import { formatNumber, formatValue } from '#app/leaderboard/format-value.ts';

describe('formatValue', () => {
  it.each([
    ['37.4%', '%', '37.4%', ''],
    ['69.4\\%', '%', '69.4%', ''],
    ['$+4.5\\%$', '%', '+4.5%', ''],
    ['8.0', null, '8.0', ''],
    ['91.0', '%', '91.0%', ''],
    ['4-16x', 'x', '4–16×', ''],
    ['30 to 200 times', 'x', '30–200×', ''],
    ['9times', 'x', '9×', ''],
    ['35$\\times$', 'x', '35×', ''],
    ['13 of the 17', 'of 17', '13 of 17', ''],
    ['8/15', 'of 15', '8 of 15', ''],
    ['2 percentage points', 'points', '2 percentage points', ''],
    ['3.2', 'points', '3.2', ' points'],
    ['1,250', 'ms', '1,250', ' ms'],
    ['30 FPS', 'FPS', '30 FPS', ''],
    ['-2.5', null, '−2.5', ''],
  ])('writes %s of unit %s as the paper did', (quote, unit, text, rest) => {
    expect(formatValue({ quote, unit })).toEqual({ text, rest });
  });
});

describe('formatNumber', () => {
  it('leaves no trace of binary fractions', () => {
    expect(formatNumber(0.1 + 0.2, null)).toBe('0.3');
    expect(formatNumber(58.8, '%')).toBe('58.8%');
    expect(formatNumber(-3, 'x')).toBe('−3×');
  });
});
