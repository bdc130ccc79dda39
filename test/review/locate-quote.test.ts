import { describe, expect, it } from 'vitest';
import { locateQuote, trimSpan } from '#app/review/locate-quote.ts';

const TEXT = '🐈 Lynx reaches 83.1% on MATH, and 83.1% again; 4.2 points more.';
const start = TEXT.indexOf('83.1%');

describe('locateQuote', () => {
  it('takes the place that was marked, in UTF-16 code units', () => {
    expect(locateQuote(TEXT, { quote: '83.1%', start, end: start + 5 })).toEqual({
      ok: true,
      start,
      end: start + 5,
    });
    expect(start).toBe(16);
  });

  it('finds what was only typed', () => {
    const place = TEXT.indexOf('4.2 points');
    expect(locateQuote(TEXT, { quote: ' 4.2 points ', start: null, end: null })).toEqual({
      ok: true,
      start: place,
      end: place + 10,
    });
  });

  it('looks for characters that were changed while the place is still the old one', () => {
    const known = { start, end: start + 5 };
    expect(locateQuote(TEXT, { quote: '4.2', ...known }, known)).toMatchObject({ ok: true });
    expect(locateQuote(TEXT, { quote: '4.2', start: 1, end: 4 }, known)).toMatchObject({ ok: false });
  });

  it('refuses what stands twice, overlapping too, and half a character', () => {
    expect(locateQuote(TEXT, { quote: '83.1%', start: null, end: null })).toMatchObject({ ok: false });
    expect(locateQuote('1111', { quote: '11', start: null, end: null })).toMatchObject({ ok: false });
    expect(locateQuote(TEXT, { quote: '\udc08', start: 0, end: 1 })).toMatchObject({ ok: false });
  });
});

it('trims white space off a range', () => {
  expect(trimSpan('a  12.5 b', { start: 1, end: 8 })).toEqual({ start: 3, end: 7 });
  expect(trimSpan('   ', { start: 0, end: 3 })).toEqual({ start: 3, end: 3 });
});
