import { describe, expect, it } from 'vitest';
import type { Claim, Extraction, SlotConfidence } from '#app/extraction/claim.ts';
import { UNREAD } from '#app/extraction/claims/unread.ts';
import { extractClaims } from '#app/extraction/extract-claims.ts';
import { expectedGain } from '#app/extraction/llm/expected-gain.ts';
import { asksModel } from '#app/extraction/llm/reading-mode.ts';
import { toEvenSlots } from '#app/extraction/slot-confidence.ts';

const [plain] = extractClaims({
  title: 'Sage',
  abstract: 'We propose Sage. Sage reaches 90.0% accuracy on MATH.',
}).claims as [Claim];

const SURE = toEvenSlots(1);
const claim = (slots: Partial<SlotConfidence>, given: Partial<Claim> = {}): Claim => ({
  ...plain,
  ...given,
  slotConfidence: { ...SURE, ...slots },
});
const read = (claims: Claim[], ...unread: string[]): Extraction => ({
  claims,
  passedOver: unread.map((quote) => ({ start: 0, end: quote.length, quote, reason: UNREAD })),
  checks: [],
  implied: [],
});
const gain = (...given: Parameters<typeof read>) => expectedGain(read(...given));

describe('what a question is expected to mend', () => {
  it('is nothing where nothing is in doubt', () => {
    expect(gain([])).toBe(0);
    expect(gain([claim({})])).toBe(0);
    const masked = { start: 0, end: 4, quote: '2019', reason: 'a year' };
    expect(expectedGain({ claims: [], passedOver: [masked] })).toBe(0);
  });

  it('grows with the doubt about any slot, and with each claim', () => {
    for (const slot of ['kind', 'benchmark', 'metric', 'method', 'role'] as const) {
      expect(gain([claim({ [slot]: 0.5 })])).toBeGreaterThan(gain([claim({ [slot]: 0.9 })]));
      expect(gain([claim({ [slot]: 0.9 })])).toBeGreaterThan(0);
    }
    const doubtful = claim({ role: 0.5 });
    expect(gain([doubtful, doubtful])).toBeCloseTo(2 * gain([doubtful]));
  });

  it('is a row at most for each score on a named benchmark, and half of that for a gain', () => {
    const doubt = { kind: 0.1, benchmark: 0.1 };
    expect(gain([claim(doubt)])).toBeLessThan(1);
    expect(gain([claim(doubt, { kind: 'gain', basis: 'absolute' })])).toBeCloseTo(gain([claim(doubt)]) / 2);
  });

  it('is more where a score without a benchmark may stand on one after all', () => {
    const unnamed = { benchmark: null };
    // The same doubt, once about whose score it is and once about where it was measured.
    expect(gain([claim({ benchmark: 0.5 }, unnamed)])).toBeGreaterThan(gain([claim({ role: 0.5 }, unnamed)]));
  });

  it('does not count the metric of what is no row', () => {
    expect(gain([claim({ metric: 0.2 }, { benchmark: null })])).toBe(0);
  });

  it('counts unread numbers by how they are written, and more beside claims', () => {
    expect(gain([], '7.25')).toBeGreaterThan(gain([], '7'));
    expect(gain([], '12%')).toBe(gain([], '7.25'));
    expect(gain([claim({})], '7.25')).toBeGreaterThan(gain([], '7.25'));
    expect(gain([], '7.25', '8.25')).toBeCloseTo(2 * gain([], '7.25'));
  });
});

describe('whether mode assist asks', () => {
  it.each<[string, Extraction, boolean]>([
    ['a sure claim', read([claim({ benchmark: 0.97, role: 0.97 })]), false],
    ['a row in doubt', read([claim({ benchmark: 0.7 })]), true],
    ['a gain as little in doubt', read([claim({ benchmark: 0.7 }, { kind: 'gain' })]), false],
    ['several claims that are each a little in doubt', read(Array(4).fill(claim({ role: 0.93 }))), true],
    ['a number left over beside a claim', read([claim({})], '7.25'), true],
    ['a plain number alone', read([], '7'), false],
  ])('of %s', (_, extraction, isAsked) => {
    expect(asksModel('assist', extraction)).toBe(isAsked);
    expect(asksModel('both', extraction)).toBe(true);
    expect(asksModel('rules', extraction)).toBe(false);
  });
});
