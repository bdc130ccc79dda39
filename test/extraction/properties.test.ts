import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractClaims } from '#app/extraction/extract-claims.ts';
import { lexNumbers } from '#app/extraction/numbers/lex-numbers.ts';
import { normalise } from '#app/extraction/text/normalise.ts';
import { toRawRange } from '#app/extraction/text/normalised-text.ts';
import { holdsResultLikeNumber } from '#app/extraction/text/result-like.ts';
import { splitSentences } from '#app/extraction/text/sentences.ts';
import { tokenize } from '#app/extraction/text/tokenize.ts';

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
    '10³',
    '10^{-3}',
    '<sup>3</sup>',
    '92,4%',
    '1 234 567',
    '**',
    '&#177;',
    '\\SI{93.5}{\\percent}',
    '$5 a run',
    '\\frac{1}{2}',
    '88.1†%',
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

describe('lexNumbers', () => {
  it('gives finite values within the text, in order and apart', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const norm = normalise(raw);
        const tokens = tokenize(norm.text);
        let last = 0;
        for (const mention of splitSentences(norm.text, tokens).flatMap((s) => lexNumbers(tokens, s))) {
          const { start, end } = toRawRange(norm, mention.startChar, mention.endChar);
          expect(Number.isFinite(mention.value)).toBe(true);
          expect(mention.startChar).toBeGreaterThanOrEqual(last);
          expect(mention.endChar).toBeGreaterThan(mention.startChar);
          expect(raw.slice(start, end)).toMatch(/[\d\uff10-\uff19\ud835]/);
          last = mention.endChar;
        }
      }),
    );
  });
});

describe('hostile numbers', () => {
  const size = 300_000;
  it.each([
    '1',
    '1,1',
    '1,11',
    ',000',
    ' 100',
    '1.',
    '.000',
    '10^',
    '1^{',
    '1 x 10',
    '1[1]',
    '[1,',
    '1/',
    '(1±',
    '1±',
    '1--',
    '1²',
    '<sup>',
    '\\textsuperscript{',
    '\\SI{1}{',
    '$1 ',
    '$1_{',
    '&#1',
    '**1',
    '1 BLEU ',
    'sub-1',
    'from 1 to ',
  ])(
    'are read in time in proportion: %j',
    (unit) => {
      const raw = `${unit.repeat(Math.ceil(size / unit.length))} 90.0%`;
      const begun = performance.now();
      holdsResultLikeNumber(raw);
      const norm = normalise(raw);
      const tokens = tokenize(norm.text);
      for (const sentence of splitSentences(norm.text, tokens))
        for (const { startChar, endChar } of lexNumbers(tokens, sentence))
          toRawRange(norm, startChar, endChar);
      expect(performance.now() - begun).toBeLessThan(10_000);
    },
    20_000,
  );
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
