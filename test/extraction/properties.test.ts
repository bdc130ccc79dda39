import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractClaims } from '#app/extraction/extract-claims.ts';
import { normalise } from '#app/extraction/text/normalise.ts';
import { toRawRange } from '#app/extraction/text/normalised-text.ts';

/** Pieces of the language that abstracts are written in, sound and broken. */
const piece = fc.oneof(
  fc.constantFrom(
    'We propose Heron',
    'improves',
    'accuracy',
    'from',
    'to',
    'by',
    '58.8\\%',
    '$+4.5\\%$',
    '(',
    ')',
    ',',
    '. ',
    'respectively',
    '90.0%',
    '13 of the 17',
    '\\textbf{',
    '}',
    '$',
    '\\times',
    '≈',
    '−',
    'ﬁ',
    ' on MATH',
    'GPT-4o',
    '\\cite{',
    '1,000',
    '~',
    '🐈',
    'outperforms',
    '4-16x',
    'vs.',
    '/',
    '±',
    'â\u0080\u0093',
    '\ud800',
    'CI: ',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.double({ noNaN: true }).map(String),
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' '));

describe('extractClaims', () => {
  it('never throws, quotes the abstract and reads the same text in the same way', () => {
    fc.assert(
      fc.property(text, text, (title, abstract) => {
        const first = extractClaims({ title, abstract });
        for (const { start, end, quote, value, confidence } of first.claims) {
          expect(abstract.slice(start, end)).toBe(quote);
          expect(end).toBeGreaterThan(start);
          expect(Number.isFinite(value)).toBe(true);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
        for (const { start, end, quote } of first.passedOver) expect(abstract.slice(start, end)).toBe(quote);
        expect(extractClaims({ title, abstract })).toEqual(first);
      }),
      { numRuns: 400 },
    );
  });
});

describe('normalise', () => {
  it('maps every clean character to a piece of the raw text, in order', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const norm = normalise(raw);
        let last = 0;
        for (let i = 0; i < norm.text.length; i++) {
          const { start, end } = toRawRange(norm, i, i + 1);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(raw.length);
          expect(end).toBeGreaterThan(start);
          last = start;
        }
      }),
    );
  });
});

describe('hostile input', () => {
  const size = 1_000_000;
  it.each([
    '1,',
    '(1',
    '\\cite{',
    'A-',
    '1 to ',
    '% ',
    '9.',
    'Aa1',
    '$',
    '1/',
    'from 1 to ',
    '\\',
    'e.g. ',
    '[1',
    'on MATH ',
  ])(
    'takes time in proportion: %j',
    (unit) => {
      const abstract = `${unit.repeat(Math.ceil(size / unit.length))} 90.0% accuracy`;
      const begun = performance.now();
      extractClaims({ title: 'X: y', abstract });
      expect(performance.now() - begun).toBeLessThan(20_000);
    },
    40_000,
  );
});
