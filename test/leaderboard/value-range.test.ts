import { describe, expect, it } from 'vitest';
import { writeRange } from '#app/leaderboard/value-range.ts';

const value = (quote: string, unit: string | null, scaled: number) => ({ row: { quote, unit }, scaled });

describe('a range of reported values', () => {
  it('stands as the papers wrote its ends, the unit once', () => {
    const values = [value('60.0%', '%', 60), value('63.20%', '%', 63.2), value('58.8%', '%', 58.8)];
    expect(writeRange(values, '%')).toBe('58.8–63.20%');
    expect(writeRange([value('7.5', null, 7.5), value('8.0', null, 8)], null)).toBe('7.5–8.0');
  });

  it('is written on the common scale where papers write differently', () => {
    expect(writeRange([value('0.415', null, 41.5), value('43%', '%', 43)], '%')).toBe('41.5% to 43%');
  });
});
